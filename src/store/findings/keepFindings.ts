/**
 * Equal findings keep their identity from pass to pass, so that only what changed is drawn again.
 */
import type { Finding } from '../../model/finding'
import { sameValue } from '../../model/sameValue'

/**
 * The new findings with the old objects where nothing differs; the old list itself where all are
 * the same.
 */
export function keepFindings(next: Finding[], old: Finding[] | undefined): Finding[] {
  if (!old) return next
  const known = new Map(old.map((finding) => [finding.id, finding]))
  return keepList(next.map((finding) => {
    const before = known.get(finding.id)
    return before && isSame(before, finding) ? before : finding
  }), old)
}

/** The old list where it holds the same objects in the same order. */
export function keepList<Item>(next: Item[], old: Item[] | undefined): Item[] {
  return old && old.length === next.length && next.every((item, index) => item === old[index])
    ? old : next
}

const WORDS = ['message', 'state', 'level', 'basis', 'fact'] as const

/** Words that only moved make another finding, so that their marks move along. */
function isSame(a: Finding, b: Finding): boolean {
  return WORDS.every((key) => a[key] === b[key]) && keepList(b.cells, a.cells) === a.cells
    && sameValue(a.spans, b.spans) && sameValue(a.repair, b.repair)
    && sameValue(a.choices, b.choices)
}
