/**
 * How the text of a page looks: seen, unseen, struck out, raised. What the
 * style sheets, attributes and names of elements say together, as a browser
 * reckons it, for the few properties that decide what a reader takes from it.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { OddText } from '../../leftOut'
import { attributeOf, isElement, textOf, walkPage, type PageElement } from '../parsePage'
import { isUnseenOn, readColour, readGround, type Colour } from './colours'
import { isOnScreen, readCssRules, readDeclarations, type Declarations } from './cssRules'
import { isAnnotation } from './annotations'
import { compileSelectors, type Budget, type Matcher } from './selectors'

/** What is to be known of an element to read the text that stands directly in it. */
export interface Look {
  /** Why nothing in the element is on the page, whatever its children say; `furniture` of the page is not worth telling. */
  gone: OddText | 'furniture' | ''
  /** How the text directly in it is seen; `above` and `below` the line. */
  text: 'plain' | 'hidden' | 'struck' | 'above' | 'below' | 'reversed'
}

/** What children take over from their parents. */
interface Inherited extends Look {
  isVisible: boolean
  isStruck: boolean
  isReversed: boolean
  raise: '' | 'above' | 'below'
  /** CSS pixels. */
  size: number
  colour: Colour
  ground: Colour
}

const ROOT: Inherited = {
  gone: '', text: 'plain', isVisible: true, isStruck: false, isReversed: false, raise: '',
  size: 16, colour: [0, 0, 0], ground: [255, 255, 255],
}

/** Of all that sheets say, what decides. */
const DECIDING = new Set([
  'display', 'visibility', 'opacity', 'color', '-webkit-text-fill-color', 'background', 'background-color', 'font', 'font-size',
  'text-decoration', 'text-decoration-line', 'vertical-align', 'position', 'top', 'bottom', 'left', 'right', 'text-indent', 'height', 'width',
  'max-height', 'max-width', 'overflow', 'overflow-x', 'overflow-y', 'clip', 'clip-path', 'transform', 'content-visibility', 'direction',
  'unicode-bidi', 'float', 'mso-hide', 'mso-element', 'mso-text-raise', 'mso-footnote-id', 'mso-endnote-id', 'mso-comment-reference',
])
/** Comparisons of an element with a selector; the largest pages of reports need a hundredth of it. */
const MOST_COMPARISONS = 20_000_000
const MOST_RULES = 20_000

interface SheetRule extends Matcher { declarations: Declarations; order: number }

export class PageLook {
  private readonly rules = new Map<string, SheetRule[]>()
  private readonly looks = new WeakMap<PageElement, Inherited>()
  private readonly budget: Budget = { left: MOST_COMPARISONS }
  private count = 0

  constructor(page: DefaultTreeAdapterTypes.Document) {
    walkPage(page.childNodes, {
      enter: (element) => {
        if (element.tagName === 'style' && isOnScreen(attributeOf(element, 'media'))) this.addSheet(textOf(element))
        return true
      },
      leave: () => undefined,
      text: () => undefined,
    })
  }

  /** True where the page says so much about looks that not all of it was understood. */
  get isCut(): boolean {
    return this.budget.left < 0 || this.count > MOST_RULES
  }

  /** Of an element whose parents were asked about before. */
  of(element: PageElement): Look {
    return this.inheritedOf(element)
  }

  private inheritedOf(element: PageElement): Inherited {
    const known = this.looks.get(element)
    if (known) return known
    const parent = element.parentNode && isElement(element.parentNode) ? this.looks.get(element.parentNode) ?? ROOT : ROOT
    const look = reckon(element, this.declarationsOf(element), parent)
    this.looks.set(element, look)
    return look
  }

  private addSheet(sheet: string): void {
    for (const { selector, declarations } of readCssRules(sheet)) {
      const deciding: Declarations = new Map([...declarations].filter(([name]) => DECIDING.has(name)))
      if (deciding.size === 0 || this.count > MOST_RULES) continue
      for (const matcher of compileSelectors(selector, this.budget)) {
        this.count += 1
        const rules = this.rules.get(matcher.key) ?? []
        rules.push({ ...matcher, declarations: deciding, order: this.count })
        this.rules.set(matcher.key, rules)
      }
    }
  }

  /** The cascade: sheets by weight and order, the element's own style above them, what is important above all. */
  private declarationsOf(element: PageElement): Declarations {
    const keys = ['*', element.tagName, `#${attributeOf(element, 'id')}`, ...classesOf(element).map((name) => `.${name}`)]
    const matching = this.rules.size === 0 ? [] : keys.flatMap((key) => this.rules.get(key) ?? [])
      .filter((rule) => rule.matches(element)).sort((one, other) => one.weight - other.weight || one.order - other.order)
    const style = attributeOf(element, 'style')
    if (matching.length === 0 && style === '') return NOTHING
    const own = readDeclarations(style)
    const all: Declarations = new Map()
    for (const declarations of [...matching.map((rule) => rule.declarations), own]) {
      for (const [name, value] of declarations) {
        if (!all.get(name)?.endsWith('!important') || value.endsWith('!important')) all.set(name, value)
      }
    }
    return new Map([...all].map(([name, value]) => [name, value.replace(' !important', '')]))
  }
}

const NOTHING: Declarations = new Map()

function classesOf(element: PageElement): string[] {
  return attributeOf(element, 'class').split(/\s+/).filter((name) => name !== '')
}

function reckon(element: PageElement, own: Declarations, parent: Inherited): Inherited {
  const size = sizeOf(own, parent.size)
  const colour = colourOf(element, own, parent)
  const ground = groundOf(element, own) ?? parent.ground
  const visibility = own.get('visibility')
  const isVisible = visibility === undefined || visibility === 'inherit' ? parent.isVisible : visibility === 'visible'
  const isStruck = parent.isStruck || isStruckOut(element, own)
  const isReversed = directionOf(element, own) ?? parent.isReversed
  const raise = raiseOf(element, own, parent.size) || parent.raise
  const isUnseen = !isVisible || size < SMALLEST_PIXELS || isUnseenOn(colour, ground)
  const gone = goneOf(element, own)
  const text = isFolded(element) ? 'hidden' : textLook({ isUnseen, isStruck, isReversed, raise })
  return { gone, text, isVisible, isStruck, isReversed, raise, size, colour, ground }
}

/** Smaller characters are specks. */
const SMALLEST_PIXELS = 2

type Marks = { isUnseen: boolean } & Pick<Inherited, 'isStruck' | 'isReversed' | 'raise'>

function textLook({ isUnseen, isStruck, isReversed, raise }: Marks): Look['text'] {
  if (isUnseen) return 'hidden'
  if (isStruck) return 'struck'
  if (isReversed) return 'reversed'
  return raise === '' ? 'plain' : raise
}

function goneOf(element: PageElement, own: Declarations): Look['gone'] {
  if (element.tagName === 'del') return 'deleted'
  if (/^(header|footer|field-begin)$/.test(own.get('mso-element') ?? '')) return 'furniture'
  if (isAnnotation(element, own)) return 'note'
  if (own.get('display') === 'none' || own.get('mso-hide') === 'all' || own.get('content-visibility') === 'hidden') return 'hidden'
  if (!own.has('display') && element.attrs.some(({ name }) => name === 'hidden')) return 'hidden'
  if (own.get('visibility') === 'collapse' && CELLS.has(element.tagName)) return 'hidden'
  const parent = element.parentNode
  if (parent && isElement(parent) && isFolded(parent) && element.tagName !== 'summary') return 'hidden'
  return isOutOfSight(element, own) ? 'hidden' : ''
}

/** Closed `details` show their summary only. */
function isFolded({ tagName, attrs }: PageElement): boolean {
  return tagName === 'details' && !attrs.some(({ name }) => name === 'open')
}

/** Elements that take no height or width of their own. */
const INLINE = new Set(['span', 'a', 'b', 'i', 'em', 'strong', 'font', 'u', 's', 'strike', 'ins', 'sup', 'sub', 'small', 'big', 'mark', 'code', 'label', 'o:p'])
const CELLS = new Set(['td', 'th', 'tr', 'table', 'tbody', 'thead', 'tfoot'])
const FAR_AWAY = -500

/** Painted nowhere: seen through, moved away, without room, cut off. */
function isOutOfSight(element: PageElement, own: Declarations): boolean {
  if (own.size === 0) return false
  if (isBelow(own.get('opacity'), 0.05)) return true
  if (/scale[xy3d]*\(\s*0\s*[,)]/.test(own.get('transform') ?? '')) return true
  if (/^inset\(\s*(50|100)%|^circle\(\s*0/.test(own.get('clip-path') ?? '')) return true
  const isFree = /absolute|fixed/.test(own.get('position') ?? '')
  if (isFree && /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/.test(own.get('clip') ?? '')) return true
  if (isFree && ['left', 'top', 'right', 'bottom'].some((side) => pixelsOf(own.get(side), 16) < FAR_AWAY)) return true
  if (pixelsOf(own.get('text-indent'), 16) < FAR_AWAY) return true
  const isInline = (own.get('display') ?? (INLINE.has(element.tagName) ? 'inline' : 'block')) === 'inline' && !isFree && !own.has('float')
  const hides = ['overflow', 'overflow-x', 'overflow-y'].some((name) => /hidden|clip/.test(own.get(name) ?? ''))
  if (!hides || isInline || CELLS.has(element.tagName)) return false
  return ['height', 'width', 'max-height', 'max-width'].some((name) => isBelow(own.get(name), 1.5))
}

function isBelow(value: string | undefined, limit: number): boolean {
  const number = Number.parseFloat(value ?? '')
  return !Number.isNaN(number) && number < limit && !(value ?? '').endsWith('em')
}

function isStruckOut(element: PageElement, own: Declarations): boolean {
  const line = own.get('text-decoration-line') ?? own.get('text-decoration')
  if (line !== undefined && line !== 'inherit') return line.includes('line-through')
  return element.tagName === 's' || element.tagName === 'strike'
}

/** Stored 12, shown 21. */
function directionOf(element: PageElement, own: Declarations): boolean | undefined {
  const isForced = element.tagName === 'bdo' || /override/.test(own.get('unicode-bidi') ?? '')
  if (!isForced) return undefined
  return (own.get('direction') ?? attributeOf(element, 'dir').toLowerCase()) === 'rtl'
}

/** Height of small letters beside what they are raised by. */
const RAISED_PART = 0.15
const REDUCED = 0.8

/** Above or below the line its parent is written on; in cells `vertical-align` says where the whole text stands. */
function raiseOf(element: PageElement, own: Declarations, parentSize: number): Inherited['raise'] {
  if (CELLS.has(element.tagName)) return ''
  const least = parentSize * RAISED_PART
  const raised = pixelsOf(own.get('mso-text-raise'), parentSize)
  const align = own.get('vertical-align') ?? (element.tagName === 'sup' ? 'super' : element.tagName === 'sub' ? 'sub' : 'baseline')
  const isReduced = sizeOf(own, parentSize) < parentSize * REDUCED
  const offset = own.get('position') === 'relative' ? pixelsOf(own.get('bottom'), parentSize) - pixelsOf(own.get('top'), parentSize) : 0
  const lift = align.endsWith('%') ? Number.parseFloat(align) / 100 * parentSize : pixelsOf(align, parentSize)
  const total = [raised, offset, lift].find((height) => Math.abs(height) >= least) ?? 0
  if (align === 'super' || total > 0 || (isReduced && /^(text-)?top$/.test(align))) return 'above'
  return align === 'sub' || total < 0 || (isReduced && /^(text-)?bottom$/.test(align)) ? 'below' : ''
}

function colourOf(element: PageElement, own: Declarations, parent: Inherited): Colour {
  const attribute = element.tagName === 'font' ? attributeOf(element, 'color') : element.tagName === 'body' ? attributeOf(element, 'text') : ''
  const said = own.get('-webkit-text-fill-color') ?? own.get('color') ?? attribute.toLowerCase()
  const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== '' && said === ''
  return isLink ? 'unknown' : readColour(said) ?? parent.colour
}

/** The ground the element lays under itself. */
function groundOf(element: PageElement, own: Declarations): Colour | undefined {
  const attribute = attributeOf(element, 'bgcolor').toLowerCase()
  const said = own.get('background-color') ?? own.get('background')
  const picture = /url\(|gradient\(/.test(own.get('background') ?? '') || attributeOf(element, 'background') !== ''
  const ground = picture ? 'unknown' : said === undefined ? readColour(attribute) : readGround(said)
  return ground === 'transparent' ? undefined : ground
}

function sizeOf(own: Declarations, parentSize: number): number {
  const said = own.get('font-size') ?? shorthandSize(own.get('font') ?? '')
  if (!/^[\d.]/.test(said)) return said === 'smaller' ? parentSize * 0.83 : parentSize
  const number = Number.parseFloat(said)
  return said.endsWith('%') ? number / 100 * parentSize : number === 0 ? 0 : pixelsOf(said, parentSize) || parentSize
}

/** `italic 7.0pt/1.5 "宋体"` → `7.0pt`. */
function shorthandSize(font: string): string {
  const word = font.split(/\s+/).find((part) => /^\d*\.?\d+(px|pt|em|rem|%)/.test(part)) ?? ''
  return word.split('/')[0] ?? ''
}

const PIXELS: Record<string, number> = { px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 37.8, mm: 3.78, rem: 16 }

/** A length in CSS pixels, 0 where it is none. */
function pixelsOf(length: string | undefined, em: number): number {
  const match = /^([+-]?[\d.]+)([a-z]+)$/.exec(length ?? '')
  if (!match) return 0
  const unit = match[2] ?? ''
  const factor = unit === 'em' ? em : unit === 'ex' ? em / 2 : PIXELS[unit] ?? 0
  return Number.parseFloat(match[1] ?? '0') * factor
}
