/** From cell to cell by the keyboard, as a spreadsheet goes. */
import type { CellInfo } from '../../../model/cells'
import { formatFigure } from '../../../model/figure'
import type { CellId } from '../../../model/template'
import { useNavigation } from '../../../navigation/navigation'
import { useReportStore } from '../../../store/report/report'
import { partsOf } from '../core/cellWriting'
import {
  focusCell, focusedInput, type GridFocus, type GridMoves, type GridSelection,
} from '../core/gridState'
import { figuresOf, findFigure, moveFrom, type Direction } from '../core/navigate'

/** Columns to come back to, as long as the clerk is where the last move led. */
interface Way {
  at: CellId | null
  /** The one moves up and down keep to. */
  lane?: number
  /** The one where tabbing began. */
  home?: number
}

/** Moves on the cells of a table. */
export function useGridMoves(
  focus: GridFocus, { activate }: Pick<GridSelection, 'activate'>,
): GridMoves {
  const { sheet: { grid }, active } = focus
  const report = useReportStore()
  const { show } = useNavigation()
  let way: Way = { at: null }
  const known = (): Way => (way.at === active.value ? way : { at: null })
  const columnOf = (cell: CellId): number | undefined => findFigure(grid, cell)?.column

  function goTo(cell: CellId, columns: Omit<Way, 'at'> = {}): void {
    activate(cell)
    focusCell(cell)
    focusedInput(cell)?.select()
    way = { at: cell, ...columns }
  }

  function move(direction: Direction, column?: number): void {
    const from = active.value
    if (from === null) return
    const lane = direction === 'up' || direction === 'down'
      ? (column ?? known().lane ?? columnOf(from)) : undefined
    goTo(moveFrom({ grid, cell: from, direction, column: lane }), { lane })
  }

  function tab(isBack: boolean): void {
    const [from, to] = [active.value, nextToFill(focus, report, isBack)]
    if (from !== null && to !== undefined) goTo(to, { home: known().home ?? columnOf(from) })
  }

  function nextBlank(isUsual: boolean): void {
    const isWanted = (cell: CellId): boolean => isWantedBlank(report, cell, isUsual)
    const blank = ahead(focus, false, true).find((cell) => isOwn(focus, cell) && isWanted(cell))
    if (blank !== undefined) return goTo(blank)
    const other = partsOfOthers(focus, report).find(({ id }) => isWanted(id))
    if (other) void show({ step: other.part, cells: [other.id] })
  }

  return {
    tab, nextBlank, move: (direction) => move(direction),
    enter: (isBack) => move(isBack ? 'up' : 'down', known().home),
    canTab: (isBack) => nextToFill(focus, report, isBack) !== undefined,
    goTo: (cell) => goTo(cell),
  }
}

/**
 * Cells after the active one in reading order, or before it the nearest first; `around` goes on
 * from the other end.
 */
function ahead({ sheet: { grid }, active }: GridFocus, isBack: boolean, around = false): CellId[] {
  const order = figuresOf(grid).map((figure) => figure.cell)
  const at = active.value === null ? -1 : order.indexOf(active.value)
  const before = order.slice(0, Math.max(0, at))
  if (isBack) return before.reverse()
  return [...order.slice(at + 1), ...(around ? before : [])]
}

/** A blank cell; with `isUsual` one that had a figure last year. */
export function isWantedBlank(
  report: ReturnType<typeof useReportStore>, cell: CellId, isUsual: boolean,
): boolean {
  return report.facts?.figure(cell).state === 'blank' && (!isUsual || hadFigure(report, cell))
}

/** Last year one stood there that was not 0; true for all where there is no last year. */
function hadFigure({ facts }: ReturnType<typeof useReportStore>, cell: CellId): boolean {
  if (!facts?.lastYear) return true
  const last = facts.last(cell)
  return last ? !['', '0'].includes(formatFigure(last)) : false
}

/** Figures of the other tables, those behind this one first. */
function partsOfOthers(
  { sheet: { table } }: GridFocus, report: ReturnType<typeof useReportStore>,
): CellInfo[] {
  const all = report.edition.tables.map(({ id }) => id)
  const at = all.indexOf(table)
  return [...all.slice(at + 1), ...all.slice(0, at)].flatMap((other) => partsOf(report, other))
}

/** No total: a figure of its own. */
function isOwn({ sheet: { figures } }: GridFocus, cell: CellId): boolean {
  return figures.get(cell)?.info.sums.length === 0
}

function nextToFill(
  focus: GridFocus, report: ReturnType<typeof useReportStore>, isBack: boolean,
): CellId | undefined {
  return ahead(focus, isBack)
    .find((cell) => isOwn(focus, cell) || report.current?.cells[cell] !== undefined)
}
