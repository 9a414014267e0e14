/**
 * Rows with only blanks between their cells, as copied from a PDF: figures at
 * the end of a line, labels in front, parts of labels on lines of their own.
 * Where a blank cell was is not to be seen, so nothing is placed by position:
 * the matcher takes such a row only if the count of figures is right.
 */
import { tableOfTexts, type LooseTable } from './looseTable'
import type { LooseBlock } from './looseDocument'
import type { FormWords } from './formWords'

const FIGURE = '(?:[+\\-−]\\s?|[增减]\\s?)?\\d[\\d,.]*(?:万元|元|件)?|[/／—–-]'
const WHOLE_FIGURE = new RegExp(`^(?:${FIGURE})$`)
/** One blank may stand between a sign and its figure. */
const SIGN = /^[+\-−增减]$/
const FIGURES = new RegExp(FIGURE, 'g')
/** So many figures make a row anywhere; fewer only between such rows. */
const MANY = 3
const ONE_ROW_TABLE = 7
const LONGEST_LABEL = 60
const LONGEST_PART = 34
const PROSE = /[。；：！？]|，.*，/
const HEADING = /^\s*[一二三四五六]\s*[、.．].*(情况|的事项)\s*$/
/** Lines without figures that may stand between two rows. */
const WIDEST_GAP = 4

interface SpacedLine { kind: 'row' | 'weak' | 'part' | 'prose'; cells: string[] }

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
  const read = lines.map((line): SpacedLine => {
    const [label, figures] = splitRow(line)
    const isRow = figures.length > 0 && isShort(label, LONGEST_LABEL)
    if (isRow) {
      return {
        kind: figures.length >= MANY ? 'row' : 'weak', cells: [...partsOf(label), ...figures],
      }
    }
    return {
      kind: isShort(line.trim(), LONGEST_PART) && !HEADING.test(line) ? 'part' : 'prose',
      cells: partsOf(line),
    }
  })
  const tables: SpacedTable[] = []
  let start = 0
  while (start < lines.length) {
    const end = endOfRows(read, start)
    if (end > start) {
      const rows = gatherRows(read.slice(start, end), words)
      tables.push({ start, end, table: tableOfTexts(rows) })
    }
    start = Math.max(end, start + 1)
  }
  return tables
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

function isShort(text: string, length: number): boolean {
  return text.length <= length && !PROSE.test(text)
}

function partsOf(label: string): string[] {
  return label.split(/\s+/).filter((part) => part !== '')
}

/**
 * The end of a table that begins here; the start where none begins. It begins with its heads or its
 * first row and ends with its last row.
 */
function endOfRows(lines: SpacedLine[], start: number): number {
  if (!beginsRows(lines[start])) return start
  let end = start
  for (let index = start; index < lines.length && index - end <= WIDEST_GAP; index += 1) {
    const kind = lines[index]?.kind
    if (kind === 'prose') break
    if (kind === 'row' || (kind === 'weak' && end > start)) end = index + 1
  }
  // Rows told from prose by their figures; a long one, as table four has it, counts as two.
  return lines.slice(start, end).filter(({ kind }) => kind === 'row')
    .reduce((sum, { cells }) => sum + (cells.length >= ONE_ROW_TABLE ? 2 : 1), 0) >= 2 ? end : start
}

/** A row, or several short words that may be the head of one. */
function beginsRows(line: SpacedLine | undefined): boolean {
  return line?.kind === 'row' || (line?.kind === 'part' && line.cells.length >= MANY)
}

/**
 * A head as wide as the rows, or of known labels, is a row; other lines are parts of the next
 * label.
 */
function gatherRows(lines: SpacedLine[], words: FormWords): string[][] {
  const width = Math.max(...lines.map((line) => (line.kind === 'row' ? line.cells.length : 0)))
  const isHead = (cells: string[]): boolean =>
    cells.length === width || cells.every(words.isLabel)
  const rows: string[][] = []
  let pending: string[] = []
  for (const { kind, cells } of lines) {
    if (kind === 'part' && cells.length < MANY) {
      pending.push(...cells)
      continue
    }
    if (kind === 'part' && pending.length > 0) rows.push(pending.splice(0))
    if (kind === 'part') rows.push(isHead(cells) ? cells : [cells.join('')])
    else rows.push([...pending, ...cells])
    pending = []
  }
  return rows
}
