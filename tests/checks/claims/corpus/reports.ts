/** The whole reports of the corpus, and what changes make of them. */
import { seededRandom, type Random } from '../../../support/random'
import {
  composeReport, renderReport, type Composed, type Hand, type Rendered,
} from './composeReport'
import { figureFaults, harmlessChanges, wordingFaults } from './faults'
import type { Split } from './format'
import type { Size } from './makeFacts'
import type { Mutation } from './mutations'
import { hands as seenHands } from './seen/hands'
import { hands as unseenHands } from './unseen/hands'
import { readWritten } from './writtenReports'

const HANDS: Record<Split, Hand[]> = { seen: seenHands, unseen: unseenHands }
const SIZES: Size[] = ['zero', 'small', 'middle', 'large']
const FIRST_SEED: Record<Split, number> = { seen: 1, unseen: 101 }

/** Each hand twice at each size. */
function cleanReports(split: Split): Composed[] {
  const kinds = HANDS[split].flatMap((hand) => [...SIZES, ...SIZES].map((size) => ({ hand, size })))
  return kinds.map(({ hand, size }, index) => composeReport(hand, size, FIRST_SEED[split] + index))
}

/**
 * Written and composed reports of a split; of the composed ones each as it is and once with up to
 * three faults.
 */
export function wholeReports(split: Split): Rendered[] {
  return [...readWritten(split), ...cleanReports(split)
    .flatMap((clean, index) => [renderReport(clean), renderReport(plantFaults(clean, index))])]
}

/** One wrong figure and two wrong wordings, taken in turn so that each has its share. */
function plantFaults(clean: Composed, index: number): Composed {
  const random = seededRandom(index + 77)
  const wordings = Object.values(wordingFaults)
  const half = Math.floor(wordings.length / 2)
  const chosen = [
    inTurn(Object.values(figureFaults), index * 4), inTurn(wordings.slice(0, half), index),
    inTurn(wordings.slice(half), index),
  ]
  const faulty = chosen.reduce((report, faults) => plantFirst(report, faults, random), clean)
  return { ...faulty, id: `${clean.id}-faulty` }
}

function inTurn(faults: Mutation[], index: number): Mutation[] {
  const from = index % faults.length
  return [...faults.slice(from), ...faults.slice(0, from)]
}

/** The first fault the report has a place for. */
function plantFirst(composed: Composed, faults: Mutation[], random: Random): Composed {
  for (const fault of faults) {
    const changed = applyTo(composed, fault, random)
    if (changed) return changed
  }
  return composed
}

function applyTo(composed: Composed, mutation: Mutation, random: Random): Composed | null {
  const changed = mutation(composed, random)
  return changed && {
    ...changed, tolerated: [...composed.tolerated, ...changed.tolerated],
    missing: [...new Set([...composed.missing, ...changed.missing])],
  }
}

/** Each change to each clean report it has a place in. */
export function mutatedReports(split: Split): Rendered[] {
  const mutations = Object.entries({ ...figureFaults, ...wordingFaults, ...harmlessChanges })
  return cleanReports(split).flatMap((clean, index) => mutations.flatMap(([name, mutation]) => {
    const changed = mutation(clean, seededRandom(index * 131 + name.length))
    return changed ? [renderReport({ ...changed, id: `${clean.id} / ${name}` })] : []
  }))
}
