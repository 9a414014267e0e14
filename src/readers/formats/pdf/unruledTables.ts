/**
 * Official tables printed without borders, by where their texts stand: figures below each other are a
 * column, lines of a label are put together where they make one of the form, and each row has the
 * label at its height.
 */
import type { FormWords } from '../../loose/looseDocument'
import { trimTable, type LooseTable } from '../../loose/looseTable'
import type { TextLine } from './textPieces'
import { readBlock } from './unruledBlock'
import { gatherCells, placeLines, segmentsOf, type PlacedRun } from './unruledText'

/** A table found in lines `start` to before `end`. */
interface UnruledTable { start: number; end: number; table: LooseTable }

const LONGEST_STRAY = 20
const MOST_STRAYS = 2
/** So many figures on a line, or lines with figures, make a table. */
const MANY = 5
const FEWEST_ROWS = 2
const FEWEST_LABELS = 2
/** More than table three has, its labels broken into many lines; what is longer is no table of the form. */
const [MOST_LINES, MOST_TEXTS] = [400, 3000]

/** The tables among the lines of a stretch without borders; what is not certain is left as lines. */
export function findUnruledTables(
  lines: (TextLine & { page: number })[], words: FormWords,
): UnruledTable[] {
  const rows = placeLines(lines).map((line) => segmentsOf(line, words))
  const tables: UnruledTable[] = []
  let start = 0
  while (start < lines.length) {
    const end = endOfCells(rows, start, words)
    const table = end > start ? readTable(rows.slice(start, end), words) : null
    if (table) tables.push({ start, end, table })
    start = Math.max(end, start + 1)
  }
  return tables
}

/** Behind the last line of cells that begin here; few short other texts may stand between. */
function endOfCells(rows: PlacedRun[][], start: number, words: FormWords): number {
  let end = start
  let [strays, texts] = [0, 0]
  for (let index = start; index < Math.min(rows.length, start + MOST_LINES); index += 1) {
    const row = rows[index] ?? []
    texts += row.length
    if (texts > MOST_TEXTS || words.isPartHeading(row.map(({ text }) => text).join(''))) break
    const others = row.filter(({ text, isFigure }) => !isFigure && !words.isPiece(text))
    if (others.length === 0) [end, strays] = [index + 1, 0]
    else strays += 1
    const isProse = others.some(({ text }) => text.length > LONGEST_STRAY || /[。；]/.test(text))
    if (isProse || strays > MOST_STRAYS || end === start) break
  }
  return end
}

function readTable(rows: PlacedRun[][], words: FormWords): LooseTable | null {
  const cells = gatherCells(rows.flat().filter(({ isFigure }) => !isFigure), words)
  const counts = rows.map((row) => row.filter(({ isFigure }) => isFigure).length).filter((count) => count > 0)
  const labels = cells.filter(({ text }) => words.isLabel(text)).length
  const isTable = counts.length >= FEWEST_ROWS || counts.some((count) => count >= MANY)
  if (!isTable || labels < FEWEST_LABELS) return null
  const blocks = blocksOf(rows).map((block) => readBlock(block, cells))
  if (blocks.includes(null)) return null
  const slots = blocks.flatMap((block) => block?.rows ?? [])
  // Columns of labels that none of its rows has.
  const from = [1, 2].filter((width) =>
    slots.every((row) => row.slice(0, width).every(({ text }) => text === ''))).length
  return {
    ...trimTable(slots.map((row) => row.slice(from))),
    ...(blocks.some((block) => block?.hasGroups) && { isUnaligned: true }),
  }
}

/**
 * A head begins rows with columns of their own: a line without figures that stands over the figures
 * above, or goes on where their labels end.
 */
function blocksOf(rows: PlacedRun[][]): PlacedRun[][][] {
  const blocks: PlacedRun[][][] = [[]]
  const far = Number.MAX_SAFE_INTEGER
  let [edge, left] = [far, far]
  for (const row of rows) {
    const figure = row.findIndex(({ isFigure }) => isFigure)
    const isHead = figure === -1 && row.some(({ from, to }, index) =>
      (from + to) / 2 > left || (index > 0 && from >= edge))
    if (isHead) {
      blocks.push([]);
      [edge, left] = [far, far]
    }
    blocks[blocks.length - 1]?.push(row)
    const label = row[figure - 1]
    if (label) edge = edge === far ? label.to : Math.max(edge, label.to)
    left = Math.min(left, row[figure]?.from ?? far)
  }
  return blocks
}
