/**
 * Cells without any mark where a row ends: a known label, then its figures.
 * A blank line may be a blank cell or only space, so a row with fewer figures
 * than columns is placed only where all full rows of the table show the same
 * spacing and the count then fits: that of its lines, or, where merged cells
 * leave blank lines behind some rows, that of its lines up to the last figure.
 * Else it keeps too few cells, and the matcher lists it.
 */
import { isStray, type CellLine } from './cellLine'
import { isNearHead } from './knownLabels'

/** `counts`: figures the row may have; empty for heads and strays. */
interface PlainRow { labels: CellLine[]; counts: number[]; cells: CellLine[] }
/** Blank lines before each cell, and after each row where that is always the same. */
interface Spacing { before: number; after: number | undefined }

/** Rows of labels and cells; labels of heads as rows of their own. */
export function plainRows(cells: CellLine[]): string[][] {
  const gatherRowRows: PlainRow[] = []
  let gatherRowRow: PlainRow = { labels: [], counts: [], cells: [] }
  const close = (): void => {
    gatherRowRows.push(...splitHeads(gatherRowRow))
    gatherRowRow = { labels: [], counts: [], cells: [] }
  }
  for (const cell of cells) {
    const isLabel = !cell.isFigure && cell.text !== ''
    if (isLabel && (gatherRowRow.cells.some(({ isFigure }) => isFigure)
      || gatherRowRow.counts.length > 0)) close()
    if (!isLabel) gatherRowRow.cells.push(cell)
    else {
      gatherRowRow = {
        labels: [...gatherRowRow.labels, cell],
        counts: isRowLabel(gatherRowRow, cell) ? cell.role?.counts ?? [] : [],
        cells: [],
      }
    }
  }
  close()
  const rows = gatherRowRows.filter(({ labels, cells: figures }) =>
    labels.length > 0 || figures.some(({ text }) => text !== ''))
  const spacing = findSpacing(rows)
  return rows.map((row) => [...row.labels.map(({ text }) => text), ...figuresOf(row, spacing)])
}

/** 总计 and 其他 name columns as well: among heads they are heads. */
function isRowLabel({ labels }: PlainRow, cell: CellLine): boolean {
  const counts = cell.role?.counts ?? []
  return counts.length > 0 && !(cell.role?.isHead && labels.some(({ role }) => role?.isHead))
}

/**
 * The label right before the figures is theirs, known or not; those before it are heads or
 * headings, strays among them apart.
 */
function splitHeads({ labels, counts, cells }: PlainRow): PlainRow[] {
  const last = labels[labels.length - 1]
  const isOwn = last !== undefined
    && (counts.length > 0 || (isStray(last) && cells.some(({ isFigure }) => isFigure)))
  const before = isOwn ? labels.slice(0, -1) : labels
  const isHeads = before.some(({ role }) => role?.isHead)
  const isApart = (label: CellLine): boolean => isStray(label)
    && !(isHeads && isNearHead(label.text))
  return [
    ...before.filter(isApart)
      .map((label): PlainRow => ({ labels: [label], counts: [], cells: [] })),
    { labels: before.filter((label) => !isApart(label)), counts: [], cells: [] },
    { labels: isOwn ? [last] : [], counts, cells },
  ]
}

/**
 * The spacing of rows that have all their figures; undefined where it differs before their cells.
 * The last row of all is followed by anything.
 */
function findSpacing(rows: PlainRow[]): Spacing | undefined {
  const full = rows.filter(({ counts, cells }) =>
    counts.length > 0 && Math.max(...counts) === cells.filter((cell) => cell.isFigure).length)
  const spacings = full.slice(0, rows[rows.length - 1] === full[full.length - 1] ? -1 : undefined)
    .map(({ cells }) => {
      const runs: number[] = [0]
      for (const cell of cells) {
        if (cell.isFigure) runs.push(0)
        else runs[runs.length - 1] = (runs[runs.length - 1] ?? 0) + 1
      }
      const after = runs.pop() ?? 0
      const [before = 0] = runs
      return runs.every((run) => run === before) ? { before, after } : undefined
    })
  const [first] = spacings
  if (!first || spacings.length < 2
    || spacings.some((spacing) => spacing?.before !== first.before)) return undefined
  return {
    before: first.before,
    after: spacings.every((spacing) => spacing?.after === first.after) ? first.after : undefined,
  }
}

function figuresOf({ counts, cells }: PlainRow, spacing: Spacing | undefined): string[] {
  const figures = cells.filter((cell) => cell.isFigure).map((cell) => cell.text)
  if (counts.length === 0 || figures.length >= Math.max(...counts) || !spacing) return figures
  const end = spacing.after === undefined
    ? cells.map((cell) => cell.isFigure).lastIndexOf(true) + 1 : cells.length - spacing.after
  const all = cells.slice(0, end).map((cell) => cell.text)
  const step = spacing.before + 1
  const count = all.length / step
  if (!counts.includes(count)) return figures
  const placed =
    Array.from({ length: count }, (_, index) => all[index * step + spacing.before] ?? '')
  return placed.filter((text) => text !== '').length === figures.length ? placed : figures
}
