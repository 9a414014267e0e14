/** Rows of cells with `|` between, Markdown or drawn, as a table. */
import { tableOfTexts, type LooseTable } from '../../loose/looseTable'

const PIPE = /(?<!\\)[|｜│┃║]/
/** Rows looked at. */
const MOST_ROWS = 500
const FIRST = /^[|｜│┃║]/
const LAST = /(?<!\\)[|｜│┃║]$/
const BORDER = /^[\s|｜+:=\-─━│┃┄┌┬┐├┼┤└┴┘═║╔╦╗╠╬╣╚╩╝]+$/
const HEAD_LINE = /^:?-+:?$/

/**
 * A piece of a table; `isRow` where it is a single row, as some converters make a table of each.
 */
export interface PipePiece { rows: string[][]; isRow: boolean }

/** The rows of neighbouring lines, lines that only draw left out. */
export function readPipes(lines: string[]): PipePiece {
  const drawn = lines.filter((line) => !isBorder(line)).map((line) => line.trim())
  const edges = { first: !isCellEdge(drawn, FIRST), last: !isCellEdge(drawn, LAST) }
  const rows = drawn.map((line) => splitCells(line, edges))
    .filter((row, index) => {
      // The line below the head of a Markdown table; a row of `-` further down holds cells.
      const marks = row.filter((cell) => cell !== '')
      return !(marks.length > 0 && marks.every((cell) => HEAD_LINE.test(cell))
      && (index === 1 || marks.every((cell) => cell.length > 2)))
    })
  return { rows, isRow: rows.length === 1 }
}

/** Pieces that only blank lines part, put together where one of them is a single row. */
export function joinPipes(pieces: PipePiece[]): LooseTable[] {
  const tables: PipePiece[] = []
  for (const piece of pieces) {
    const last = tables[tables.length - 1]
    if (last && (last.isRow || piece.isRow)) last.rows.push(...piece.rows)
    else tables.push({ ...piece, rows: [...piece.rows] })
  }
  return tables.map(({ rows }) => tableOfTexts(rows)).filter((table) => table.rows.length > 0)
}

/**
 * True where a pipe at the edge has a blank cell beside it: lines without one there have as many
 * pipes.
 */
function isCellEdge(lines: string[], edge: RegExp): boolean {
  const most = (some: string[]): number =>
    Math.max(0, ...some.slice(0, MOST_ROWS).map((line) => line.split(PIPE).length))
  const [drawn, open] = [
    lines.filter((line) => edge.test(line)), lines.filter((line) => !edge.test(line)),
  ]
  return drawn.length > 0 && open.length > 0 && most(drawn) === most(open)
}

/** `first` and `last`: pipes there are only drawn. */
function splitCells(line: string, { first, last }: { first: boolean; last: boolean }): string[] {
  const behind = first ? line.replace(FIRST, '') : line
  const inner = last ? behind.replace(LAST, '') : behind
  return inner.split(PIPE).map((cell) => {
    const text = cell.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, '\n')
    return text.replace(/^\s*\*\*(.*)\*\*\s*$/, '$1').trim()
  })
}

/** `+---+---+` and the like; a row of cells that say `-` is no border. */
function isBorder(line: string): boolean {
  return BORDER.test(line) && /[-─━═=]{2}/.test(line) && !/[|｜│┃║]\s*:?-+:?\s*[|｜│┃║]/.test(line)
}
