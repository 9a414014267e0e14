/**
 * A table as it was met somewhere: only slots with text, no meaning yet. Spans
 * are spread out, so that slot and column positions can be compared.
 */

/**
 * `isOrigin` is false where a merged cell covers the slot; `text` is then that cell's. `isMissing`
 * where the source has no cell at all: a blank cell is something else. `isHead` where the source
 * says that the cell is one of a head. `doubt` says in words why the text may not be what a reader
 * sees there.
 */
export interface LooseSlot {
  text: string
  isOrigin: boolean
  isMissing?: true
  isHead?: true
  doubt?: string
}

/**
 * Rectangular: every row has the same number of slots. `isUnaligned` where the cells of a row are
 * known but not what stands above them; `isListed` where each row lists its cells, so that one left
 * out moves the others up; `isCut` where a line that is a figure alone follows, the rest of its
 * last row perhaps. `unit` of money, `万元`, where a line above the table names it.
 */
export interface LooseTable {
  rows: LooseSlot[][]
  isUnaligned?: true
  isListed?: true
  isCut?: true
  unit?: string
}

/** A cell as a source writes it; spans count at least 1. */
export interface LooseCell {
  text: string
  rowSpan: number
  columnSpan: number
  isHead?: true
  doubt?: string
}

/** Rows and columns that are in the source and are not shown, by number from 0. */
export interface HiddenLines { rows: ReadonlySet<number>; columns: ReadonlySet<number> }

const MISSING: LooseSlot = { text: '', isOrigin: true, isMissing: true }
/** Junk in a span must not fill the memory. */
const LARGEST_SPAN = 200

/**
 * Spreads merged cells over their slots and cuts empty rows and columns off the end; spans that
 * leave the table are cut.
 */
export function spreadSpans(cells: LooseCell[][], hidden?: HiddenLines): LooseTable {
  const rows: LooseSlot[][] = cells.map(() => [])
  const cellOf = new Map<LooseSlot, LooseCell>()
  cells.forEach((row, index) => row.forEach((cell) => place({ rows, cellOf }, index, cell)))
  return trimTable(hidden && hidden.rows.size + hidden.columns.size > 0
    ? withoutHidden({ rows, cellOf }, hidden) : rows)
}

interface Spread { rows: LooseSlot[][]; cellOf: Map<LooseSlot, LooseCell> }

/** A merged cell that begins in a hidden row or column begins in the next one shown. */
function withoutHidden({ rows, cellOf }: Spread, hidden: HiddenLines): LooseSlot[][] {
  const met = new Set<LooseCell | undefined>([undefined])
  return rows.filter((_, index) => !hidden.rows.has(index))
    .map((row) => row.filter((_, index) => !hidden.columns.has(index)).map((slot) => {
      const cell = cellOf.get(slot)
      const isOrigin = slot.isOrigin || !met.has(cell)
      met.add(cell)
      return { ...slot, isOrigin }
    }))
}

/** The columns in the other order, as a table that runs from right to left shows them. */
export function mirrorTable({ rows, ...table }: LooseTable): LooseTable {
  return {
    ...table,
    rows: rows.map((row) => {
      const mirrored = [...row].reverse()
      for (let from = 0, to = 0; to < mirrored.length; to += 1) {
        const [first, last] = [mirrored[from], mirrored[to]]
        if (!first || !last?.isOrigin) continue
        // A merged cell begins on the left here as everywhere.
        if (to > from && first.text === last.text) {
          mirrored[from] = { ...first, isOrigin: true }
          mirrored[to] = { ...last, isOrigin: false }
        }
        from = to + 1
      }
      return mirrored
    }),
  }
}

/** A table of single cells. */
export function tableOfTexts(texts: string[][]): LooseTable {
  return trimTable(texts.map((row) => row.map((text) => ({ text, isOrigin: true }))))
}

function place({ rows, cellOf }: Spread, index: number, cell: LooseCell): void {
  const first = rows[index]
  if (!first) return
  const { text, isHead, doubt } = cell
  let left = 0
  while (first[left]) left += 1
  const right = left + Math.min(cell.columnSpan, LARGEST_SPAN)
  for (const [offset, row] of rows.slice(index, index + Math.min(cell.rowSpan, LARGEST_SPAN))
    .entries()) {
    for (let column = left; column < right; column += 1) {
      if (row[column]) continue
      const slot = {
        text, isOrigin: offset === 0 && column === left, ...(isHead && { isHead }),
        ...(doubt && { doubt }),
      }
      row[column] = slot
      cellOf.set(slot, cell)
    }
  }
}

/**
 * Makes rows of slots rectangular, blanks for what is missing, without empty rows and columns at
 * the end.
 */
export function trimTable(rows: LooseSlot[][]): LooseTable {
  const isFilled = (slot: LooseSlot | undefined): boolean => slot !== undefined
    && (slot.text.trim() !== '' || slot.doubt !== undefined)
  let height = rows.length
  while (height > 0 && !rows[height - 1]?.some(isFilled)) height -= 1
  const kept = rows.slice(0, height)
  let width = kept.reduce((most, row) => Math.max(most, row.length), 0)
  while (width > 0 && !kept.some((row) => isFilled(row[width - 1]))) width -= 1
  return {
    rows: kept.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? MISSING)),
  }
}
