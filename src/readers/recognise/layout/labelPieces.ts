/**
 * Labels broken over several lines, the figures of their row beside any of them: put together where
 * only the whole is known, with the figures behind it.
 */
import { isStray, judgeCell, type CellLine } from './cellLine'
import { isPieceOfLabel } from './knownLabels'

/** Of one label. */
const MOST_PIECES = 9
/** Of a row of table four. */
const MOST_FIGURES = 15

/** The cells with each broken label as one. */
export function joinLabels(cells: CellLine[]): CellLine[] {
  const joined: CellLine[] = []
  let at = 0
  while (at < cells.length) {
    const found = labelFrom(cells, at)
    joined.push(...found.cells)
    at = found.end
  }
  return joined
}

interface Found {
  cells: CellLine[]
  end: number
}

/**
 * The longest label that begins here, figures among its pieces behind it; the cell itself for none.
 */
function labelFrom(cells: CellLine[], start: number): Found {
  const { pieces, figures } = gatherPieces(cells, start)
  const [first, ...others] = pieces
  let best: Found = { cells: cells.slice(start, start + 1), end: start + 1 }
  let text = first?.cell.text ?? ''
  for (const { cell, at } of others) {
    text += cell.text
    const whole = judgeCell(text, false, cells[start]?.from ?? cell.from)
    if (!whole.role || !(isStray(cell) || (first && isStray(first.cell)))) continue
    best = {
      cells: [whole, ...figures.filter((figure) => figure.at < at).map((figure) => figure.cell)],
      end: at + 1,
    }
  }
  return best
}

interface PlacedCell {
  cell: CellLine
  at: number
}

/** Cells that may be pieces of one label, and the figures of one row among them. */
function gatherPieces(
  cells: CellLine[], start: number,
): { pieces: PlacedCell[]; figures: PlacedCell[] } {
  const placed = cells
    .slice(start, start + MOST_PIECES + MOST_FIGURES)
    .map((cell, index) => ({ cell, at: start + index }))
  const stop = placed.findIndex(({ cell }) => cell.text === '' || cell.isStop)
  const near = stop === -1 ? placed : placed.slice(0, stop)
  const row = near.findIndex(({ cell }) => cell.isFigure)
  const behind = near.findIndex(({ cell }, index) => index > row && !cell.isFigure)
  const next = near.findIndex(({ cell }, index) => behind !== -1 && index > behind && cell.isFigure)
  const pieces = near.slice(0, next === -1 ? near.length : next)
    .filter(({ cell }) => !cell.isFigure)
  let text = ''
  const end = pieces.findIndex(({ cell }) => !isPieceOfLabel((text += cell.text)))
  const figures = near.slice(0, next === -1 ? near.length : next)
    .filter(({ cell }) => cell.isFigure)
  return row === 0
    ? { pieces: [], figures: [] }
    : { pieces: pieces.slice(0, end === -1 ? MOST_PIECES : end), figures }
}
