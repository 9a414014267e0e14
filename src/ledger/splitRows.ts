/** Rows of a .csv or tab-separated text. */

const SEPARATORS = ['\t', ',', ';', '，']
const LOOKED_AT = 50

/**
 * Cells in quotation marks may hold separators and line breaks; the separator is the one most lines
 * have.
 */
export function splitRows(text: string): string[][] {
  const whole = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const lines = whole.split('\n', LOOKED_AT)
  const counts = SEPARATORS.map((mark) => lines.filter((line) => line.includes(mark)).length)
  const separator = SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < whole.length) {
    const { cell, end } =
      whole.charAt(at) === '"' ? quotedCell(whole, at, separator) : plainCell(whole, at, separator)
    row.push(cell.trim())
    if (whole.charAt(end) !== separator) {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  // The last line ends in a separator, without a line break behind it.
  if (row.length > 0) rows.push(row)
  return rows.some((cells) => cells.some((cell) => cell !== '')) ? rows : []
}

/** Up to the separator or the end of the line, where `end` stands. */
function plainCell(text: string, at: number, separator: string): { cell: string; end: number } {
  let end = at
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== '\n') end += 1
  return { cell: text.slice(at, end), end }
}

/** Two quotation marks inside stand for one. */
function quotedCell(text: string, at: number, separator: string): { cell: string; end: number } {
  let close = text.indexOf('"', at + 1)
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2)
  const end = close < 0 ? text.length : close
  const after = plainCell(text, end + 1, separator)
  return { cell: text.slice(at + 1, end).replace(/""/g, '"') + after.cell, end: after.end }
}
