/**
 * Which of many reports a text may be like. Of each report every eighth run is
 * kept in one index, so that a library of hundreds costs no more than one look
 * a run; what shares enough of them is then compared in full.
 */
import type { CheckContext } from '../../base/facts'
import { NARRATIVE_PARTS } from '../../texts/texts'
import { prepareParagraphs, type Prepared } from './prepared'

type Others = NonNullable<CheckContext['others']>
export type Other = Others[number]

const SAMPLED = 7
/** Runs in common that make a full comparison worth while. */
const FEWEST = 4
/** Reports compared in full at one pass. */
const MOST = 3

const indexes = new WeakMap<Others, Map<number, number[]>>()

function indexOf(others: Others): Map<number, number[]> {
  const known = indexes.get(others)
  if (known) return known
  const index = new Map<number, number[]>()
  others.forEach(({ narratives }, order) => {
    for (const part of NARRATIVE_PARTS) {
      for (const { hashes } of prepareParagraphs(narratives[part])) addSampled(index, hashes, order)
    }
  })
  indexes.set(others, index)
  return index
}

function addSampled(index: Map<number, number[]>, hashes: Int32Array, order: number): void {
  for (const hash of hashes) {
    if ((hash & SAMPLED) !== 0) continue
    const known = index.get(hash)
    if (!known) index.set(hash, [order])
    else if (known[known.length - 1] !== order) known.push(order)
  }
}

/** The reports that share most with these paragraphs, at most three. */
export function nearestTo(paragraphs: Prepared[], others: Others): Other[] {
  const index = indexOf(others)
  const counts = new Map<number, number>()
  for (const { hashes } of paragraphs) {
    for (const hash of hashes) {
      if ((hash & SAMPLED) !== 0) continue
      for (const order of index.get(hash) ?? []) counts.set(order, (counts.get(order) ?? 0) + 1)
    }
  }
  const near = [...counts].filter(([, count]) => count >= FEWEST).sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
  return near.flatMap(([order]) => others[order] ?? [])
}
