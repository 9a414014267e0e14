/** Drag of the small square at the corner of what is selected: its figures go on as in a spreadsheet. */
import { useEventListener } from '@vueuse/core'
import type { CellId } from '../../../model/template'
import { useReportStore } from '../../../store/report/report'
import { copyFigures, type FigureCopy } from '../core/cellWriting'
import type { GridState } from '../core/gridState'
import { figuresOf, type Figure } from '../core/navigate'

export interface GridFill {
  /** The square was pressed. */
  begin: () => void
  /** The pointer is over a cell; false while no square is dragged. */
  reach: (cell: CellId, isPressed: boolean) => boolean
}

/** Call in setup; letting go anywhere fills, as one step of undo. */
export function useGridFill(state: GridState): GridFill {
  const report = useReportStore()
  let source: CellId[] = []
  let copies: FigureCopy[] = []

  function end(): void {
    source = []
    copies = []
  }
  useEventListener(window, 'mouseup', () => {
    if (copies.length > 0) copyFigures(report, copies)
    end()
  })

  return {
    begin: () => { source = state.chosen() },
    reach(cell, isPressed) {
      // Let go outside of the window.
      if (!isPressed) end()
      if (source.length === 0) return false
      copies = planFill(figuresOf(state.sheet.grid), source, cell)
      const cells = [...source, ...copies.map(({ to }) => to)]
      state.select(source.length + copies.length > 1 ? cells : [])
      return true
    },
  }
}

/**
 * From the source to the cell the pointer is over: along the rows or the columns, whichever way is
 * longer; several rows or columns come again in turn.
 */
function planFill(figures: Figure[], source: CellId[], cell: CellId): FigureCopy[] {
  const from = figures.filter((figure) => source.includes(figure.cell))
  const target = figures.find((figure) => figure.cell === cell)
  if (!target || from.length === 0) return []
  const beyond = (lane: Lane): number => {
    const lanes = from.map((figure) => figure[lane])
    return Math.max(Math.min(...lanes) - target[lane], target[lane] - Math.max(...lanes), 0)
  }
  const [lane, other]: [Lane, Lane] =
    beyond('row') >= beyond('column') ? ['row', 'column'] : ['column', 'row']
  return beyond(lane) === 0 ? [] : fillAlong({ figures, from, lane, other, to: target[lane] })
}

type Lane = 'row' | 'column'
interface Filling { figures: Figure[]; from: Figure[]; lane: Lane; other: Lane; to: number }

function fillAlong({ figures, from, lane, other, to }: Filling): FigureCopy[] {
  const given = [...new Set(from.map((figure) => figure[lane]))].sort((a, b) => a - b)
  const isBack = to < (given[0] ?? 0)
  if (isBack) given.reverse()
  const edge = given.at(-1) ?? 0
  const wanted = [...new Set(figures.map((figure) => figure[lane]))]
    .filter((at) => (isBack ? at < edge && at >= to : at > edge && at <= to))
    .sort((a, b) => (isBack ? b - a : a - b))
  return wanted.flatMap((at, index) => {
    const like = from.filter((figure) => figure[lane] === given[index % given.length])
    return like.flatMap((figure) => {
      const copy = figures.find((one) => one[lane] === at && one[other] === figure[other])
      return copy ? [{ from: figure.cell, to: copy.cell }] : []
    })
  })
}
