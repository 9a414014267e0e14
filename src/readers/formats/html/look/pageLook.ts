/**
 * How the text of a page looks: seen, unseen, struck out, raised. What the
 * style sheets, attributes and names of elements say together, as a browser
 * reckons it, for the few properties that decide what a reader takes from it.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { OddText } from '../../../loose/oddText'
import { attributeOf, isElement, type PageElement } from '../parsePage'
import { isAnnotation } from './annotations'
import { Cascade } from './cascade'
import { isFaintOn, isUnseenOn, layOver, readColour, readOldColour, type Colour } from './colours'
import { customOf, type Custom } from './customProperties'
import type { Declarations } from './declarations'
import { generatedText } from './generated'
import { pixelsOf, sizeOf } from './lengths'
import { isApart, isInline, isOtherwise, isOutOfSight, placeOf, type Place } from './outOfSight'
import { raiseOf } from './raise'

/** What is to be known of an element to read the text that stands directly in it. */
export interface Look {
  /**
   * Why nothing in the element is on the page, whatever its children say; `furniture` of the page
   * is not worth telling.
   */
  gone: OddText | 'furniture' | ''
  /** How the text directly in it is seen; `above` and `below` the line. */
  text: 'plain' | 'hidden' | 'struck' | 'above' | 'below' | 'reversed'
  /**
   * Said by a sheet or a style: it begins and ends a line, or does not; undefined leaves it to its
   * name.
   */
  isLine?: boolean
  /** There is room between its text and what stands beside it. */
  isApart: boolean
  /**
   * It may be seen elsewhere, in another order or in part: a `box` of the page, or a piece of a
   * line.
   */
  otherwise: '' | 'line' | 'box'
  /** Hardly another colour than what it stands on. */
  isFaint: boolean
  /** Columns and lines run from right to left. */
  isRightToLeft: boolean
  /** A row or column taken out of its table, which merged cells still count. */
  isCollapsed: boolean
  /** How items of lists in it are numbered, '' where no sheet says so. */
  listStyle: string
}

/** What children take over from their parents. */
interface Inherited extends Look {
  isVisible: boolean
  isStruck: boolean
  isReversed: boolean
  raise: '' | 'above' | 'below'
  /** CSS pixels. */
  size: number
  indent: number
  colour: Colour
  ground: Colour
  /** In a heading: what is laid out in lines there is one heading. */
  isHeading: boolean
  /** Nothing within is painted. */
  isUnpainted: boolean
  custom: Custom
}

const ROOT: Inherited = {
  gone: '', text: 'plain', isApart: false, otherwise: '', isFaint: false,
  isRightToLeft: false, isCollapsed: false,
  listStyle: '', isVisible: true,
  isStruck: false, isReversed: false, raise: '', size: 16, indent: 0, colour: [0, 0, 0, 1],
  ground: [255, 255, 255, 1],
  isHeading: false, isUnpainted: false, custom: new Map(),
}

export class PageLook {
  private readonly looks = new WeakMap<PageElement, Inherited>()
  private readonly cascade: Cascade

  constructor(page: DefaultTreeAdapterTypes.Document) {
    this.cascade = new Cascade(page)
  }

  /** True where the page says so much about looks that not all of it was understood. */
  get isCut(): boolean {
    return this.cascade.isCut
  }

  /** Of an element whose parents were asked about before. */
  of(element: PageElement): Look {
    return this.inheritedOf(element)
  }

  /**
   * What a sheet puts before or after the text of an element, and how it is seen; null for nothing.
   */
  madeText(element: PageElement, part: 'before' | 'after'): { text: string; look: Look } | null {
    if (!this.cascade.makesText) return null
    const own = this.cascade.declarationsOf(element, part)
    const text = generatedText(own.get('content') ?? '', element)
    if (text.trim() === '') return null
    const made: PageElement = {
      ...element, tagName: 'span', nodeName: 'span', attrs: [], childNodes: [],
    }
    return { text, look: reckon(made, own, this.inheritedOf(element)) }
  }

  private inheritedOf(element: PageElement): Inherited {
    const known = this.looks.get(element)
    if (known) return known
    const parent = element.parentNode && isElement(element.parentNode)
      ? this.looks.get(element.parentNode) ?? ROOT : ROOT
    const look = reckon(element, this.cascade.declarationsOf(element), parent)
    this.looks.set(element, look)
    return look
  }
}

function reckon(element: PageElement, said: Declarations, parent: Inherited): Inherited {
  const { own, custom } = customOf(said, parent.custom)
  const size = sizeOf(own, parent.size)
  const indent = own.has('text-indent') ? pixelsOf(own.get('text-indent'), size) : parent.indent
  const colour = colourOf(element, own, parent)
  const ground = layOver(groundOf(element, own, colour), parent.ground)
  const place = placeOf(element, own, { size, indent })
  const isRightToLeft = readDirection(element, own) ?? parent.isRightToLeft
  const isReversed = reversalOf(element, own, isRightToLeft) ?? parent.isReversed
  const look: Inherited = {
    ...layoutOf(place, parent), gone: goneOf(element, own, place), text: 'plain', isRightToLeft, isReversed,
    otherwise: otherwiseOf(place, colour, parent), listStyle: listStyleOf(element, own, parent),
    isVisible: visibilityOf(own, parent), isStruck: parent.isStruck || isStruckOut(element, own),
    raise: raiseOf(element, own, parent.size) || parent.raise, size, indent, colour, ground, custom,
    isFaint: isFaintOn(colour, ground),
  }
  return { ...look, text: textLook(element, look) }
}

/** Smaller characters are specks. */
const SMALLEST_PIXELS = 2

function textLook(element: PageElement, look: Inherited): Look['text'] {
  const isUnseen = !look.isVisible || look.isUnpainted || look.size < SMALLEST_PIXELS
    || isUnseenOn(look.colour, look.ground)
  if (isUnseen || isFolded(element)) return 'hidden'
  if (look.isStruck) return 'struck'
  if (look.isReversed) return 'reversed'
  return look.raise === '' ? 'plain' : look.raise
}

const LINE_DISPLAYS =
  /^(?:block|flex|grid|list-item|flow(?:-root)?|box|-webkit-(?:box|flex)|table(?:-row|-caption|-\w+-group)?)$/

type Layout = Pick<Inherited, 'isLine' | 'isApart' | 'isHeading' | 'isCollapsed' | 'isUnpainted'>

function layoutOf(place: Place, parent: Inherited): Layout {
  const { element, own } = place
  const isWithin = parent.isHeading && isInline(element)
  return {
    isApart: isApart(place) || (isWithin && own.has('display')),
    isHeading: parent.isHeading || /^h[1-6]$/.test(element.tagName),
    isCollapsed: isCollapsed(element, own), ...(isWithin ? {} : lineOf(own.get('display') ?? '')),
    isUnpainted: parent.isUnpainted || (place.isCell && isOutOfSight(place)),
  }
}

function lineOf(display: string): Pick<Look, 'isLine'> {
  if (LINE_DISPLAYS.test(display)) return { isLine: true }
  return /^(?:inline|contents)$/.test(display) ? { isLine: false } : {}
}

/** A cell as a whole may stand anywhere; what is in it stands in it. */
function otherwiseOf(place: Place, colour: Colour, parent: Inherited): Look['otherwise'] {
  const { element } = place
  const isUnsure = colour === 'unknown' && parent.colour !== 'unknown' && element.tagName !== 'a'
  if (!place.isCell && (isOtherwise(place) || isUnsure)) return isInline(element) ? 'line' : 'box'
  return place.isCell ? '' : parent.otherwise
}

function goneOf(element: PageElement, own: Declarations, place: Place): Look['gone'] {
  if (element.tagName === 'del') return 'deleted'
  if (/^(header|footer|field-begin)$/.test(own.get('mso-element') ?? '')) return 'furniture'
  if (isAnnotation(element, own)) return 'note'
  // A cell painted nowhere keeps its place, as one moved away does; a row moved away does not.
  const isAway = isOutOfSight(place)
    && (!place.isCell || (place.isFree && !/^t[dh]$/.test(element.tagName)))
  return isTakenAway(element, own) || isAway ? 'hidden' : ''
}

/** What a sheet says to leave nothing of an element on the page. */
const TAKEN_AWAY: [name: string, value: string][] = [
  ['display', 'none'], ['mso-hide', 'all'], ['content-visibility', 'hidden'],
]

function isTakenAway(element: PageElement, own: Declarations): boolean {
  if (TAKEN_AWAY.some(([name, value]) => own.get(name) === value)) return true
  if (!own.has('display')
    && element.attrs.some(({ name }) => name === 'hidden' || name === 'popover')) return true
  if (isCollapsed(element, own)) return true
  const parent = element.parentNode
  return parent !== null && isElement(parent) && isFolded(parent) && element.tagName !== 'summary'
}

/** Rows and columns that are taken out of their table; cells only become invisible. */
const COLLAPSING = new Set(['tr', 'tbody', 'thead', 'tfoot', 'col', 'colgroup'])

function isCollapsed({ tagName }: PageElement, own: Declarations): boolean {
  return own.get('visibility') === 'collapse' && COLLAPSING.has(tagName)
}

/** Lists begin anew; an item that is no item of a list any more has no number. */
function listStyleOf({ tagName }: PageElement, own: Declarations, parent: Inherited): string {
  if (tagName === 'li' && (own.get('display') ?? 'list-item') !== 'list-item') return 'none'
  return own.get('list-style-type')
    ?? (tagName === 'ol' || tagName === 'ul' ? '' : parent.listStyle)
}

/** Closed `details` show their summary only. */
function isFolded({ tagName, attrs }: PageElement): boolean {
  return tagName === 'details' && !attrs.some(({ name }) => name === 'open')
}

function visibilityOf(own: Declarations, parent: Inherited): boolean {
  const visibility = own.get('visibility')
  if (visibility === undefined || /^(?:inherit|unset|revert)/.test(visibility)) {
    return parent.isVisible
  }
  return visibility === 'visible' || visibility === 'initial'
}

function isStruckOut(element: PageElement, own: Declarations): boolean {
  const line = own.get('text-decoration-line')
  if (line !== undefined && line !== 'inherit') return line.includes('line-through')
  return element.tagName === 's' || element.tagName === 'strike'
}

function readDirection(element: PageElement, own: Declarations): boolean | undefined {
  const said = own.get('direction') ?? attributeOf(element, 'dir').toLowerCase()
  return said === 'rtl' || said === 'ltr' ? said === 'rtl' : undefined
}

/** Stored 12, shown 21. */
function reversalOf(
  element: PageElement, own: Declarations, isRightToLeft: boolean,
): boolean | undefined {
  const isForced = element.tagName === 'bdo' || /override/.test(own.get('unicode-bidi') ?? '')
  return isForced ? isRightToLeft : undefined
}

/** Where old pages say the colour of a text. */
const COLOUR_ATTRIBUTES: Record<string, string> = { font: 'color', body: 'text' }

function colourOf(element: PageElement, own: Declarations, parent: Inherited): Colour {
  const attribute = attributeOf(element, COLOUR_ATTRIBUTES[element.tagName] ?? '')
  const said = [own.get('-webkit-text-fill-color'), own.get('color')]
    .find((value) => value !== undefined && value !== 'currentcolor')
  const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== ''
    && said === undefined
  if (said === 'initial') return ROOT.colour
  return isLink ? 'unknown' : readColour(said ?? '')
    ?? readOldColour(said === undefined ? attribute : '') ?? parent.colour
}

/** The ground the element lays under itself. */
function groundOf(element: PageElement, own: Declarations, colour: Colour): Colour {
  const said = own.get('background-color')
  const isPicture = own.get('background-image') === 'unknown' || /url\(|gradient\(/
    .test(own.get('background-image') ?? '')
    || attributeOf(element, 'background') !== ''
  if (isPicture) return 'unknown'
  if (said === 'currentcolor') return colour
  return (said === undefined ? readOldColour(attributeOf(element, 'bgcolor')) : readColour(said))
    ?? 'transparent'
}
