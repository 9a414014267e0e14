/** Rows of cells with `|` between, Markdown or drawn, as a table. */
import { tableOfTexts, type LooseTable } from '../looseTable'

const PIPE = /(?<!\\)[|｜│┃║]/
const BORDER = /^[\s|｜+:=\-─━│┃┄┌┬┐├┼┤└┴┘═║╔╦╗╠╬╣╚╩╝]+$/
const HEAD_LINE = /^:?-+:?$/

/** A piece of a table; `isRow` where it is a single row, as some converters make a table of each. */
export interface PipePiece { rows: string[][]; isRow: boolean }

/** The rows of neighbouring lines, lines that only draw left out. */
export function readPipes(lines: string[]): PipePiece {
  const rows = lines.filter((line) => !isBorder(line)).map(splitCells).filter((row, index) => !isHeadLine(row, index))
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

function splitCells(line: string): string[] {
  const inner = line.trim().replace(/^[|｜│┃║]/, '').replace(/(?<!\\)[|｜│┃║]$/, '')
  return inner.split(PIPE).map((cell) => cell.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, '\n').replace(/^\s*\*\*(.*)\*\*\s*$/, '$1').trim())
}

/** `+---+---+` and the like; a row of cells that say `-` is no border. */
function isBorder(line: string): boolean {
  return BORDER.test(line) && /[-─━═=]{2}/.test(line) && !/[|｜│┃║]\s*:?-+:?\s*[|｜│┃║]/.test(line)
}

/** The line below the head of a Markdown table; a row of `-` further down holds cells. */
function isHeadLine(row: string[], index: number): boolean {
  const marks = row.filter((cell) => cell !== '')
  return marks.length > 0 && marks.every((cell) => HEAD_LINE.test(cell)) && (index === 1 || marks.every((cell) => cell.length > 2))
}
