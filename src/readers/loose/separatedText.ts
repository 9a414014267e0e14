/** Plain text with tabs between cells and line breaks between rows, as spreadsheets write it. */
import { tableOfTexts, type LooseTable } from './looseTable'

const FIGURES_ONLY = /^[+\-−]?\d[\d,.]*(?:[ \u3000]+[+\-−]?\d[\d,.]*)+$/

/**
 * Cells in quotation marks may hold line breaks; figures on one line with blanks between are cells;
 * the last line break ends, it adds nothing.
 */
export function readSeparatedText(text: string): LooseTable {
  const rows: string[][] = []
  const lines = text.replace(/\r\n?/g, '\n')
  let row: string[] = []
  for (const match of lines.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy)) {
    row.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim())
    if (match[3] === '\t') continue
    rows.push(row)
    row = []
    if (match[3] === '') break
  }
  return tableOfTexts(rows.map((row) => {
    const [only] = row
    return row.length === 1 && only !== undefined && FIGURES_ONLY.test(only)
      ? only.split(/[ \u3000]+/) : row
  }))
}
