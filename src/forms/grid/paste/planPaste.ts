/**
 * What a paste would do, before it does anything: official tables land by
 * their labels wherever the focus is, any other block at the focused cell.
 * Blank cells of the source change nothing; a text that is no figure lands nowhere.
 */
import { cellsOf, type CellInfo } from '../../../model/cells'
import { composeGrid } from '../../../model/grid'
import { formatFigure, parseFigure, type Figure } from '../../../model/figure'
import type { Cells } from '../../../model/report'
import type { CellId, Edition, TableTemplate } from '../../../model/template'
import type { LooseTable } from '../../../readers/loose/looseTable'
import { matchTable, type Placement, type TableMatch } from '../../../readers/tables/match'
import type { CellChange } from '../../../store/report/report'
import { findBlockCells, partLabels, type Found } from './pasteBlock'

export interface PastePlan {
  way: 'labels' | 'block'
  /** Labels of a block that are not the form's: they land nowhere. */
  labels: string[]
  /** Titles of the parts that are filled. */
  parts: string[]
  /** Of the table on screen, and of each other one, every figure that is no total is there. */
  isWhole: boolean
  changes: CellChange[]
  /** Texts made plain figures: full-width digits, thousands commas, units. */
  rewritten: { cell: CellId; from: string; to: string }[]
  /**
   * Figures to be looked at again: negative, fraction, another unit, or beside text that was left
   * out.
   */
  doubtful: Placement[]
  /** Texts that are no figure; their cells stay as they are. */
  unreadable: Placement[]
  blanks: number
  /** Filled cells that get another figure. */
  overwritten: number
  /** What has no place, with the reason in words. */
  leftOut: { text: string; reason: string }[]
}

export interface Paste {
  tables: LooseTable[]
  edition: Edition
  cells: Cells
  table: TableTemplate
  focus: CellId | null
}

/** Plans a paste; null where there is nothing to land. */
export function planPaste(paste: Paste): PastePlan | null {
  const matches = paste.tables.flatMap((loose) => {
    const match = bestMatch(loose, paste)
    // Rows of the form whose figures have no sure column are told, not laid at the focus.
    const isRow = match.unplaced.some(({ reason }) => reason === 'column') &&
      match.unplaced.every(({ reason }) => reason !== 'row')
    return match.placements.length > 0 || (isRow && partLabels(loose).labels.length > 0)
      ? [match] : []
  })
  if (matches.length > 0) return describe(paste, 'labels', joinMatches(matches))
  const [loose] = paste.tables
  if (!loose || paste.focus === null) return null
  const { block, labels } = partLabels(loose)
  return {
    ...describe(paste, 'block', findBlockCells(block, composeGrid(paste.table), paste.focus)),
    labels,
  }
}

/** A block of plain figures, or whole tables by their labels, onto blank cells: nothing to ask. */
export function isPlain({ way, isWhole, changes, overwritten, ...rest }: PastePlan): boolean {
  const lists = [rest.labels, rest.rewritten, rest.doubtful, rest.unreadable, rest.leftOut]
  const isKnown = way === 'block' || isWhole
  return isKnown && changes.length > 0 && overwritten === 0
    && lists.every((list) => list.length === 0)
}

const REASONS: Record<TableMatch['unplaced'][number]['reason'], string> = {
  row: '表中没有这一行', column: '表中没有这一列', repeated: '前面已有这一格',
}

/** The table on screen where it fits as well as any other. */
function bestMatch(loose: LooseTable, { edition, table }: Paste): TableMatch {
  const others = edition.tables.filter((candidate) => candidate.id !== table.id)
  const matches = [table, ...others].map((candidate) => matchTable(loose, candidate, edition))
  return matches.reduce((best, match) => (match.score > best.score ? match : best))
}

function joinMatches(matches: TableMatch[]): Found {
  const placements = new Map(matches.flatMap((match) => match.placements)
    .map((placement) => [placement.cell, placement]))
  return {
    placements: [...placements.values()],
    blanks: matches.flatMap((match) => match.blanks),
    leftOut: matches.flatMap((match) => match.unplaced)
      .map(({ text, reason }) => ({ text, reason: REASONS[reason] })),
  }
}

function describe({ edition, cells, table }: Paste, way: PastePlan['way'], found: Found): PastePlan {
  const infos = cellsOf(edition)
  const plan: PastePlan = {
    way, labels: [], parts: [], isWhole: false, changes: [], rewritten: [], doubtful: [], unreadable: [],
    blanks: found.blanks.length, overwritten: 0, leftOut: found.leftOut,
  }
  for (const placement of found.placements) {
    const info = infos.get(placement.cell)
    if (info) addPlacement({ plan, placement, info, cells })
  }
  const parts = new Set(plan.changes.map((change) => infos.get(change.cell)?.part))
  const changed = new Set(plan.changes.map(({ cell }) => cell))
  return {
    ...plan,
    isWhole: [...infos.values()].every(({ id, sums, part, table: own }) =>
      (own !== table.id && !parts.has(part)) || sums.length > 0 || changed.has(id)),
    parts: edition.parts.filter((part) => parts.has(part.number)).map((part) => part.title),
  }
}

interface Addition { plan: PastePlan; placement: Placement; info: CellInfo; cells: Cells }

function addPlacement({ plan, placement, info, cells }: Addition): void {
  const figure = parseFigure(info.kind, placement.text)
  if (!isFigure(figure)) {
    plan.unreadable.push(placement)
    return
  }
  const text = formatFigure(figure)
  const old = cells[placement.cell]?.text ?? ''
  plan.changes.push({ cell: placement.cell, text })
  if (figure.state === 'invalid' || placement.doubt) plan.doubtful.push(placement)
  else if (text !== placement.text) {
    plan.rewritten.push({
      cell: placement.cell, from: placement.text, to: text,
    })
  }
  if (old !== '' && old !== text) plan.overwritten += 1
}

/** False for a blank and for letters: they change nothing. */
function isFigure(figure: Figure): boolean {
  return figure.state !== 'blank' && !(figure.state === 'invalid' && figure.problem === 'letters')
}
