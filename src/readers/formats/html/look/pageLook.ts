/**
 * How the text of a page looks: seen, unseen, struck out, raised. What the
 * style sheets, attributes and names of elements say together, as a browser
 * reckons it, for the few properties that decide what a reader takes from it.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { OddText } from '../../../loose/oddText'
import { attributeOf, isElement, textOf, walkPage, type PageElement } from '../parsePage'
import { isAnnotation } from './annotations'
import { isUnseenOn, readColour, readGround, type Colour } from './colours'
import { isOnScreen, readCssRules, readDeclarations, type Declarations } from './cssRules'
import { sizeOf } from './lengths'
import { CELLS, isOutOfSight } from './outOfSight'
import { raiseOf } from './raise'
import { compileSelectors, type Budget, type Matcher } from './selectors'

/** What is to be known of an element to read the text that stands directly in it. */
export interface Look {
  /**
   * Why nothing in the element is on the page, whatever its children say; `furniture` of the page
   * is not worth telling.
   */
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
  'display', 'visibility', 'opacity', 'color', '-webkit-text-fill-color', 'background',
  'background-color', 'font', 'font-size',
  'text-decoration', 'text-decoration-line', 'vertical-align', 'position', 'top', 'bottom', 'left',
  'right', 'text-indent', 'height', 'width',
  'max-height', 'max-width', 'overflow', 'overflow-x', 'overflow-y', 'clip', 'clip-path',
  'transform', 'content-visibility', 'direction',
  'unicode-bidi', 'float', 'mso-hide', 'mso-element', 'mso-text-raise', 'mso-footnote-id',
  'mso-endnote-id', 'mso-comment-reference',
])
/**
 * Comparisons of an element with a selector; the largest pages of reports need a hundredth of it.
 */
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
        if (element.tagName === 'style' && isOnScreen(attributeOf(element, 'media'))) {
          this.addSheet(textOf(element))
        }
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
    const parent = element.parentNode && isElement(element.parentNode)
      ? this.looks.get(element.parentNode) ?? ROOT : ROOT
    const look = reckon(element, this.declarationsOf(element), parent)
    this.looks.set(element, look)
    return look
  }

  private addSheet(sheet: string): void {
    for (const { selector, declarations } of readCssRules(sheet)) {
      const deciding: Declarations =
        new Map([...declarations].filter(([name]) => DECIDING.has(name)))
      if (deciding.size === 0 || this.count > MOST_RULES) continue
      for (const matcher of compileSelectors(selector, this.budget)) {
        this.count += 1
        const rules = this.rules.get(matcher.key) ?? []
        rules.push({ ...matcher, declarations: deciding, order: this.count })
        this.rules.set(matcher.key, rules)
      }
    }
  }

  /**
   * The cascade: sheets by weight and order, the element's own style above them, what is important
   * above all.
   */
  private declarationsOf(element: PageElement): Declarations {
    const keys = [
      '*', element.tagName, `#${attributeOf(element, 'id')}`,
      ...classesOf(element).map((name) => `.${name}`),
    ]
    const matching = this.rules.size === 0 ? [] : keys.flatMap((key) => this.rules.get(key) ?? [])
      .filter((rule) => rule.matches(element)).sort((one, other) =>
        one.weight - other.weight || one.order - other.order)
    const style = attributeOf(element, 'style')
    if (matching.length === 0 && style === '') return NOTHING
    const own = readDeclarations(style)
    const all: Declarations = new Map()
    for (const declarations of [...matching.map((rule) => rule.declarations), own]) {
      for (const [name, value] of declarations) {
        if (!all.get(name)?.endsWith('!important') || value.endsWith('!important')) {
          all.set(name, value)
        }
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
  const isVisible = visibility === undefined || visibility === 'inherit'
    ? parent.isVisible : visibility === 'visible'
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
  return isTakenAway(element, own) || isOutOfSight(element, own) ? 'hidden' : ''
}

/** What a sheet says to leave nothing of an element on the page. */
const TAKEN_AWAY: [name: string, value: string][] = [
  ['display', 'none'], ['mso-hide', 'all'], ['content-visibility', 'hidden'],
]

function isTakenAway(element: PageElement, own: Declarations): boolean {
  if (TAKEN_AWAY.some(([name, value]) => own.get(name) === value)) return true
  if (!own.has('display') && element.attrs.some(({ name }) => name === 'hidden')) return true
  if (own.get('visibility') === 'collapse' && CELLS.has(element.tagName)) return true
  const parent = element.parentNode
  return parent !== null && isElement(parent) && isFolded(parent) && element.tagName !== 'summary'
}

/** Closed `details` show their summary only. */
function isFolded({ tagName, attrs }: PageElement): boolean {
  return tagName === 'details' && !attrs.some(({ name }) => name === 'open')
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

/** Where old pages say the colour of a text. */
const COLOUR_ATTRIBUTES: Record<string, string> = { font: 'color', body: 'text' }

function colourOf(element: PageElement, own: Declarations, parent: Inherited): Colour {
  const attribute = attributeOf(element, COLOUR_ATTRIBUTES[element.tagName] ?? '')
  const said = own.get('-webkit-text-fill-color') ?? own.get('color') ?? attribute.toLowerCase()
  const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== '' && said === ''
  return isLink ? 'unknown' : readColour(said) ?? parent.colour
}

/** The ground the element lays under itself. */
function groundOf(element: PageElement, own: Declarations): Colour | undefined {
  const attribute = attributeOf(element, 'bgcolor').toLowerCase()
  const said = own.get('background-color') ?? own.get('background')
  const picture = /url\(|gradient\(/.test(own.get('background') ?? '')
    || attributeOf(element, 'background') !== ''
  const ground = picture ? 'unknown' : said === undefined ? readColour(attribute) : readGround(said)
  return ground === 'transparent' ? undefined : ground
}
