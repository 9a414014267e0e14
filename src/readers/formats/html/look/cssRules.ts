/**
 * Style sheets of a page as rules: which selector says what. Read by a scanner
 * that goes over the text once; what it does not understand it leaves out, as
 * a browser does.
 */
import { isOnScreen, isSupported } from './conditions'
import { readDeclarations, type Declarations } from './declarations'
import { scan, withoutComments } from './scanCss'

/** `isLayered` rules give way to those outside layers. */
export interface CssRule { selector: string; declarations: Declarations; isLayered: boolean }

/**
 * A sheet beyond this is a framework's; what it says about a report's cells has been said by then.
 */
const LONGEST_SHEET = 2_000_000
/** Rules within rules beyond this depth and length are nobody's. */
const DEEPEST = 6
const LONGEST_SELECTOR = 2000

/**
 * What an opened brace holds: rules that count or not, or what a selector says, rules within it
 * too.
 */
interface Frame {
  holds: boolean
  isLayered: boolean
  selector?: string
  said: string[]
  rule?: CssRule
}

/**
 * The rules of a sheet in their order; those under a condition only where it holds on a wide
 * screen.
 */
export function readCssRules(sheet: string, isQuirky = false): CssRule[] {
  const text = withoutComments(sheet.slice(0, LONGEST_SHEET)).split('<!--').join(' ')
    .split('-->').join(' ')
  const reading: SheetReading = { rules: [], frames: [], prelude: '', isQuirky }
  for (let at = 0; at < text.length;) {
    const end =
      scan(text, at, (character) => character === '{' || character === '}' || character === ';')
    reading.prelude += text.slice(at, end)
    meetMark(reading, text.charAt(end))
    at = end + 1
  }
  for (const frame of reading.frames.reverse()) endFrame(frame, isQuirky)
  return reading.rules.filter(({ declarations }) => declarations.size > 0)
}

interface SheetReading { rules: CssRule[]; frames: Frame[]; prelude: string; isQuirky: boolean }

/** A brace that opens or closes, or the end of a declaration. */
function meetMark(reading: SheetReading, mark: string): void {
  const { rules, frames, prelude, isQuirky } = reading
  const frame = frames[frames.length - 1]
  // A brace too many spoils the rule behind it, as in a browser.
  reading.prelude = mark === '}' && !frame ? prelude + mark : ''
  if (mark === '{') {
    const next = openFrame(prelude.trim(), frame, frames.length)
    if (next.rule) rules.push(next.rule)
    frames.push(next)
    return
  }
  frame?.said.push(prelude)
  if (mark !== '}' || !frame) return
  endFrame(frame, isQuirky)
  frames.pop()
}

const OUTSIDE: Frame = { holds: true, isLayered: false, said: [] }

function openFrame(head: string, parent = OUTSIDE, depth = 0): Frame {
  const { holds, isLayered } = parent
  if (head.startsWith('@')) return openGroup(head, parent)
  const selector = nestedSelector(head, parent.selector)
  const isKept = depth < DEEPEST && selector.length < LONGEST_SELECTOR && !head.startsWith('--')
  return isKept && holds
    ? withRule({ holds, isLayered, selector, said: [] }) : { holds: false, isLayered, said: [] }
}

/** A condition within a rule goes on with its selector. */
function openGroup(head: string, { holds, isLayered, selector }: Frame): Frame {
  const name = /^@([\w-]+)/.exec(head)?.[1]?.toLowerCase() ?? ''
  const frame: Frame = {
    holds: holds && (GROUPS[name]?.(head.slice(name.length + 1)) ?? false),
    isLayered: isLayered || name === 'layer', said: [],
  }
  return selector === undefined ? frame : withRule({ ...frame, selector })
}

/**
 * At-rules whose rules count; what `@keyframes`, `@page` and others hold says nothing of the page
 * as it stands.
 */
const GROUPS: Record<string, ((rest: string) => boolean) | undefined> = {
  media: isOnScreen, supports: isSupported, layer: () => true, container: () => true,
  scope: () => true,
}

function withRule(frame: Frame & { selector: string }): Frame {
  const { holds, isLayered, selector } = frame
  return { ...frame, ...(holds && { rule: { selector, declarations: new Map(), isLayered } }) }
}

function endFrame({ rule, said }: Frame, isQuirky: boolean): void {
  if (rule) rule.declarations = readDeclarations(said.join(';'), isQuirky)
}

/** `&.b` within `.a` is `:is(.a).b`, `.b` alone `:is(.a) .b`. */
function nestedSelector(head: string, parent: string | undefined): string {
  if (parent === undefined) return head
  const around = `:is(${parent})`
  return head.split(',')
    .map((part) => (part.includes('&') ? part.replace(/&/g, around) : `${around} ${part.trim()}`))
    .join(',')
}
