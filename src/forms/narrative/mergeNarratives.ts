import type { Narrative, NarrativeBlock } from '../../model/narrative'

/** A text, and what became of it on two sides. */
export interface Diverged {
  base: Narrative
  /** Typed here. */
  ours: Narrative
  /** Changed elsewhere: figures that follow their tables, undo, a repair. */
  theirs: Narrative
}

/**
 * Both changes together. A block both sides changed keeps the words typed here, with its figures
 * brought up to date by `follow`.
 */
export function mergeNarratives(
  { base, ours, theirs }: Diverged, follow: (block: NarrativeBlock) => NarrativeBlock,
): Narrative {
  const [own, other] = [changeOf(base, ours), changeOf(base, theirs)]
  if (other.to <= own.from) {
    return [...theirs.slice(0, theirs.length - (base.length - other.to)), ...ours.slice(other.to)]
  }
  if (own.to <= other.from) {
    return [...ours.slice(0, ours.length - (base.length - own.to)), ...theirs.slice(own.to)]
  }
  if (ours.length !== base.length || theirs.length !== base.length) return ours.map(follow)
  return ours.map((block, index) => {
    const [before, changed] = [base[index], theirs[index]]
    if (!changed || isSame(changed, before)) return block
    return isSame(block, before) ? changed : follow(block)
  })
}

/** Blocks `from` to before `to` of the base are others now. */
function changeOf(base: Narrative, now: Narrative): { from: number; to: number } {
  const shorter = Math.min(base.length, now.length)
  let from = 0
  while (from < shorter && isSame(base[from], now[from])) from += 1
  let same = 0
  while (same < shorter - from
    && isSame(base[base.length - 1 - same], now[now.length - 1 - same])) same += 1
  return { from, to: base.length - same }
}

function isSame(a: NarrativeBlock | undefined, b: NarrativeBlock | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
