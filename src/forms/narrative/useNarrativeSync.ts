/**
 * Keeps editor and report in step. The report's history is the only one: edits
 * are written a moment after typing, and before anything that needs them;
 * what changes elsewhere is brought into the editor.
 */
import type { Editor } from '@tiptap/core'
import { onBeforeUnmount, onMounted, watch } from 'vue'
import { guideNarrative, type Narrative, type NarrativeBlock } from '../../model/narrative'
import type { NarrativePart, Report } from '../../model/report'
import { useReportStore } from '../../store/report'
import { applyNarrative } from './applyNarrative'
import { createDelay } from './createDelay'
import { docToNarrative } from './docToNarrative'
import type { ImageShelf } from './images/imageShelf'

const WRITE_AFTER_MS = 250

export interface NarrativeSync {
  /** The text to show: the saved one, or the guide headings while there is none. */
  shown: () => Narrative
  /** Tells that the editor's text has changed. */
  noteEdit: () => void
  /** Writes what is not yet written. */
  flush: () => void
  /** Writes what `edit` does as a step of undo by itself. */
  asOneStep: (label: string, edit: () => void) => void
  /** True while something is not yet written. */
  isAhead: () => boolean
}

interface Options { part: NarrativePart; shelf: ImageShelf; editor: () => Editor | undefined }

/** Call in setup, before the editor is made, so that the last edit is written before the editor goes. */
export function useNarrativeSync({ part, shelf, editor }: Options): NarrativeSync {
  const store = useReportStore()
  const report = store.current?.id
  let written = saved()
  const delay = createDelay({ milliseconds: WRITE_AFTER_MS, isBusy: () => editor()?.view.composing ?? false, act: () => write('修改文字', true) })

  function saved(): Narrative {
    return store.current?.narratives[part] ?? []
  }
  function shown(): Narrative {
    return saved().length > 0 ? saved() : guideNarrative(store.edition, part)
  }

  function write(label: string, merges: boolean): void {
    delay.stop()
    const doc = editor()?.state.doc
    if (!doc || store.current?.id !== report) return
    const before = shown()
    const narrative = keepEqualBlocks(docToNarrative(doc), before)
    if (narrative === before) return
    if (!isSameShape(narrative, before)) shape += 1
    written = narrative
    store.change(label, (report) => withNarrative(report, { part, shelf, narrative }), merges ? `narrative.${part}.${shape}` : '')
  }

  function flush(): void {
    if (delay.stop()) write('修改文字', true)
  }
  function asOneStep(label: string, edit: () => void): void {
    if (store.isReadOnly) return
    flush()
    edit()
    write(label, false)
  }

  watch(saved, (now) => {
    const view = editor()
    if (view && now !== written && store.current?.id === report) applyNarrative(view, shown())
    written = now
  }, { flush: 'sync' })
  store.$onAction(flush)
  useBeforeLeaving(flush)
  return { shown, noteEdit: delay.start, flush, asOneStep, isAhead: delay.isWaiting }
}

/** A new paragraph or another heading begins a new step of undo: one more with each, in whichever editor. */
let shape = 0

function isSameShape(a: Narrative, b: Narrative): boolean {
  return a.length === b.length && a.every((block, index) => kindOf(block) === kindOf(b[index]))
}

function kindOf(block: NarrativeBlock | undefined): string | number | undefined {
  return block?.type === 'heading' ? block.level : block?.type
}

/** The old blocks where nothing differs; the old narrative itself where all are the same. */
function keepEqualBlocks(narrative: Narrative, old: Narrative): Narrative {
  if (narrative.length !== old.length) return narrative
  const kept = narrative.map((block, index) => {
    const before = old[index]
    return before && (block === before || JSON.stringify(block) === JSON.stringify(before)) ? before : block
  })
  return kept.every((block, index) => block === old[index]) ? old : kept
}

interface Written { part: NarrativePart; shelf: ImageShelf; narrative: Narrative }

/** Text and images of a part change together. */
function withNarrative(report: Report, { part, shelf, narrative }: Written): Report {
  return {
    ...report,
    narratives: { ...report.narratives, [part]: narrative },
    images: shelf.collect(report, report.narratives[part], narrative),
  }
}

/** The page may go away after any of these. */
const LEAVING = ['beforeunload', 'pagehide', 'visibilitychange']

function useBeforeLeaving(act: () => void): void {
  onMounted(() => LEAVING.forEach((event) => window.addEventListener(event, act, true)))
  onBeforeUnmount(() => {
    act()
    LEAVING.forEach((event) => window.removeEventListener(event, act, true))
  })
}
