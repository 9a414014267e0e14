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
  const from = last ? rank(last) : 0
  const behind = at >= 0 ? here.slice(at + 1) : here.filter((found) => rank(found) >= from)
  const others = [...PARTS.filter((other) => other > part), ...PARTS.filter((other) => other < part)]
  return [...behind, ...others.flatMap((other) => findTaken(report, other)), ...here][0]
}

/** In reading order: by block, then by place in it. */
const rank = ({ span }: FoundPlace): number => span.block * 1e6 + span.from
