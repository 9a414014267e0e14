/** Drafts as the readers give them, made by hand. */
import { cellsOf } from '../../../src/model/cells'
import type { TableId } from '../../../src/model/template'
import { composeGrid } from '../../../src/model/grid'
import type { Draft, DraftCell } from '../../../src/readers/recognise/draft'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { spreadSpans } from '../../../src/readers/loose/looseTable'
import { editionFor, editionOf } from '../../../src/templates'

/** A figure read as it was written. */
export function plainCell(text: string): DraftCell {
  return { written: text, text, normalised: '', doubt: '' }
}

/** A draft of 青禾县 with 0 in every cell and its source; `changes` replace whole fields. */
export function buildDraft(changes: Partial<Draft> = {}): Draft {
  const year = changes.year ?? 2024
  const edition = editionOf(changes.edition ?? editionFor(year).id)
  const draft: Draft = {
    title: `青禾县人民政府${year}年政府信息公开工作年度报告`,
    agency: { name: '青禾县人民政府', phone: '0000-1234567' },
    year, edition: edition.id, preamble: '',
    cells: Object.fromEntries([...cellsOf(edition).keys()].map((cell) => [cell, plainCell('0')])),
    narratives: {
      1: [{ type: 'paragraph', text: '全年公开政府信息12条。' }],
      5: [{ type: 'paragraph', text: '问题和改进。' }],
      6: [{ type: 'paragraph', text: '没有其他事项。' }],
    },
    images: {}, signature: { name: '', date: '' },
    parts: edition.parts.map(({ number, title }) => ({ number, heading: title })),
    singleOtherRow: null, unrecognised: [], messages: [],
    ...changes,
  }
  return { ...draft, source: changes.source ?? sourceOf(draft) }
}

/** The source such a draft could have been read from. */
function sourceOf(draft: Draft): LooseBlock[] {
  const edition = editionOf(draft.edition)
  return [{
    type: 'paragraph', text: draft.title,
  }, ...edition.parts.flatMap((part): LooseBlock[] => [
    { type: 'paragraph', text: part.title },
    part.table ? tableOf(draft, part.table) : { type: 'paragraph', text: '这一部分的文字。' },
  ])]
}

function tableOf(draft: Draft, id: TableId): LooseBlock {
  const table = editionOf(draft.edition).tables.find((candidate) => candidate.id === id)
  if (!table) throw new Error(`no table ${id}`)
  const grid = composeGrid(table)
  const rows = Array.from({ length: grid.rows }, (
    _, row,
  ) => grid.cells.filter((cell) => cell.row === row).map(({ text, cell, rowSpan, columnSpan }) => ({
    text: cell === undefined ? text : draft.cells[cell]?.written ?? '', rowSpan, columnSpan,
  })))
  return { type: 'table', table: spreadSpans(rows) }
}
