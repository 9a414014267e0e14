/**
 * Where the six parts begin. Every line that may be a heading is weighed by
 * its words, its number and the table below it; of all ways to pick headings
 * in official order the heaviest is taken, so that sub-headings, contents
 * lists and pasted notices of the same words do not count.
 */
import type { PartNumber } from '../../../model/template'
import type { Item } from './items'
import { roleOf } from './knownLabels'
import { readPartWords, takeNumber, type HeadingNumber, type PartWords } from './partNames'

/** `at` is the item of the heading; `rest` is text on its line that belongs to the part. */
export interface FoundPart { number: PartNumber; heading: string; at: number; rest: string }

interface Candidate extends FoundPart { weight: number; written: HeadingNumber }

const MOST_CANDIDATES = 400
const LONGEST_UNKNOWN = 30
/** Parts with their official words and number that tell how the report numbers them. */
const FEWEST_NUMBERED = 3
/** The weight of the official words with their own number. */
const NUMBERED_AND_NAMED = 20

/** Parts found, in order. */
export function findParts(items: Item[], tablePartAt: (index: number) => number): FoundPart[] {
  const candidates = items.flatMap((item, at) => (item.type === 'line'
    ? readCandidates(item.text, at) : [])).slice(0, MOST_CANDIDATES)
  const below = tablesBelow(items, candidates, tablePartAt)
  for (const candidate of candidates) {
    const table = below.get(candidate.at) ?? 0
    if (candidate.number >= 2
      && candidate.number <= 4) {
      candidate.weight += table === candidate.number
          ? 12 : table === 0 ? 0 : -6
    }
    else if (table !== 0) candidate.weight -= 4
  }
  return fromFirstHeading(heaviestChain(withoutSubHeadings(candidates, below)), candidates)
    .map(({ number, heading, at, rest }) => ({ number, heading, at, rest }))
}

/**
 * Where the parts are numbered `一、`, `（一）主动公开情况` is a sub-heading of part one; `（二）`
 * above the table of part two is not.
 */
function withoutSubHeadings(candidates: Candidate[], below: Map<number, number>): Candidate[] {
  const numbered = new Set(candidates.filter(({ weight, written }) =>
    written.style === 'chinese' && weight >= NUMBERED_AND_NAMED).map(({ number }) => number))
  if (numbered.size < FEWEST_NUMBERED) return candidates
  return candidates.filter((
    { number, written, at },
  ) => written.style !== 'bracket' || number < 2 || number > 4
    || (written.value === number && below.get(at) === number))
}

/**
 * Part one begins with its first heading, 一、总体情况 over an introduction and 一、概述 below it;
 * in a list of contents the other parts come between.
 */
function fromFirstHeading(chain: Candidate[], candidates: Candidate[]): Candidate[] {
  const [first, ...rest] = chain
  if (first?.number !== 1) return chain
  const before = candidates.filter(({ at }) => at < first.at)
  const own = before.slice(before.map(({ number }) => number !== 1).lastIndexOf(true) + 1)
  return [own.find(({ weight }) => weight >= NUMBERED_AND_NAMED) ?? first, ...rest]
}

function readCandidates(text: string, at: number): Candidate[] {
  if (text === '' || roleOf(text)) return []
  const words = readPartWords(text)
  if (words) return [byWords(text, at, words)]
  // A heading in words of its own, told by `一、` alone.
  const { number: { style, value }, rest } = takeNumber(text)
  const isHeading = style === 'chinese' && value <= 6 && text.length <= LONGEST_UNKNOWN
    && /^[^。；，,！？!?：:]+$/.test(rest)
  return isHeading ? [{
    number: value as PartNumber, heading: text, at, rest: '', written: { style, value }, weight: 2,
  }] : []
}

function byWords(text: string, at: number, { part, isSure, number, rest }: PartWords): Candidate {
  const heading = rest === '' ? text : text.slice(0, text.length - rest.length).trim()
  return {
    number: part, heading, at, rest, written: number,
    weight: (isSure ? 10 : 5) + weighNumber(number, part),
  }
}

/** Sub-headings are numbered （一） or 1.; the six parts 一、. */
function weighNumber({ style, value }: HeadingNumber, part: PartNumber): number {
  if (style === 'chinese') return value === part ? 10 : 6
  return { bracket: -6, digit: -4, none: 0 }[style] + (style !== 'none' && value === part ? 1 : 0)
}

/**
 * The first official table after each candidate and before the next one; a caption without number
 * passes it to the heading of the same part above.
 */
function tablesBelow(
  items: Item[], candidates: Candidate[], tablePartAt: (index: number) => number,
): Map<number, number> {
  const starts = new Set(candidates.map(({ at }) => at))
  const below = new Map<number, number>()
  let open = -1
  for (let index = 0; index < items.length; index += 1) {
    if (starts.has(index)) open = index
    const part = items[index]?.type === 'table' ? tablePartAt(index) : 0
    if (part === 0 || open === -1) continue
    if (!below.has(open)) below.set(open, part)
  }
  candidates.forEach(({ number, written, at }, index) => {
    const above = candidates[index - 1]
    const table = below.get(at)
    if (written.style === 'none' && above?.number === number && table === number
      && !below.has(above.at)) below.set(above.at, table)
  })
  return below
}

interface Chain { weight: number; last: Candidate; before: Chain | null }

/**
 * Part numbers rise along the chain; of equal chains the one that begins later, since a list of
 * contents comes first.
 */
function heaviestChain(candidates: Candidate[]): Candidate[] {
  const best: (Chain | null)[] = [null, null, null, null, null, null, null]
  for (const last of candidates) {
    const before = best.slice(1, last.number).reduce<Chain | null>(
      (heaviest, chain) => (chain && chain.weight > (heaviest?.weight ?? 0) ? chain : heaviest),
      null,
    )
    const weight = (before?.weight ?? 0) + last.weight
    if (last.weight > 0 && weight >= (best[last.number]?.weight ?? 0)) {
      best[last.number] = { weight, last, before }
    }
  }
  const heaviest = best.reduce(
    (winner, chain) => (chain && chain.weight > (winner?.weight ?? 0) ? chain : winner), null,
  )
  return unwind(heaviest)
}

function unwind(chain: Chain | null): Candidate[] {
  return chain ? [...unwind(chain.before), chain.last] : []
}
