/** Which of the places taken over from last year comes next. */
import { findTaken, type FoundPlace } from './takenPlaces'
import type { NarrativePart, Report } from '../../model/report'

const PARTS: NarrativePart[] = [1, 5, 6]

/** Where one is: the part, and the place shown last, whether it is still there or not. */
export interface TakenAt { part: NarrativePart; last?: FoundPlace | undefined }

/**
 * Behind the last one in its part, then in the parts after it, then round again from the first
 * part; undefined where none is left.
 */
export function placeBehind(report: Report, { part, last }: TakenAt): FoundPlace | undefined {
  const here = findTaken(report, part)
  const at = here.findIndex(({ place }) => place === last?.place)
  const behind = at >= 0 ? here.slice(at + 1) : here.filter((found) => isBehind(found, last))
  const others = [...PARTS.filter((other) => other > part), ...PARTS.filter((other) => other < part)]
  return [...behind, ...others.flatMap((other) => findTaken(report, other)), ...here][0]
}

function isBehind({ span }: FoundPlace, last: FoundPlace | undefined): boolean {
  if (!last) return true
  return span.block === last.span.block ? span.from >= last.span.from : span.block > last.span.block
}
