/** A spreadsheet saved as text with commas between its cells. */

const FEWEST_ROWS = 8
const MOSTLY = 0.8
const FEWEST_COMMAS = 2
/** Some write sentences with half-width commas. */
const SENTENCE = /。|[\u4e00-\u9fff]\.\s*$/

/**
 * The lines with tabs in place of the commas; null where the text is no such sheet. A row with a
 * single text is a line of its own.
 */
export function commasToTabs(lines: string[]): string[] | null {
  const filled = lines.filter((line) => line.trim() !== '')
  const separated = filled.filter((line) =>
    (line.match(/,/g)?.length ?? 0) >= FEWEST_COMMAS && !SENTENCE.test(line))
  const isSheet = separated.length >= FEWEST_ROWS && separated.length >= MOSTLY * filled.length
    && !filled.some((line) => line.includes('\t'))
  return isSheet ? readRows(lines.join('\n')).map(asLine) : null
}

/** Cells in quotation marks may hold commas and line breaks. */
function readRows(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"(?=[,\n]|$)|([^,\n]*))([,\n]|$)/gy)) {
    row.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').replace(/\s+/g, ' ').trim())
    if (match[3] === ',') continue
    rows.push(row)
    row = []
    if (match[3] === '') break
  }
  return rows
}

function asLine(row: string[]): string {
  const texts = row.filter((text) => text !== '')
  return texts.length > 1 ? row.join('\t') : texts.join('')
}
