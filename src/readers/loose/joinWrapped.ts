/**
 * Paragraphs out of text that breaks its lines at a width, as copied from a PDF or a mail: a line
 * goes on where the first word of the next one had no room left. The width is that of the lines
 * nearby: parts differ.
 */
import type { FormWords } from './looseDocument'
import { findWidths, INDENT, isFull, LONG_WORD, SLACK, type Widths } from './lineWidths'
import { INSIDE, listRunning, type RunningLine } from './runningLines'

/** Of a paragraph; pages have it in their style, and what is read of them does not show it. */
const INDENT_WIDTH = 2
/** Begins no paragraph. */
const CLOSING = /^\s*[，。；：、！？）)”’》〉】」』]/
const LISTED =
  /^\s*(?:[一二三四五六七八九十]{1,2}是|其[一二三四五]|第[一二三四五六七八九十][，、是])/

/**
 * The lines with those joined that were one paragraph; text that is not broken at a width stays as
 * it is.
 */
export function joinWrapped(lines: string[], words: FormWords): string[] {
  const running = listRunning(lines, words)
  const widths = findWidths(running, lines)
  if (!widths) return lines
  const joinsNext = new Map(
    running.flatMap((line) => (goesOn(line, lines, widths) ? [[line.at, line.next]] : [])),
  )
  const joined: string[] = []
  let at = 0
  while (at < lines.length) {
    let text = lines[at] ?? ''
    for (let next = joinsNext.get(at); next !== undefined; next = joinsNext.get(at)) {
      // Words keep their blank; numbers, addresses and Chinese have none.
      const [before, after] = [text.trimEnd(), (lines[next] ?? '').trimStart()]
      const isWords =
        !widths.isCut &&
        /(?:^|[^\w.:/?=&@-])[A-Za-z]{2,20}$/.test(before.slice(-LONG_WORD)) &&
        /^[A-Za-z]{2}/.test(after)
      text = `${before}${isWords ? ' ' : ''}${after}`
      at = next
    }
    joined.push(text)
    at += 1
  }
  return joined
}

function goesOn(line: RunningLine, lines: string[], widths: Widths): boolean {
  const next = lines[line.next]
  if (next === undefined || INDENT.test(next)) return false
  if (CLOSING.test(next)) return true
  const isApart = line.next > line.at + 1
  if (line.isEnd && !mayGoOn(next, isApart, widths)) return false
  return isFull({ line, lines, ...widths, slack: slackOf(line, isApart, widths) })
}

function slackOf(line: RunningLine, isApart: boolean, { isIndented }: Widths): number {
  const isStrict = isApart || (line.isEnd && !isIndented)
  const unseen = line.isFirst && !line.isEnd && !INDENT.test(line.text) ? INDENT_WIDTH : 0
  return unseen + (isStrict ? SLACK.strict : SLACK.loose)
}

/** May the line behind a whole sentence be of the same paragraph? */
function mayGoOn(next: string, isApart: boolean, { isIndented, joinsEnds }: Widths): boolean {
  if (isIndented) return !isApart || INSIDE.test(next)
  return !isApart && joinsEnds && !LISTED.test(next) && INSIDE.test(next)
}
