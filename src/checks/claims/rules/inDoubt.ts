/**
 * A figure of the text beside a cell whose row or column does not add up: which of the two is wrong
 * is open. Where the text's figure, put into the table, makes it add up, both ways are offered; else
 * the text waits.
 */
import type { Repair } from '../../../model/finding'
import type { CellId } from '../../../model/template'
import { cellsOfEquation, type Equation } from '../../equations/equation'
import type { Facts } from '../../base/facts'
import { failingEquations } from '../../equations/relations'
import { mendedBy, settleChanges } from '../../equations/settle'
import type { TableFigure } from '../claim'
import { rowLabel, tableValue } from './tableValues'

/** What stands in the place of the repair of a finding then, and behind its words. */
export interface Doubt {
  waitsForTable?: true
  /** The table first. */
  choices?: readonly Repair[]
  words: string
}

/** The figure told, and what would put the text right where that is certain. */
interface Said { value: number; repair: Repair | undefined }

const WAITS: Doubt = {
  waitsForTable: true,
  words: '。表中这一格所在的一行或一列还不平，先把表核对好，等表格平了再比对',
}
/** In a table with more cells in doubt no single one is the cause. */
const MOST_TRIED = 12

/** Undefined where all that is compared adds up; `said` where the text tells one whole number. */
export function doubtOf(
  sources: readonly TableFigure[], facts: Facts, said?: Said,
): Doubt | undefined {
  const doubtful = doubtfulCells(facts)
  if (!sources.some(({ cells }) => cells.some((cell) => doubtful.has(cell)))) return undefined
  if (!said) return WAITS
  const ways = sources.flatMap((source) => tableWays(source, said.value, facts))
  const [first, ...others] = ways
  if (!first || others.some(({ label }) => label !== first.label)) return WAITS
  // The cell compared, or one of those it is the sum of.
  const name = sources[0]?.cells.length === 1 && sources[0].cells[0] === first.cell ? '' : first.label
  return {
    choices: [
      { label: `改表${name && `：${name}`}为 ${first.value}，表就平了`, changes: first.changes },
      ...textWay(said),
    ],
    words: `。表中这一格所在的一行或一列还不平，${name}改为 ${first.value} 正好就平`,
  }
}

function textWay({ repair }: Said): Repair[] {
  return repair
    ? [{ ...repair, label: `${repair.label.replace('改为表中的', '改文为')}，表仍不平` }] : []
}

const known = new WeakMap<Facts, ReadonlyMap<CellId, Equation[]>>()

/** The cells of equations that fail, with these. */
function doubtfulCells(facts: Facts): ReadonlyMap<CellId, Equation[]> {
  const before = known.get(facts)
  if (before) return before
  const cells = new Map<CellId, Equation[]>()
  for (const equation of failingEquations(facts)) {
    for (const cell of cellsOfEquation(equation)) {
      cells.set(cell, [...cells.get(cell) ?? [], equation])
    }
  }
  known.set(facts, cells)
  return cells
}

interface TableWay extends Pick<Repair, 'changes'> { cell: CellId; value: number; label: string }

/** Changes of one cell that give the source this value and make all around it add up. */
function tableWays(source: TableFigure, told: number, facts: Facts): TableWay[] {
  const doubtful = doubtfulCells(facts)
  const sum = tableValue(source, facts)
  if (sum === undefined) return []
  const entered = source.cells.flatMap((cell) => enteredCells(cell, facts))
    .filter((cell) => doubtful.has(cell))
  if (entered.length > MOST_TRIED) return []
  return entered.flatMap((cell): TableWay[] => {
    const figure = facts.figure(cell)
    const value = figure.state === 'known' ? figure.value + told - sum : 0
    // A nought may be the last figure of its row.
    if (value <= 0) return []
    const changes = settleChanges(facts, [{ cell, value }])
    const mended = mendedBy(facts, changes) ?? []
    const failing = [...source.cells, cell].flatMap((one) => doubtful.get(one) ?? [])
    return failing.every(({ id }) => mended.includes(id)) ? [{
      cell, value, label: `“${rowLabel(cell, facts)}”`,
      changes: changes.map(({ cell: changed, text }) => ({ cell: changed, text })),
    }] : []
  })
}

/** The cell, or the cells entered that its total is the sum of. */
function enteredCells(cell: CellId, facts: Facts): CellId[] {
  const parts = facts.report.cells[cell] ? undefined : facts.cells.get(cell)?.sums[0]
  return parts ? parts.flatMap((part) => enteredCells(part, facts)) : [cell]
}
