/**
 * Conditions of style sheets, `@media` and `@supports`, as they hold where a report is read: on a
 * wide screen.
 */

/** True, false, or undefined for what is not understood, which then holds in neither form. */
type Answer = boolean | undefined

/** The screen that a page is read on, in CSS pixels; what a feature of it is worth. */
const WIDTHS: Record<string, number> = {
  width: 1366, 'device-width': 1366, height: 768, 'device-height': 768, resolution: 1,
  'device-pixel-ratio': 1, color: 8, monochrome: 0, grid: 0, 'color-index': 0,
}
const WORDS: Record<string, string> = {
  orientation: 'landscape', hover: 'hover', 'any-hover': 'hover', pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'no-preference', scripting: 'enabled',
  'prefers-contrast': 'no-preference', 'prefers-reduced-transparency': 'no-preference',
  update: 'fast',
  'display-mode': 'browser', 'forced-colors': 'none', 'inverted-colors': 'none',
  scan: 'progressive',
}
/** Features that are true without a value when they are not this. */
const NOTHING = new Set(['none', 'no-preference'])
const FACTORS: Record<string, number> = {
  px: 1, em: 16, rem: 16, pt: 4 / 3, cm: 37.8, mm: 3.78, in: 96, dppx: 1, x: 1, dpi: 1 / 96, '': 1,
}
const DEEPEST = 20

/** True where a list of media such as `screen and (max-width: 600px), print` holds. */
export function isOnScreen(media: string): boolean {
  return media.trim() === ''
    || splitAt(media.toLowerCase(), ',').some((query) => mediaHolds(query.trim()) === true)
}

/**
 * True where the condition of `@supports` holds; what other makers' names begin is not supported.
 */
export function isSupported(condition: string): boolean {
  return conditionHolds(
    condition.toLowerCase(), (inside) => !/^-(?:ms|moz|o)-|:\s*-(?:ms|moz|o)-/.test(inside),
  ) === true
}

const MEDIA = /^(?:(not|only)\s+)?([a-z][\w-]*)(?:\s+and\s+|$)/

function mediaHolds(query: string): Answer {
  const [start, word, type = ''] = MEDIA.exec(query) ?? []
  if (start === undefined || type === 'not') return conditionHolds(query, featureHolds)
  const rest = query.slice(start.length)
  const isShown = type === 'all' || type === 'screen'
  const answer = isShown && rest !== '' ? conditionHolds(rest, featureHolds) : isShown
  return word === 'not' ? negated(answer) : answer
}

type Asked = (inside: string) => Answer

/** `(a) and (b)`, `(a) or (b)`, `not (a)`, brackets within brackets. */
function conditionHolds(condition: string, ask: Asked, depth = 0): Answer {
  if (depth > DEEPEST) return undefined
  const groups = splitGroups(condition)
  if (!groups || groups.length === 0) return undefined
  const answers = groups.map(({ word, inside }) => {
    const answer = /^\s*(?:\(|not\b)/.test(inside)
      ? conditionHolds(inside, ask, depth + 1) : ask(inside.trim())
    return /\bnot$/.test(word) ? negated(answer) : answer
  })
  if (groups.some(({ word }) => /^or\b/.test(word))) {
    return answers.includes(true) || (answers.includes(undefined) ? undefined : false)
  }
  return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true
}

/** Each bracket with the word before it; undefined where a bracket stays open. */
function splitGroups(condition: string): { word: string; inside: string }[] | undefined {
  const groups: { word: string; inside: string }[] = []
  let [depth, start, word] = [0, 0, '']
  for (let at = 0; at < condition.length; at += 1) {
    const character = condition.charAt(at)
    if (character === '(') {
      if (depth === 0) [word, start] = [condition.slice(start, at).trim(), at + 1]
      depth += 1
    } else if (character === ')') {
      depth -= 1
      if (depth < 0) return undefined
      if (depth === 0) {
        groups.push({ word, inside: condition.slice(start, at) })
        start = at + 1
      }
    }
  }
  return depth === 0 ? groups : undefined
}

function splitAt(text: string, separator: string): string[] {
  const pieces = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === separator && depth === 0) pieces.push('')
    else pieces[pieces.length - 1] += character
  }
  return pieces
}

/**
 * `min-width: 600px`, `width >= 600px`, `400px <= width < 700px`, `orientation: landscape`,
 * `hover`.
 */
function featureHolds(inside: string): Answer {
  const words = inside.split(/(<=|>=|<|>|=)/)
  if (words.length > 1) {
    // Sizes and signs in turn: each pair must hold.
    const answers = words.flatMap((sign, at) =>
      (at % 2 === 1
        ? [compare(sizeOf(words[at - 1] ?? ''), sign, sizeOf(words[at + 1] ?? ''))] : []))
    return answers.includes(undefined) ? undefined : !answers.includes(false)
  }
  const [whole = '', value] = inside.split(':').map((part) => part.trim())
  const name = whole.replace(/^-webkit-/, '').replace(/^(?:min|max)-/, '')
  const known = WORDS[name]
  if (known !== undefined) return value === undefined ? !NOTHING.has(known) : value === known
  if (value === undefined) return compare(WIDTHS[name], '>', 0)
  return compare(
    WIDTHS[name], BOUNDS.find(([start]) => whole.includes(start))?.[1] ?? '=', sizeOf(value),
  )
}

const BOUNDS = [['min-', '>='], ['max-', '<=']] as const

function sizeOf(text: string): number | undefined {
  const word = text.trim()
  const [, digits, unit = ''] = /^([+-]?[\d.]+)([a-z]*)$/.exec(word) ?? []
  const factor = FACTORS[unit]
  return digits === undefined || factor === undefined
    ? WIDTHS[word] : Number.parseFloat(digits) * factor
}

function compare(one: number | undefined, sign: string, other: number | undefined): Answer {
  if (one === undefined || other === undefined || Number.isNaN(other)) return undefined
  if (one === other) return sign !== '<' && sign !== '>'
  return one < other ? sign.startsWith('<') : sign.startsWith('>')
}

function negated(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer
}
