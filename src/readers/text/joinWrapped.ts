/** Paragraphs out of text that breaks its lines at a fixed width, as copied from a PDF or a mail. */

const NARROWEST = 20
const WIDEST = 60
const FEW_LINES = 8
/** Lines this much shorter than the longest are still full. */
const RAGGED = 3
const SENTENCE_END = /[。！？：；]["”』」）]?$/
const BEGINS = /^(?:[ \u3000\t]{2,}|\u3000|\s*(?:[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*[.．、]))/

/** The lines with those joined that were one paragraph; text that is not broken so stays as it is. */
export function joinWrapped(lines: string[]): string[] {
  const width = fullWidth(lines)
  if (width === 0) return lines
  const isIndented = lines.some((line) => /^(?:\u3000{2}| {2,})\S/.test(line))
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    if (isOpen && line !== '' && !BEGINS.test(line)) joined.push(`${joined.pop() ?? ''}${line.trimStart()}`)
    else joined.push(line)
    isOpen = line.trim().length >= width - RAGGED && (isIndented || !SENTENCE_END.test(line.trim()))
  }
  return joined
}

/** The width most lines fill; 0 where lines are not broken at a width. */
function fullWidth(lines: string[]): number {
  const lengths = lines.map((line) => line.trim().length).filter((length) => length >= NARROWEST)
  const longest = Math.max(0, ...lengths.slice(0, 5000))
  const full = lengths.filter((length) => length >= longest - RAGGED).length
  return longest <= WIDEST && full >= FEW_LINES && full >= lengths.length / 2 ? longest : 0
}
