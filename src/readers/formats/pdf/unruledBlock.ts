/** A head and the rows below it, of a table without borders. */
import type { LooseSlot } from '../../loose/looseTable'
import { columnsOf, headsOf, placeIn, type Column } from './unruledColumns'
import type { PlacedCell, PlacedRun } from './unruledText'

/** Ems a figure may stand above or below the lines of its label. */
const BESIDE = 0.45

interface PlacedRow { y: number; slots: LooseSlot[] }

const rowOf = (y: number, texts: string[]): PlacedRow =>
  ({ y, slots: texts.map((text) => ({ text, isOrigin: true })) })

/**
 * Rows of a group, a label and a slot for each column; null where a figure stands below two columns,
 * or two rows have the same label.
 */
export function readBlock(
  lines: PlacedRun[][], all: PlacedCell[],
): { rows: LooseSlot[][]; hasGroups: boolean } | null {
  const figures = lines.map((line) => line.filter(({ isFigure }) => isFigure)).filter((row) => row.length > 0)
  const [top, bottom] = [heightOf(lines[0]), heightOf(lines.at(-1))]
  const first = figures.length > 0 ? heightOf(figures[0]) : bottom + 1
  const cells = all.filter((cell) => cell.top >= top && cell.top <= bottom)
  const beside = figures.map((row) => labelsOf(row, cells))
  // Without any figure the labels are what stands left of the second text of the head.
  const edge = figures.length > 0 ? Math.max(0, ...beside.flat().map(({ to }) => to))
    : Math.min(...lines.flatMap(([, second]) => second?.from ?? []), Number.MAX_SAFE_INTEGER)
  const labels = new Set(cells.filter(({ from, to }) => (from + to) / 2 < edge))
  const others = cells.filter((cell) => !labels.has(cell))
  const headed = headsOf(others.filter((cell) => cell.bottom < first), columnsOf(figures.flat()))
  const rows = headed && placeRows(figures, beside, headed.columns)
  if (!rows) return null
  const open = [...labels].filter((cell) => !beside.some((own) => own.at(-1) === cell))
  // A caption of the next rows may stand between.
  const groups = [...headed.groups, ...others.filter((cell) => cell.bottom >= first)]
  const sorted = [...rows, ...rowsWithoutFigures({ ...headed, groups }, open, first)]
    .sort((one, other) => one.y - other.y)
  return { rows: sorted.map(({ slots }) => slots), hasGroups: groups.length > 0 }
}

const heightOf = (line: PlacedRun[] | undefined): number => line?.[0]?.y ?? 0

function placeRows(
  figures: PlacedRun[][], beside: PlacedCell[][], columns: Column[],
): PlacedRow[] | null {
  const own = beside.flatMap((labels) => labels.slice(-1))
  const texts = figures.map((row) => placeIn(row, columns))
  if (texts.includes(null) || new Set(own).size < own.length) return null
  return figures.map((row, index) => {
    const [group = '', label = ''] = ['', '', ...(beside[index] ?? []).map(({ text }) => text)].slice(-2)
    return rowOf(heightOf(row), [group, label, ...texts[index] ?? []])
  })
}

/** The head with what stands in its corner, what stands above it, and rows all blank. */
function rowsWithoutFigures(
  { columns, groups }: { columns: Column[]; groups: PlacedCell[] }, open: PlacedCell[], first: number,
): PlacedRow[] {
  const leaves = columns.flatMap(({ head }) => head ?? [])
  const isCorner = (cell: PlacedCell): boolean => cell.bottom < first
    && leaves.some((leaf) => cell.top <= leaf.bottom && cell.bottom >= leaf.top)
  const corner = open.find(isCorner)
  const blanks = columns.map(() => '')
  return [
    ...open.filter((cell) => cell !== corner).map((cell) => rowOf(cell.top, ['', cell.text, ...blanks])),
    ...groups.map((group) => rowOf(group.top, ['', '', group.text])),
    ...(leaves.length === 0 ? [] : [rowOf(
      Math.max(...leaves.map(({ bottom }) => bottom)),
      ['', corner?.text ?? '', ...columns.map(({ head }) => head?.text ?? '')],
    )]),
  ]
}

/** The labels at the height of a row, left of its figures, the innermost last. */
function labelsOf([first]: PlacedRun[], cells: PlacedCell[]): PlacedCell[] {
  if (!first) return []
  return cells.filter(({ to, top, bottom, size }) => to <= first.from
    && first.y >= top - size * BESIDE && first.y <= bottom + size * BESIDE)
    .sort((one, other) => one.to - other.to)
}
