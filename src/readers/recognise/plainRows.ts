/**
 * Cells one a line without any mark where a row ends: a known label, then its
 * figures. A blank line may be a blank cell or only space, so a row with fewer
 * figures than columns is placed only where all full rows of the table show
 * the same spacing and the count then fits; else it keeps too few cells, and
 * the matcher lists it.
 */
import type { CellLine } from './lineTables'

interface PlainRow { labels: string[]; counts: number[]; cells: CellLine[] }
/** Blank lines before each cell and after each row. */
interface Spacing { before: number; after: number }

/** Rows of labels and cells; lines of heads as rows of their own. */
export function plainRows(lines: CellLine[]): string[][] {
  const rows = gatherRows(lines)
  const spacing = findSpacing(rows)
  return rows.map((row) => [...row.labels, ...cellsOf(row, spacing)])
}

function gatherRows(lines: CellLine[]): PlainRow[] {
  const rows: PlainRow[] = []
  let row: PlainRow = { labels: [], counts: [], cells: [] }
  const close = (): void => {
    rows.push(...splitHeads(row))
    row = { labels: [], counts: [], cells: [] }
  }
  for (const line of lines) {
    const isLabel = !line.isFigure && line.text !== ''
    if (isLabel && (hasFigure(row) || row.counts.length > 0)) close()
    if (!isLabel) row.cells.push(line)
    else row = { labels: [...row.labels, line.text], counts: isRowLabel(row, line) ? line.role?.counts ?? [] : [], cells: [] }
  }
  close()
  return rows.filter(({ labels, cells }) => labels.length > 0 || cells.some((cell) => cell.text !== ''))
}

function hasFigure({ cells }: PlainRow): boolean {
  return cells.some((cell) => cell.isFigure)
}

/** 总计 and 其他 name columns as well: among heads they are heads. */
function isRowLabel(row: PlainRow, line: CellLine): boolean {
  const counts = line.role?.counts ?? []
  return counts.length > 0 && !(line.role?.isHead && row.labels.length > 0)
}

/** Labels before the row's own are heads or headings: a row of their own. */
function splitHeads({ labels, counts, cells }: PlainRow): PlainRow[] {
  if (counts.length === 0) return [{ labels, counts: [], cells: [] }, { labels: [], counts: [], cells }]
  const own = labels[labels.length - 1] ?? ''
  return [{ labels: labels.slice(0, -1), counts: [], cells: [] }, { labels: [own], counts, cells }]
}

/** The spacing of rows that have all their figures; undefined where they differ. The last row of all is followed by anything. */
function findSpacing(rows: PlainRow[]): Spacing | undefined {
  const full = rows.filter(({ counts, cells }) => counts.length > 0 && Math.max(...counts) === cells.filter((cell) => cell.isFigure).length)
  const spacings = full.slice(0, rows[rows.length - 1] === full[full.length - 1] ? -1 : undefined).map(({ cells }) => spacingOf(cells))
  const [first] = spacings
  return first && spacings.length > 1 && spacings.every((spacing) => spacing?.before === first.before && spacing.after === first.after) ? first : undefined
}

function spacingOf(cells: CellLine[]): Spacing | undefined {
  const runs: number[] = [0]
  for (const cell of cells) {
    if (cell.isFigure) runs.push(0)
    else runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1
  }
  const after = runs.pop() ?? 0
  const [before = 0] = runs
  return runs.every((run) => run === before) ? { before, after } : undefined
}

function cellsOf({ counts, cells }: PlainRow, spacing: Spacing | undefined): string[] {
  const figures = cells.filter((cell) => cell.isFigure).map((cell) => cell.text)
  const all = cells.map((cell) => cell.text)
  if (counts.length === 0 || figures.length >= Math.max(...counts) || !spacing) return figures
  const step = spacing.before + 1
  const count = (all.length - spacing.after) / step
  if (!counts.includes(count)) return figures
  const placed = Array.from({ length: count }, (_, index) => all[index * step + spacing.before] ?? '')
  return placed.filter((text) => text !== '').length === figures.length ? placed : figures
}
