/**
 * Elements that are on a page and painted nowhere — seen through, moved away, without room, cut off
 * — and those that are painted otherwise or elsewhere than they are written.
 */
import { textOf, type PageElement } from '../parsePage'
import type { Declarations } from './declarations'
import { exactPixels, pixelsOf } from './lengths'

/** Elements that take no height or width of their own. */
const INLINE = new Set([
  'span', 'a', 'b', 'i', 'em', 'strong', 'font', 'u', 's', 'strike', 'ins', 'sup', 'sub', 'small',
  'big', 'mark', 'code', 'label', 'o:p', 'del', 'bdo', 'bdi', 'tt', 'nobr', 'cite', 'abbr', 'time',
  'data', 'kbd', 'samp',
  'var', 'q', 'dfn', 'output', 'ruby', 'rb', 'acronym',
])
/** Tables and their parts grow with what is in them, whatever height is said. */
export const CELLS: ReadonlySet<string> = new Set([
  'td', 'th', 'tr', 'table', 'tbody', 'thead', 'tfoot', 'col', 'colgroup',
])
/** Pixels that lead off every screen. */
const FAR_AWAY = 500
/** Pixels by which text may be moved without meeting what stands beside it. */
const HARDLY = 2
const TINY_CLIP = /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/
/** Two corners make no shape. */
const NO_PATH =
  /^inset\(\s*(?:50|[6-9]\d|100)%|^(?:circle|ellipse)\(\s*0|^polygon\([^,]*(?:,[^,]*)?\)$/

/** How an element is laid out, as far as it decides what may hide its text. */
export interface Place {
  element: PageElement
  own: Declarations
  /** CSS pixels. */
  size: number
  /** Takes height and width; `isFree` where it is out of the line of the text. */
  isBox: boolean
  isFree: boolean
  isCell: boolean
  /** What the first line of a block is moved by, in CSS pixels. */
  indent: number
}

/** The layout of an element by its name and what is said of it. */
export function placeOf(
  element: PageElement, own: Declarations, { size, indent }: Pick<Place, 'size' | 'indent'>,
): Place {
  const isFree = /absolute|fixed/.test(own.get('position') ?? '')
  const isFloating = /left|right|inline/.test(own.get('float') ?? '')
  const display = own.get('display') ?? (INLINE.has(element.tagName) ? 'inline' : 'block')
  const isCell = CELLS.has(element.tagName)
  return {
    element, own, size, isFree, isCell, indent,
    isBox: !isCell && (!/^(?:inline|contents)$/.test(display) || isFree || isFloating),
  }
}

/** True for an element that stands in a line of text by its name. */
export function isInline({ tagName }: PageElement): boolean {
  return INLINE.has(tagName)
}

const UNPAINTED: ((place: Place) => boolean)[] = [
  ({ own }) => isBelow(own.get('opacity'), 0.05)
    || argumentsOf(own, 'filter', /^opacity$/).some(isNothing),
  ({ own, isBox, isCell }) => (isBox || isCell)
    && [...argumentsOf(own, 'transform', /^scale/), ...(own.get('scale') ?? '1').split(' ')]
      .some(isNothing),
  ({ own }) => NO_PATH.test(own.get('clip-path') ?? ''),
  ({ own, isFree }) => isFree && TINY_CLIP.test(own.get('clip') ?? ''),
  (place) => isMovedAway(place),
  ({ indent, isBox, isCell }) => (isBox || isCell) && indent < -FAR_AWAY,
  ({ own, isBox, size }) => isBox && cutsOff(own) && (
    ['height', 'width', 'max-height', 'max-width']
      .some((name) => (exactPixels(own.get(name), size) ?? 9) < 1.5)
    || /^0(?:\D|$)/.test(own.get('line-height') ?? '')),
]

/** True where nothing of the element is painted, by what its style says of itself. */
export function isOutOfSight(place: Place): boolean {
  return place.own.size > 0 && UNPAINTED.some((isUnseen) => isUnseen(place))
    || (place.isBox && place.indent < -FAR_AWAY)
}

/** Far to the left or above, where no scrolling leads. */
function isMovedAway({ own, size, isFree, isBox, isCell }: Place): boolean {
  const isMoved = isFree || /relative|sticky/.test(own.get('position') ?? '')
  const offset = (side: string): number => distance(own.get(side), size)
  const offsets = [
    ...isMoved ? [offset('left'), offset('top'), -offset('right'), -offset('bottom')] : [],
    ...isFree ? [offset('right'), offset('bottom')] : [],
    ...isCell ? [] : [offset('margin-left'), offset('margin-top')],
  ]
  if (offsets.some((pixels) => pixels < -FAR_AWAY)) return true
  const moves = [
    ...argumentsOf(own, 'transform', /^translate/), ...(own.get('translate') ?? '').split(' '),
  ]
  return (isBox || isCell) && moves.some((length) => Math.abs(pixelsOf(length, size)) > FAR_AWAY)
}

/** What stands in the brackets behind the names: `scale(1, 0)` → `1`, `0`. */
function argumentsOf(own: Declarations, property: string, names: RegExp): string[] {
  return (own.get(property) ?? '').split(')').flatMap((call) => {
    const [name = '', inside = ''] = call.trim().split('(')
    return names.test(name) ? inside.split(',').map((part) => part.trim()) : []
  })
}

function isNothing(number: string): boolean {
  return /^[\d.]/.test(number) && Number.parseFloat(number) === 0
}

/** A share of the width of the screen at most. */
function distance(length = '', size: number): number {
  return length.endsWith('%') ? Number.parseFloat(length) * 6 : pixelsOf(length, size)
}

const OTHERWISE: ((place: Place) => boolean)[] = [
  ({ own }) => /^(?:left|right|inline-start|inline-end)$/.test(own.get('float') ?? ''),
  ({ own, size }) => {
    const position = own.get('position') ?? 'static'
    return /absolute|fixed/.test(position) || (/relative|sticky/.test(position)
      && ['left', 'right'].some((side) =>
        Math.abs(pixelsOf(own.get(side), size)) > HARDLY || own.get(side)?.endsWith('%')))
  },
  ({ own, isBox }) => isBox
    && ['transform', 'translate', 'rotate', 'scale', 'clip-path'].some((name) => isSaid(own, name)),
  ({ own }) =>
    ['mask', 'mix-blend-mode', 'zoom', 'order', 'text-security'].some((name) => isSaid(own, name)),
  ({ own }) =>
    /\b(?:opacity|brightness|contrast|invert|blur)\(|url\(/.test(own.get('filter') ?? ''),
  ({ own }) => /reverse/.test(own.get('flex-direction') ?? own.get('flex-flow') ?? ''),
  ({ own }) => /^vertical|^sideways|^tb/.test(own.get('writing-mode') ?? ''),
  ({ own }) => own.get('background-clip') === 'text',
  ({ own, size }) =>
    ['margin-left', 'margin-right'].some((side) => pixelsOf(own.get(side), size) < -HARDLY),
  ({ own, size }) => pixelsOf(own.get('letter-spacing'), size) < -size * 0.1
    || pixelsOf(own.get('letter-spacing'), size) > size * 0.15,
  ({ own, isFree }) => isFree && own.has('clip') && own.get('clip') !== 'auto',
  ({ element, own, isBox, size }) => isBox && cutsOff(own) && isTooSmall(element, own, size),
  ({ element }) => element.tagName === 'marquee',
]
const NOTHING_SAID = new Set(['none', 'normal', 'initial', 'unset', '1', '0', '100%', 'auto', ''])

function isSaid(own: Declarations, name: string): boolean {
  return !NOTHING_SAID.has(own.get(name) ?? '')
}

/** A wider box is a part of the page. */
const WIDEST_CUT = 200

/** True where the text may be seen at another place, in another order or in part only. */
export function isOtherwise(place: Place): boolean {
  return (place.own.size > 0 || place.element.tagName === 'marquee')
    && OTHERWISE.some((isSo) => isSo(place))
}

/** Room for half a square a character is what digits need. */
function isTooSmall(element: PageElement, own: Declarations, size: number): boolean {
  if (own.get('text-indent')?.endsWith('%')) return true
  const width = exactPixels(own.get('width'), size) ?? exactPixels(own.get('max-width'), size)
  const height = exactPixels(own.get('height'), size) ?? exactPixels(own.get('max-height'), size)
  return (height !== undefined && height < size)
    || (width !== undefined && width < WIDEST_CUT
      && width < textOf(element).trim().length * size * 0.6)
}

/**
 * True where room is left before or after the text, so that it is not one with what stands beside
 * it.
 */
export function isApart({ own, size, isBox }: Place): boolean {
  const rooms = [
    'margin-left', 'margin-right', 'padding-left', 'padding-right', 'border-left-width',
    'border-right-width',
  ]
  const isRoom = (length = ''): boolean =>
    pixelsOf(length, size) > size * 0.15 || (length.endsWith('%') && Number.parseFloat(length) > 0)
  if (rooms.some((side) => isRoom(own.get(side)))) return true
  return isBox && ['width', 'min-width'].some((name) => (own.get(name) ?? 'auto') !== 'auto')
}

function cutsOff(own: Declarations): boolean {
  return ['overflow-x', 'overflow-y']
    .some((name) => /hidden|clip|scroll|auto/.test(own.get(name) ?? ''))
}

function isBelow(value: string | undefined, limit: number): boolean {
  if (value === undefined) return false
  const [, inside = value] = /^calc\(\s*([\d.]+)\s*\)$/.exec(value) ?? []
  return Number.parseFloat(inside) / (value.endsWith('%') ? 100 : 1) < limit
}
