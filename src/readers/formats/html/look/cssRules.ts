/**
 * Style sheets of a page as rules: which selector says what. Read by a scanner
 * that goes over the text once; what it does not understand it leaves out, as
 * a browser does.
 */

/**
 * `display` → `none`; names and values in lower case. A value marked `!important` keeps the mark.
 */
export type Declarations = Map<string, string>
export interface CssRule { selector: string; declarations: Declarations }

/**
 * A sheet beyond this is a framework's; what it says about a report's cells has been said by then.
 */
const LONGEST_SHEET = 2_000_000
/** The screen that a page is read on, in CSS pixels. */
const SCREEN_WIDTH = 1366
/** Rules inside these count as if they stood alone. */
const OPEN_GROUPS = /^@(supports|layer|container|scope|starting-style)\b/

/** The rules of a sheet in their order; those in `@media` only where they hold on a wide screen. */
export function readCssRules(sheet: string): CssRule[] {
  const rules: CssRule[] = []
  const text = withoutComments(sheet.slice(0, LONGEST_SHEET))
  /** For each open group whether its rules count. */
  const groups: boolean[] = []
  let prelude = ''
  let at = 0
  while (at < text.length) {
    const end = nextMark(text, at)
    prelude += text.slice(at, end)
    const mark = text[end]
    at = end + 1
    if (mark === '}') groups.pop()
    else if (mark === '{') {
      const head = prelude.trim().toLowerCase()
      if (head.startsWith('@') && isGroup(head)) groups.push(doesHold(head))
      else {
        const close = endOfBlock(text, at)
        if (!head.startsWith('@') && !groups.includes(false)) {
          rules.push({
            selector: prelude.trim(), declarations: readDeclarations(text.slice(at, close)),
          })
        }
        at = close + 1
      }
    }
    prelude = ''
  }
  return rules
}

/**
 * What a `style` attribute or the inside of a rule says; the last of several counts, unless one
 * before is important.
 */
export function readDeclarations(text: string): Declarations {
  const declarations: Declarations = new Map()
  for (const piece of splitOutside(text, ';')) {
    const colon = piece.indexOf(':')
    const name = piece.slice(0, colon).trim().toLowerCase()
    const value = piece.slice(colon + 1).trim().toLowerCase()
    if (colon < 1 || value === '') continue
    if (declarations.get(name)?.endsWith('!important') && !value.endsWith('important')) continue
    const isImportant = value.endsWith('important') && value.includes('!')
    declarations.set(name, isImportant
      ? `${value.slice(0, value.lastIndexOf('!')).trim()} !important` : value)
  }
  return declarations
}

/**
 * True where a condition such as `screen and (max-width: 600px)` holds on the screen a report is
 * read on.
 */
export function isOnScreen(media: string): boolean {
  return media.split(',').some((query) => {
    const words = query.trim().toLowerCase().replace(/^only\s+/, '')
    if (words === '') return media.trim() === ''
    if (/^(print|speech|not\b)/.test(words)) return false
    return splitConditions(words).every(isMet)
  })
}

function isGroup(head: string): boolean {
  return head.startsWith('@media') || OPEN_GROUPS.test(head)
}

function doesHold(head: string): boolean {
  return !head.startsWith('@media') || isOnScreen(head.slice('@media'.length))
}

/** The parts in brackets. */
function splitConditions(words: string): string[] {
  return words.split('(').slice(1).map((part) => part.split(')')[0] ?? '')
}

/** Widths are compared; a condition that is not understood does not hold. */
function isMet(condition: string): boolean {
  const [name = '', value = ''] = condition.split(':').map((part) => part.trim())
  const pixels = Number.parseFloat(value) * (value.endsWith('em') ? 16 : 1)
  if (name === 'min-width') return pixels <= SCREEN_WIDTH
  return name === 'max-width' && pixels >= SCREEN_WIDTH
}

function withoutComments(sheet: string): string {
  return sheet.split('/*')
    .map((piece, index) => (index === 0 ? piece : piece.slice(endOf(piece, '*/'))))
    .join(' ')
      .split('<!--').join(' ').split('-->').join(' ')
}

function endOf(text: string, mark: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? text.length : at + mark.length
}

/** The next `{`, `}` or `;` outside quotation marks. */
function nextMark(text: string, from: number): number {
  return scan(
    text, from, (character) => character === '{' || character === '}' || character === ';',
  )
}

function endOfBlock(text: string, from: number): number {
  return scan(text, from, (character) => character === '}')
}

function splitOutside(text: string, separator: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at <= text.length;) {
    const end = scan(text, at, (character) => character === separator)
    pieces.push(text.slice(at, end))
    at = end + 1
  }
  return pieces
}

/**
 * The first place that is wanted, outside quotation marks and round brackets; the end where there
 * is none.
 */
function scan(text: string, from: number, isWanted: (character: string) => boolean): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"' || character === '\'') at = endOfString(text, at)
    else if (character === '(') depth += 1
    else if (character === ')') depth = Math.max(0, depth - 1)
    // A bracket left open ends with its block.
    else if ((depth === 0 || character === '}') && isWanted(character)) return at
  }
  return text.length
}

/** A string ends at its mark, one left open at the end of its line. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += 1
  return at
}
