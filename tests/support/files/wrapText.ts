/**
 * Text of a program that breaks lines at a width: what a hand copies out of a PDF, a mail or a
 * page.
 */

export interface Manner {
  /** In Chinese characters; digits and Latin letters are half as wide unless `isCounted`. */
  width: number
  /** Every character counts one, and lines are cut anywhere. */
  isCounted?: boolean
  /** Numbers and words are cut like everything else. */
  cutsWords?: boolean
  /** Paragraphs begin with two blanks as wide as a character. */
  isIndented?: boolean
  /** A blank stands beside numbers, a quarter as wide as a character. */
  hasBlanks?: boolean
}

const NO_START = '，。；：、！？）)”’》〉】」』%％…—'
const NO_END = '（(“‘《〈【「『'

/** The lines of a paragraph. */
export function wrapText(text: string, manner: Manner): string[] {
  const isCounted = manner.isCounted ?? false
  const units = unitsOf(`${manner.isIndented ? '\u3000\u3000' : ''}${text}`, manner)
  const lines: string[][] = [[]]
  units.forEach((unit, index) => {
    const line = lines[lines.length - 1] ?? []
    const room = manner.width - sizeOf(line.join(''), isCounted)
    if (line.length === 0
      || sizeOf(unit, isCounted) + closingSize(units[index + 1], isCounted) <= room)
      {
      line.push(unit)
    }
    else lines.push([...(isCounted ? [] : takeOpening(line)), ...(unit === ' ' ? [] : [unit])])
  })
  return lines.map((line) => line.join('').trimEnd()).filter((line) => line !== '')
}

/** A mark that may not begin a line takes its room with it. */
function closingSize(next: string | undefined, isCounted: boolean): number {
  return !isCounted && next !== undefined && NO_START.includes(next) ? 1 : 0
}

/** Marks that may not end a line go to the next one. */
function takeOpening(line: string[]): string[] {
  const moved: string[] = []
  while (line.length > 1 && NO_END.includes(line[line.length - 1] ?? '')) {
    moved.unshift(line.pop() ?? '')
  }
  return moved
}

function unitsOf(
  text: string,
  { isCounted = false, cutsWords = false, hasBlanks = false }: Manner,
): string[] {
  const spaced = hasBlanks ? withBlanks(text) : text
  return isCounted || cutsWords ? [...spaced] : (spaced.match(/[\w.:/?=&@-]+|[\s\S]/gu) ?? [])
}

/** As PDFs have it: `2025 年公开 12 条`. */
function withBlanks(text: string): string {
  return text.replace(/(?<=[\u4e00-\u9fff])(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=[\u4e00-\u9fff])/g, ' ')
}

function sizeOf(unit: string, isCounted: boolean): number {
  if (isCounted) return unit.length
  return [...unit]
    .reduce((sum, one) => sum + (one === ' ' ? 0.25 : /[\u0021-\u007e]/.test(one) ? 0.5 : 1), 0)
}
