/**
 * Elements that are on a page and painted nowhere: seen through, moved away, without room, cut off.
 */
import type { PageElement } from '../parsePage'
import type { Declarations } from './cssRules'
import { pixelsOf } from './lengths'

/** Elements that take no height or width of their own. */
const INLINE = new Set([
  'span', 'a', 'b', 'i', 'em', 'strong', 'font', 'u', 's', 'strike', 'ins', 'sup', 'sub', 'small',
  'big', 'mark', 'code', 'label', 'o:p',
])
/** Tables and their parts grow with what is in them, whatever height is said. */
export const CELLS: ReadonlySet<string> = new Set([
  'td', 'th', 'tr', 'table', 'tbody', 'thead', 'tfoot', 'col',
])
const FAR_AWAY = -500
const SIDES = ['left', 'top', 'right', 'bottom']
const TINY_CLIP = /^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)/

interface Place { own: Declarations; isFree: boolean; isBox: boolean }

const WAYS: ((place: Place) => boolean)[] = [
  ({ own }) => isBelow(own.get('opacity'), 0.05),
  ({ own }) => /scale[xy3d]*\(\s*0\s*[,)]/.test(own.get('transform') ?? ''),
  ({ own }) => /^inset\(\s*(50|100)%|^circle\(\s*0/.test(own.get('clip-path') ?? ''),
  ({ own, isFree }) => isFree && TINY_CLIP.test(own.get('clip') ?? ''),
  ({ own, isFree }) => isFree && SIDES.some((side) => pixelsOf(own.get(side), 16) < FAR_AWAY),
  ({ own }) => pixelsOf(own.get('text-indent'), 16) < FAR_AWAY,
  ({ own, isBox }) => isBox && cutsOff(own)
    && ['height', 'width', 'max-height', 'max-width'].some((name) => isBelow(own.get(name), 1.5)),
]

/** True where nothing of the element is painted, by what its style says of itself. */
export function isOutOfSight({ tagName }: PageElement, own: Declarations): boolean {
  if (own.size === 0) return false
  const isFree = /absolute|fixed/.test(own.get('position') ?? '')
  const display = own.get('display') ?? (INLINE.has(tagName) ? 'inline' : 'block')
  const isBox = !CELLS.has(tagName) && (display !== 'inline' || isFree || own.has('float'))
  return WAYS.some((isUnseen) => isUnseen({ own, isFree, isBox }))
}

function cutsOff(own: Declarations): boolean {
  return ['overflow', 'overflow-x', 'overflow-y']
    .some((name) => /hidden|clip/.test(own.get(name) ?? ''))
}

function isBelow(value = '', limit: number): boolean {
  return Number.parseFloat(value) < limit && !value.endsWith('em')
}
