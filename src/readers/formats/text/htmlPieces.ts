/** Tables that stand in a text as HTML, as Markdown has them. */

const START = /^\s*<table[\s>]/i
const END = /<\/table\s*>/i
/** Characters of such a table; a longer one stays lines. */
const LONGEST = 200_000

/** `html` is null where no table ends in the lines looked at; `next` is the line behind them. */
interface Found { html: string | null; rest: string; next: number }

/** Each table as one text, and the lines between. */
export function cutHtmlTables(lines: string[]): (string | string[])[] {
  const pieces: (string | string[])[] = []
  let open: string[] = []
  let index = 0
  while (index < lines.length) {
    const found = START.test(lines[index] ?? '')
      ? tableFrom(lines, index) : { html: null, rest: '', next: index + 1 }
    if (found.html === null) for (const line of lines.slice(index, found.next)) open.push(line)
    else {
      pieces.push(open, found.html)
      open = [found.rest]
    }
    index = found.next
  }
  return [...pieces, open]
}

function tableFrom(lines: string[], start: number): Found {
  let length = 0
  let end = start
  for (; end < lines.length && length <= LONGEST; end += 1) {
    const line = lines[end] ?? ''
    length += line.length + 1
    const close = END.exec(line)
    if (close) {
      return {
        html: [...lines.slice(start, end), line.slice(0, close.index)].join('\n'),
        rest: line.slice(close.index + close[0].length), next: end + 1,
      }
    }
  }
  return { html: null, rest: '', next: end }
}
