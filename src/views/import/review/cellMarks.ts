/**
 * What the review says of each cell: as it was written, what will be stored, and why it is worth a
 * look.
 */
import { cellsOf, type CellInfo } from '../../../model/cells'
import type { CellId, TableId } from '../../../model/template'
import type { DraftCell } from '../../../readers/recognise/draft'
import { placedCells, type ImportReview } from '../../../store/importing/importReview'
import { editionOf } from '../../../templates'
import { formatFigure, parseFigure } from '../../../model/figure'

/** `missing`: the source has no such cell, or it was not recognised. */
export type CellMark =
  | 'plain' | 'normalised' | 'doubtful' | 'blank' | 'missing' | 'corrected' | 'dropped'

export interface MarkedCell {
  info: CellInfo
  mark: CellMark
  written: string
  /** What the cell will hold. */
  text: string
  /** In a few words why it is marked; '' for a plain one. */
  note: string
}

/** Names of the marks, as the legend has them. */
export const MARK_NAMES: Record<Exclude<CellMark, 'plain'>, string> = {
  doubtful: '有疑问', missing: '没有读到', blank: '原文空白', normalised: '整理了写法',
  corrected: '已改', dropped: '不带入',
}

/** Every cell of the draft's edition, in reading order. */
export function markCells(review: ImportReview): Map<CellId, MarkedCell> {
  const placed = placedCells(review)
  const infos = [...cellsOf(editionOf(review.draft.edition)).values()]
  return new Map(
    infos.map((info) => [info.id, markCell(info, placed[info.id], review.corrections[info.id])]),
  )
}

function markCell(
  info: CellInfo, cell: DraftCell | undefined, correction: string | null | undefined,
): MarkedCell {
  const written = cell?.written ?? ''
  if (correction === null) return { info, mark: 'dropped', written, text: '', note: '存入后为空白' }
  if (correction !== undefined) {
    return {
      info, mark: 'corrected', written, text: formatFigure(parseFigure(info.kind, correction)),
      note: '按您改的存入',
    }
  }
  if (!cell) return { info, mark: 'missing', written, text: '', note: '原文没有读到，存入后为空白' }
  return { info, written, text: cell.text, ...markDraftCell(cell) }
}

function markDraftCell({ text, normalised, doubt }: DraftCell): Pick<MarkedCell, 'mark' | 'note'> {
  if (doubt !== '') return { mark: 'doubtful', note: doubt }
  if (text === '') return { mark: 'blank', note: normalised || '原文空白，按空白存入' }
  return normalised === '' ? { mark: 'plain', note: '' } : { mark: 'normalised', note: normalised }
}

/** Cells that ask for a look: doubtful, and those that should be there. */
export function isOpen({ mark }: MarkedCell): boolean {
  return mark === 'doubtful' || mark === 'missing'
}

/** How many cells of a table carry each mark, in the order of the legend. */
export function countMarks(
  cells: Iterable<MarkedCell>, table: TableId,
): { mark: keyof typeof MARK_NAMES; count: number }[] {
  const inTable = [...cells].filter(({ info }) => info.table === table)
  return (Object.keys(MARK_NAMES) as (keyof typeof MARK_NAMES)[])
    .map((mark) => ({ mark, count: inTable.filter((cell) => cell.mark === mark).length }))
    .filter(({ count }) => count > 0)
}

/** For the screen reader: the value and what is to be known of it. */
export function describeCell({ text, written, mark, note }: MarkedCell): string {
  if (mark === 'plain') return text
  const value = mark === 'dropped' ? '不带入' : text || '空白'
  const origin = written === '' || written === text ? '' : `，原文“${written}”`
  return `${value}${origin}，${note}`
}
