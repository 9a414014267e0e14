/**
 * Tables of which each line is one cell with a pipe behind it: `规章 |`, `0 |`, merged cells as
 * `|||`.
 */

const PIPE = /[|｜│┃║]/
const ONLY_PIPES = /^[\s|｜│┃║]*$/
/** A longer line, or a sentence, is no cell. */
const LONGEST_CELL = 60
const SENTENCE = /[。；！？]$/
/** Fewer may be one row of a table or two. */
const FEWEST = 5
/**
 * Of the lines with text in such a table so many have their pipe; the last cell of a row may have
 * none.
 */
const MOSTLY = 0.5

/**
 * The lines with each such cell as a line without pipe; other lines, and tables with rows, as they
 * are.
 */
export function plainPipedCells(lines: string[]): string[] {
  const done: string[] = []
  let start = 0
  while (start < lines.length) {
    let end = start
    while (end < lines.length && isSingle(lines[end] ?? '')) end += 1
    for (const line of settle(lines.slice(start, end))) done.push(line)
    if (end < lines.length) done.push(lines[end] ?? '')
    start = end + 1
  }
  return done
}

/** True for a line that may be a single cell, a blank one or none. */
function isSingle(line: string): boolean {
  if (line.includes('\t')) return false
  const cells = line.split(PIPE).filter((cell) => cell.trim() !== '')
  const [text = ''] = cells
  return cells.length <= 1 && text.length <= LONGEST_CELL && !SENTENCE.test(text.trim())
}

/**
 * Without pipes, where the stretch is such a table. A pipe alone is a blank cell, several are
 * merged.
 */
function settle(lines: string[]): string[] {
  const filled = lines.filter((line) => !ONLY_PIPES.test(line))
  const piped = filled.filter((line) => PIPE.test(line))
  if (piped.length < FEWEST || piped.length < MOSTLY * filled.length) return lines
  return lines.flatMap((line) => {
    const pipes = line.split(PIPE).length - 1
    if (!ONLY_PIPES.test(line)) return [line.split(PIPE).join(' ').trim()]
    return pipes > 1 ? [] : ['']
  })
}
