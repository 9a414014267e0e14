/** Tables that stand in a text as HTML, as Markdown has them. */

const START = /^\s*<table[\s>]/i
const END = /<\/table\s*>/i
/** Characters of such a table; a longer one stays lines. */
const LONGEST = 200_000

/** Each table as one text, and the lines between. */
export function cutHtmlTables(lines: string[]): (string | string[])[] {
  const pieces: (string | string[])[] = []
  let open: string[] = []
  let index = 0
  while (index < lines.length) {
    const table = START.test(lines[index] ?? '') ? tableFrom(lines, index) : null
    if (table) pieces.push(open, table.html)
    if (table) open = [table.rest]
    else open.push(lines[index] ?? '')
    index = table ? table.end + 1 : index + 1
  }
  return [...pieces, open]
}

/** Null where it does not end, or not soon. */
function tableFrom(lines: string[], start: number): { html: string; rest: string; end: number } | null {
  let length = 0
  for (let end = start; end < lines.length && length <= LONGEST; end += 1) {
    const line = lines[end] ?? ''
    length += line.length + 1
    const close = END.exec(line)
    if (close) return { html: [...lines.slice(start, end), line.slice(0, close.index)].join('\n'), rest: line.slice(close.index + close[0].length), end }
  }
  return null
}
