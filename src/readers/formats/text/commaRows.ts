/** A spreadsheet saved as text with commas between its cells. */

const FEWEST_ROWS = 8
const MOSTLY = 0.8
const FEWEST_COMMAS = 2
/** Some write sentences with half-width commas. */
const SENTENCE = /。|[\u4e00-\u9fff]\.\s*$/

/**
 * The lines with tabs in place of the commas; null where there are no such rows. A row with a single
 * text is a line of its own. A sheet is rows throughout; in a report saved without padding, rows
 * stand together between lines of text.
 */
export function commasToTabs(lines: string[]): string[] | null {
  if (lines.some((line) => line.includes('\t'))) return null
  const filled = lines.filter((line) => line.trim() !== '')
  const separated = filled.filter(isSeparated)
  if (separated.length < FEWEST_ROWS) return null
  if (separated.length >= MOSTLY * filled.length) return readRows(lines.join('\n')).map(asLine)
  const runs = cutRuns(lines)
  return runs.some(isTable)
    ? runs.flatMap((run) => (isTable(run) ? readRows(run.join('\n')).map(asLine) : run)) : null
}

function isSeparated(line: string): boolean {
  return (line.match(/,/g)?.length ?? 0) >= FEWEST_COMMAS && !SENTENCE.test(line)
}

/** Lines with commas that follow one another, and the lines between them. */
function cutRuns(lines: string[]): string[][] {
  const runs: string[][] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before !== undefined && isSeparated(before) === isSeparated(line)) runs.at(-1)?.push(line)
    else runs.push([line])
  })
  return runs
}

const FEWEST_TOGETHER = 4

/** Most of its rows have a blank cell or one that is a number: 规章,0,,0. */
function isTable(run: string[]): boolean {
  const rows = run.filter((line) => isSeparated(line)
    && line.split(',').some((cell) => /^[-+]?[\d.]*$/.test(cell.trim())))
  return run.length >= FEWEST_TOGETHER && rows.length >= MOSTLY * run.length
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
