/**
 * Rows with only blanks between their cells, as copied from a PDF: figures at
 * the end of a line, labels in front, parts of labels on lines of their own.
 * Where a blank cell was is seen only if the columns stand below each other;
 * else the matcher takes such a row only if the count of figures is right.
 */
import { alignFigures, placeWords, type AlignedLine, type PlacedText } from './alignedFigures'
import { trimTable, type LooseSlot, type LooseTable } from './looseTable'
import type { LooseBlock, FormWords } from './looseDocument'

const FIGURE = '(?:[+\\-−]\\s?|[增减]\\s?)?\\d[\\d,.]*(?:万元|元|件)?|[/／—–-]'
const WHOLE_FIGURE = new RegExp(`^(?:${FIGURE})$`)
/** One blank may stand between a sign and its figure. */
const SIGN = /^[+\-−增减]$/
const FIGURES = new RegExp(FIGURE, 'g')
/** So many figures make a row anywhere; fewer only between such rows. */
const MANY = 3
const ONE_ROW_TABLE = 7
/** Fewer may be anything, unless the head of an official table is above. */
const FEWEST_ROWS = 2
const LONGEST_LABEL = 60
const LONGEST_PART = 34
const PROSE = /[。；：！？]|，.*，/
const HEADING = /^\s*[一二三四五六]\s*[、.．].*(情况|的事项)\s*$/
/** Lines without figures that may stand between two rows. */
const WIDEST_GAP = 4
/** Rows all blank in one go; the form has fewer. */
const MOST_BLANK = 60

/** What is to be looked at in a row whose figures are placed by where they stand. */
export const BY_PLACE = '这一行有空格，按数字所在的位置对上列，请核对'

/** `isOfLabels`: all its cells are labels of the form. */
interface SpacedLine extends AlignedLine {
  kind: 'row' | 'weak' | 'part' | 'prose'
  cells: LooseSlot[]
  isOfLabels: boolean
}

/** A table found in lines `start` to before `end`. */
export interface SpacedTable { start: number; end: number; table: LooseTable }

/** Prose lines with the rows among them as tables; everything else stays a paragraph. */
export function readSpacedRows(lines: string[], words: FormWords): LooseBlock[] {
  const blocks: LooseBlock[] = []
  const addText = (from: number, to: number): void =>
    lines.slice(from, to).forEach((text) => blocks.push({ type: 'paragraph', text }))
  let done = 0
  for (const { start, end, table } of findSpacedTables(lines, words)) {
    addText(done, start)
    blocks.push({ type: 'table', table })
    done = end
  }
  addText(done, lines.length)
  return blocks
}

/** The tables among lines, in order. */
export function findSpacedTables(lines: string[], words: FormWords): SpacedTable[] {
  const read = lines.map((line) => readLine(line, words))
  const tables: SpacedTable[] = []
  let start = 0
  while (start < lines.length) {
    const end = endOfRows(read, start)
    if (end > start) {
      tables.push({ start, end, table: tableOf(read.slice(start, end), words) })
    }
    start = Math.max(end, start + 1)
  }
  return tables
}

function readLine(line: string, form: FormWords): SpacedLine {
  const [label, figures] = splitRow(line)
  const labels = partsOf(label)
  if (figures.length > 0 && (isShort(label, LONGEST_LABEL) || isLongLabel(labels, figures, form))) {
    const placed = placeWords(line)
    const behind = placed.slice(-figures.length)
    return {
      kind: figures.length >= MANY ? 'row' : 'weak', isOfLabels: false,
      cells: [...labels, ...figures.map(asSlot)],
      words: placed.slice(0, -figures.length),
      // `+ 125` is one figure of two words.
      figures: behind.every(({ text }, index) => text === figures[index]) ? behind : [],
    }
  }
  const cells = partsOf(line)
  const isOfLabels = areLabels(cells, form)
  const isPart = !HEADING.test(line) && (isShort(line.trim(), LONGEST_PART) || isOfLabels)
  return {
    kind: isPart ? 'part' : 'prose', isOfLabels, cells, words: isPart ? placeWords(line) : [], figures: [],
  }
}

/** The form has a label with two commas. */
function isLongLabel(labels: LooseSlot[], figures: string[], form: FormWords): boolean {
  return figures.length >= MANY && labels.some(({ text }) => form.isLabel(text))
}

/** The label and the figures behind it, none for a line without. */
function splitRow(line: string): [label: string, figures: string[]] {
  const words = [...line.matchAll(/\S+/g)]
  let from = line.length
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const [word, next] = [words[index], words[index + 1]]
    if (!word || !(WHOLE_FIGURE.test(word[0]) || isSignOf(word, next))) break
    from = word.index
  }
  return [line.slice(0, from).trim(), line.slice(from).match(FIGURES) ?? []]
}

function isSignOf(word: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  return SIGN.test(word[0]) && next?.index === word.index + 2 && /^\d/.test(next[0])
}

/** However far its words stand apart. */
function isShort(text: string, length: number): boolean {
  return text.replace(/\s{2,}/g, ' ').length <= length && !PROSE.test(text)
}

function partsOf(label: string): LooseSlot[] {
  return label.split(/\s+/).filter((part) => part !== '').map(asSlot)
}

/**
 * The end of a table that begins here; the start where none begins. It begins with its heads or its
 * first row and ends with its last row.
 */
function endOfRows(lines: SpacedLine[], start: number): number {
  if (!beginsRows(lines[start])) return start
  const isHead = isHeadLine(lines[start])
  const end = endOfLast(lines, { start, isHead })
  // Rows told from prose by their figures; a long one, as table four has it, counts as two.
  const count = lines.slice(start, end).filter(({ kind }) => kind === 'row')
    .reduce((sum, { cells }) => sum + (cells.length >= ONE_ROW_TABLE ? 2 : 1), 0)
  return isHead || count >= FEWEST_ROWS ? end : start
}

/** Behind the last line with figures that no wide gap parts from those before. */
function endOfLast(
  lines: SpacedLine[], { start, isHead }: { start: number; isHead: boolean },
): number {
  let [end, gap, blank] = [start, 0, 0]
  for (let index = start; gap <= WIDEST_GAP && blank <= MOST_BLANK; index += 1) {
    const line = lines[index]
    if (!line || line.kind === 'prose') break
    const isRow = line.kind === 'row' || (line.kind === 'weak' && (end > start || isHead))
    if (isRow) [end, gap, blank] = [index + 1, 0, 0]
    // A row of which all cells are blank is no gap.
    else if (line.isOfLabels) blank += 1
    else gap += 1
  }
  return end
}

const areLabels = (words: { text: string }[], form: FormWords): boolean =>
  words.every(({ text }) => form.isLabel(text))

function isHeadLine(line: SpacedLine | undefined): boolean {
  return line?.kind === 'part' && line.cells.length >= MANY && line.isOfLabels
}

/** A row, or several short words that may be the head of one. */
function beginsRows(line: SpacedLine | undefined): boolean {
  return line?.kind === 'row' || (line?.kind === 'part' && line.cells.length >= MANY)
}

/** Rows with blanks among their figures keep these, so that each has as many cells as the others. */
function tableOf(lines: SpacedLine[], words: FormWords): LooseTable {
  const aligned = blocksOf(lines).flatMap((block) => alignFigures(block))
  const isAligned = aligned.some((texts) => texts !== undefined)
  const placed = lines.map((line, index): SpacedLine => {
    const texts = aligned[index]
    const labels = line.cells.slice(0, line.cells.length - line.figures.length)
    const isRow = line.figures.length > 0 || line.isOfLabels
    return texts && isRow ? { ...line, kind: 'row', cells: [...labels, ...texts.map(asPlaced)] } : line
  })
  return { ...trimTable(gatherRows(placed, words)), ...(isAligned && { isUnaligned: true }) }
}

/**
 * A head begins rows with columns of their own: it begins as the one above, or reaches over the
 * figures of the rows between.
 */
function blocksOf(lines: SpacedLine[]): SpacedLine[][] {
  const blocks: SpacedLine[][] = [[]]
  const corner = lines[0]?.words[0]?.text
  // Where the figures of the block begin.
  let left = Number.MAX_SAFE_INTEGER
  for (const line of lines) {
    if (line.kind === 'part' && beginsBlock(line.words, corner, left)) {
      blocks.push([])
      left = Number.MAX_SAFE_INTEGER
    }
    blocks.at(-1)?.push(line)
    left = Math.min(left, line.figures[0]?.from ?? left)
  }
  return blocks
}

function beginsBlock([first, ...others]: PlacedText[], corner: string | undefined, left: number): boolean {
  if (left === Number.MAX_SAFE_INTEGER || others.length === 0) return false
  return first?.text === corner || others.some(({ to }) => to > left)
}

const asSlot = (text: string): LooseSlot => ({ text, isOrigin: true })
const asPlaced = (text: string): LooseSlot => ({ ...asSlot(text), ...(text !== '' && { doubt: BY_PLACE }) })

/**
 * A head as wide as the rows, or of known labels, is a row; other lines are parts of the next
 * label.
 */
function gatherRows(lines: SpacedLine[], words: FormWords): LooseSlot[][] {
  const width = Math.max(...lines.map((line) => (line.kind === 'row' ? line.cells.length : 0)))
  const isHead = (cells: LooseSlot[]): boolean =>
    cells.length === width || areLabels(cells, words)
  const rows: LooseSlot[][] = []
  let pending: LooseSlot[] = []
  for (const { kind, cells } of lines) {
    if (kind === 'part' && cells.length < MANY && !(cells.length > 1 && areLabels(cells, words))) {
      pending.push(...cells)
      continue
    }
    if (kind === 'part' && pending.length > 0) rows.push(pending.splice(0))
    if (kind === 'part') rows.push(isHead(cells) ? cells : [asSlot(cells.map(({ text }) => text).join(''))])
    else rows.push([...pending, ...cells])
    pending = []
  }
  return rows
}
