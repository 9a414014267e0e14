/**
 * Markdown as plain lines: converters and language models write reports so. Its tables are read
 * elsewhere.
 */

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/
const MARKS = /^\s{0,3}#{1,6}\s+\S|^\s*\*\*[^*\n]+\*\*\s*$/
const RULE = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/
/** A dash before a figure is its sign. */
const BULLET = /^\s*[-*+]\s+(?=[\u4e00-\u9fff（“《*])/

/**
 * The lines without marks of headings, emphasis and lists; as they are where no line is a heading.
 */
export function plainMarkdown(lines: string[]): string[] {
  return lines.some((line) => MARKS.test(line)) ? lines.map(plainLine) : lines
}

function plainLine(line: string): string {
  if (RULE.test(line)) return ''
  return line
    .replace(HEADING, '')
    .replace(BULLET, '')
    .replace(/\*\*([^*]{1,200})\*\*/g, '$1')
    .replace(/!?\[([^[\]]{0,100})\]\([^()\s]{0,300}\)/g, '$1')
    .replace(/\\([.#*_()[\]+-])/g, '$1')
}
