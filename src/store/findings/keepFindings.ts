/**
 * Equal findings keep their identity from pass to pass, so that only what changed is drawn again.
 */
import type { Finding, Repair } from '../../model/finding'
import type { TextChange, TextSpan } from '../../model/textSpan'

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

function isSame(a: Finding, b: Finding): boolean {
  return a.message === b.message && a.state === b.state && a.level === b.level && a.basis === b.basis
    && a.fact === b.fact && keepList(b.cells, a.cells) === a.cells && isSamePlaces(
      a.spans, b.spans,
    ) && isSameRepair(a.repair, b.repair)
}

/** Words that only moved make another finding, so that their marks move along. */
function isSamePlaces(a: TextSpan[] | undefined, b: TextSpan[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.length === b.length
    && a.every((span, index) => isSamePlace(span, b[index])))
}

function isSamePlace(a: TextSpan, b: TextSpan | undefined): boolean {
  return b !== undefined && a.field === b.field && a.block === b.block && a.from === b.from
    && a.to === b.to && String(a.cell) === String(b.cell)
}

function isSameRepair(a: Repair | undefined, b: Repair | undefined): boolean {
  if (!a || !b) return a === b
  return a.label === b.label && a.switchEdition === b.switchEdition && a.changes.length === b.changes.length
    && a.changes.every((change, index) =>
      change.cell === b.changes[index]?.cell && change.text === b.changes[index]?.text)
    && isSameTexts(a.texts, b.texts)
}

function isSameTexts(a: TextChange[] | undefined, b: TextChange[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && isSamePlaces(
    a.map(({ span }) => span), b.map(({ span }) => span),
  )
    && a.every(({ text }, index) => text === b[index]?.text))
}
