/** Text set above or below the line it belongs to. */
import type { PageElement } from '../parsePage'
import type { Declarations } from './declarations'
import { pixelsOf, sizeOf } from './lengths'
import { CELLS } from './outOfSight'

/** Of the size of the characters around it; less is an even line. */
const LEAST_RAISE = 0.15
/** Smaller characters at the top of a line look raised. */
const REDUCED = 0.8
const ALIGNS: Record<string, 'above' | 'below'> = { super: 'above', sub: 'below' }
const REDUCED_ALIGNS: Record<string, 'above' | 'below'> = {
  top: 'above', 'text-top': 'above', bottom: 'below', 'text-bottom': 'below',
}
const OWN_ALIGN: Record<string, string> = { sup: 'super', sub: 'sub' }

/**
 * Where the text of an element stands; in cells `vertical-align` says where the whole text of the
 * cell stands.
 */
export function raiseOf(
  element: PageElement, own: Declarations, parentSize: number,
): '' | 'above' | 'below' {
  if (CELLS.has(element.tagName)) return ''
  const align = own.get('vertical-align') ?? OWN_ALIGN[element.tagName] ?? 'baseline'
  const isReduced = sizeOf(own, parentSize) < parentSize * REDUCED
  const named = ALIGNS[align] ?? (isReduced ? REDUCED_ALIGNS[align] : undefined)
  const height = heightOf(own, align, parentSize)
  if (named !== undefined || height === 0) return named ?? ''
  return height > 0 ? 'above' : 'below'
}

/** Pixels above the line, 0 for hardly any. */
function heightOf(own: Declarations, align: string, parentSize: number): number {
  const isMoved = own.get('position') === 'relative'
  const heights = [
    pixelsOf(own.get('mso-text-raise'), parentSize),
    isMoved ? pixelsOf(own.get('bottom'), parentSize) - pixelsOf(own.get('top'), parentSize) : 0,
    align.endsWith('%') ? Number.parseFloat(align) / 100 * parentSize : pixelsOf(align, parentSize),
  ]
  return heights.find((height) => Math.abs(height) >= parentSize * LEAST_RAISE) ?? 0
}
