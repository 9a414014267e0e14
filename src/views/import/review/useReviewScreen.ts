/** What is chosen on the review screen, and where the source shows it. */
import { computed, nextTick, ref, shallowRef } from 'vue'
import type { CellId } from '../../../model/template'
import { normaliseLabel } from '../../../readers/tables/labelForms'
import { correctCell, restoreCell, type ImportReview } from '../../../store/importing/importReview'
import { useReviewStore } from '../../../store/importing/review'
import { editionOf } from '../../../templates'
import { markCells } from './cellMarks'
import { findFigure, findParts, type SourcePlace } from '../source/sourcePlaces'

/**
 * State and actions of the screen; `start` puts the cursor into the correction field, `hold` keeps
 * the source still.
 */
export function useReviewScreen(screen: { start: () => void; hold: () => void }) {
  const store = useReviewStore()
  const selected = ref<CellId | null>(null)
  const place = shallowRef<SourcePlace | null>(null)
  const draft = computed(() => store.current?.draft)
  const cells = computed(() => (store.current ? markCells(store.current) : new Map()))
  const parts = computed(() => (draft.value ? findParts(draft.value) : []))
  const selectedCell =
    computed(() => (selected.value === null ? undefined : cells.value.get(selected.value)))

  function select(cell: CellId): void {
    if (cell === selected.value) return
    selected.value = cell
    const marked = cells.value.get(cell)
    if (!draft.value || !marked) return
    screen.hold()
    place.value = findFigure({
      source: draft.value.source ?? [], parts: parts.value, edition: editionOf(draft.value.edition),
      info: marked.info, written: marked.written,
    })
  }

  async function correct(cell: CellId): Promise<void> {
    select(cell)
    await nextTick()
    screen.start()
  }

  /** Shows where a text stands in the source. */
  function findText(text: string): void {
    const wanted = normaliseLabel(text.split('|')[0] ?? '').slice(0, 24)
    const block = (draft.value?.source ?? []).findIndex((candidate) =>
      candidate.type !== 'image' && wanted !== '' && textOf(candidate).includes(wanted))
    place.value = block === -1 ? null : { block }
  }

  function changeCell(edit: (review: ImportReview, cell: CellId) => ImportReview): void {
    const cell = selected.value
    if (cell !== null) store.change((review) => edit(review, cell))
  }

  return {
    cells, parts, selected, selectedCell, place, select, correct, findText,
    write: (text: string) => changeCell((review, cell) => correctCell(review, cell, text)),
    drop: () => changeCell((review, cell) => correctCell(review, cell, null)),
    restore: () => changeCell(restoreCell),
  }
}

type TextBlock = Exclude<NonNullable<ImportReview['draft']['source']>[number], { type: 'image' }>

function textOf(block: TextBlock): string {
  if (block.type === 'paragraph') return normaliseLabel(block.text)
  return normaliseLabel(block.table.rows.flat().map(({ text }) => text).join(''))
}
