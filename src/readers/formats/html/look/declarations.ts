/**
 * What a `style` attribute or the inside of a rule says, for the properties that decide how a text
 * is seen. Short forms are written out; a value that makes no sense counts as not said.
 */
import { isColour } from './colours'
import { exactPixels } from './lengths'
import { splitOutside, withoutComments } from './scanCss'

/**
 * `display` → `none`; names and values in lower case. A value marked `!important` keeps the mark.
 */
export type Declarations = Map<string, string>

/** Words that mean the same for every property. */
export const WIDE_WORDS: ReadonlySet<string> = new Set([
  'inherit', 'initial', 'unset', 'revert', 'revert-layer',
])

/**
 * The last of several counts, unless one before is important. `isQuirky` pages may leave `px` out.
 */
export function readDeclarations(text: string, isQuirky = false): Declarations {
  const declarations: Declarations = new Map()
  for (const piece of splitOutside(withoutComments(text), ';')) {
    const colon = Math.max(0, piece.indexOf(':'))
    const whole = piece.slice(colon + 1).trim()
    const isImportant = IMPORTANT.test(whole)
    const value = isImportant ? whole.slice(0, whole.lastIndexOf('!')).trim() : whole
    for (const [long, said] of writeOut(plainName(piece.slice(0, colon).trim()), value, isQuirky)) {
      if (declarations.get(long)?.endsWith('!important') && !isImportant) continue
      // What was said before of everything stands no more.
      if (long === 'all') clearPlain(declarations)
      declarations.set(long, isImportant ? `${said} !important` : said)
    }
  }
  return declarations
}

const IMPORTANT = /!\s*important$/i

function clearPlain(declarations: Declarations): void {
  for (const [name, value] of declarations) {
    if (!value.endsWith('!important') && !name.startsWith('--')) declarations.delete(name)
  }
}

/** Other names of the same. */
const ALIASES: Record<string, string> = {
  'margin-inline-start': 'margin-left', 'margin-inline-end': 'margin-right',
  'padding-inline-start': 'padding-left',
  'padding-inline-end': 'padding-right', 'inset-inline-start': 'left', 'inset-inline-end': 'right',
  'inset-block-start': 'top', 'inset-block-end': 'bottom', 'inline-size': 'width',
  'block-size': 'height',
  'max-inline-size': 'max-width', 'max-block-size': 'max-height', 'mask-image': 'mask',
  'word-wrap': 'overflow-wrap',
}

function plainName(name: string): string {
  if (name.startsWith('--')) return name
  const lower = name.toLowerCase()
  const bare = lower === '-webkit-text-fill-color' ? lower : lower.replace(/^-webkit-/, '')
  return ALIASES[bare] ?? bare
}

type Said = [name: string, value: string][]

function writeOut(name: string, value: string, isQuirky: boolean): Said {
  if (value === '') return []
  if (name === 'content' || name.startsWith('--')) return [[name, value]]
  const said = isQuirky ? withUnit(name, value.toLowerCase()) : value.toLowerCase()
  const isOpen = WIDE_WORDS.has(said) || said.includes('var(')
  const short = SHORT[name]
  if (short) return isOpen ? short('').map(([long]) => [long, said]) : short(said)
  return isOpen || makesSense(name, said) ? [[name, said]] : []
}

/** Old pages leave `px` out. */
function withUnit(name: string, value: string): string {
  return LENGTHS.has(name) && /^[+-]?[\d.]+$/.test(value) ? `${value}px` : value
}

const SIDES = ['top', 'right', 'bottom', 'left']

/** One to four values for the sides. */
function sided(write: (side: string) => string): (value: string) => Said {
  return (value) => {
    const [top = '', right = top, bottom = top, left = right] = splitOutside(value, ' ')
      .filter((part) => part !== '')
    return [top, right, bottom, left].map((part, side) => [write(SIDES[side] ?? ''), part])
  }
}

function paired(one: string, other: string): (value: string) => Said {
  return (value) => {
    const [first = '', second = first] = splitOutside(value, ' ').filter((part) => part !== '')
    return [[one, first], [other, second]]
  }
}

const LINES = /^(?:none|underline|overline|line-through|blink|spelling-error|grammar-error)$/

/** Short forms, each with the properties it sets. */
const SHORT: Record<string, ((value: string) => Said) | undefined> = {
  margin: sided((side) => `margin-${side}`), padding: sided((side) => `padding-${side}`),
  inset: sided((side) => side),
  'margin-inline': paired('margin-left', 'margin-right'),
  'padding-inline': paired('padding-left', 'padding-right'),
  'inset-inline': paired('left', 'right'), 'inset-block': paired('top', 'bottom'),
  overflow: paired('overflow-x', 'overflow-y'),
  'border-left': (value) => [['border-left-width', firstLength(value)]],
  'border-right': (value) => [['border-right-width', firstLength(value)]],
  border: (value) => [
    ['border-left-width', firstLength(value)], ['border-right-width', firstLength(value)],
  ],
  font: (value) => (value === '' || shorthandSize(value) !== ''
    ? [['font-size', shorthandSize(value)]] : []),
  'text-decoration': (value) => {
    const lines = value.split(/\s+/).filter((word) => LINES.test(word))
    return value === '' || lines.length > 0 ? [['text-decoration-line', lines.join(' ')]] : []
  },
  'list-style':
    (value) => [['list-style-type', /\b(?:none|[a-z]+(?:-[a-z]+)*)\b/.exec(value)?.[0] ?? '']],
  background: (value) => [
    ['background-color', splitOutside(value.replace(/,/g, ' , '), ' ')
      .find((word) => word !== '' && isColour(word)) ?? 'transparent'],
    ['background-image', /url\(|gradient\(|image/.test(value) ? 'unknown' : 'none'],
    ['background-clip', /\btext\b/.test(value) ? 'text' : 'border-box'],
  ],
}

function firstLength(value: string): string {
  return value.split(/\s+/).find((word) => exactPixels(word, 16) !== undefined) ?? '0'
}

/** `italic 7.0pt/1.5 "宋体"` → `7.0pt`; `0/0 a` → `0`. */
function shorthandSize(font: string): string {
  const words = font.split(/\s+/)
  const at = words.findIndex((part) => /^(?:0|[\d.]+(?:[a-z]+|%)|calc\(.*)(?:\/|$)/.test(part))
  return at < 0 || at === words.length - 1 ? '' : (words[at] ?? '').split('/')[0] ?? ''
}

const DISPLAYS = new Set([
  'none', 'block', 'inline', 'inline-block', 'flex', 'inline-flex', 'grid', 'inline-grid', 'table',
  'inline-table',
  'list-item', 'flow-root', 'contents', 'table-row', 'table-cell', 'table-column',
  'table-column-group',
  'table-row-group', 'table-header-group', 'table-footer-group', 'table-caption', 'ruby', 'math',
  'flow', 'box',
  'inline-box', '-webkit-box', '-webkit-inline-box', '-webkit-flex', '-webkit-inline-flex',
  'run-in', 'inline flow-root',
])
const WORDS: Record<string, RegExp> = {
  visibility: /^(?:visible|hidden|collapse)$/,
  position: /^(?:static|relative|absolute|fixed|sticky|-webkit-sticky)$/,
  float: /^(?:none|left|right|inline-start|inline-end)$/, direction: /^(?:ltr|rtl)$/,
  'unicode-bidi': /^(?:normal|embed|isolate|bidi-override|isolate-override|plaintext)$/,
  'content-visibility': /^(?:visible|hidden|auto)$/,
}
const ALIGN = /^(?:baseline|sub|super|top|text-top|middle|bottom|text-bottom|[+-]?[\d.]+%)$/

function isLength(value: string): boolean {
  return /^[+-]?[\d.]+%$/
    .test(value) || /^(?:auto|none|normal|[\w-]+\(.*\)|[\w-]*-content)$/.test(value)
    || exactPixels(value, 16) !== undefined
}

const LENGTHS = new Set([
  'left', 'right', 'top', 'bottom', 'width', 'height', 'max-width', 'max-height', 'min-width',
  'text-indent',
  'letter-spacing', 'vertical-align', 'font-size',
  ...['left', 'right', 'bottom', 'top'].flatMap((side) => [`margin-${side}`, `padding-${side}`]),
])

function makesSense(name: string, value: string): boolean {
  return SENSE[name]?.(value) ?? true
}

/** Which values of a property a browser takes. */
const SENSE: Record<string, ((value: string) => boolean) | undefined> = {
  ...Object.fromEntries([...LENGTHS].map((name) => [name, isLength])),
  ...Object.fromEntries(Object.entries(WORDS)
    .map(([name, words]) => [name, (value: string) => words.test(value)])),
  display: (value) => DISPLAYS.has(value),
  'vertical-align': (value) => ALIGN.test(value) || isLength(value),
  'font-size': (value) => isLength(value)
    || /^(?:(?:x{1,3}-)?(?:small|large)|medium|smaller|larger)$/.test(value),
  'text-decoration-line': (value) => value.split(/\s+/).every((word) => LINES.test(word)),
  color: isColour, 'background-color': isColour, '-webkit-text-fill-color': isColour,
  opacity: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?%?$|^calc\(/.test(value),
}
