/** What the numbers of reviews and suits count once their sentence is told to the end. */
import { kind as kindOf, withOutcome, type Kind, type Outcome } from '../kind'
import { FORUM_NAMED, OUTCOMES } from '../lexicon/disputes'
import { meaningOf } from '../phrase'
import type { Statement } from './statement'

type Kinds = Map<Statement, Kind | undefined>

const MOST_BEHIND = 6

/** 被纠错4件（复议2件、诉讼2件）: the outcome of the whole is that of its parts. */
export function settleForums(told: readonly Statement[]): readonly Statement[] {
  const kinds: Kinds = new Map()
  for (const [index, whole] of told.entries()) {
    if (FORUM_NAMED.test(whole.words)) continue
    const outcome = meaningOf(OUTCOMES, whole.words)
    if (outcome === undefined) continue
    const { parts, sum } = behind(told, index, isTotalOfDisputes)
    const rows = new Set(parts.map(({ kind }) => kind?.row))
    if (rows.size < 2 || sum > whole.value) continue
    kinds.set(whole, undefined)
    for (const part of parts) {
      kinds.set(part, sum === whole.value ? withOutcomeOf(part.kind, outcome) : undefined)
    }
  }
  return withKinds(told, kinds)
}

/** 直接起诉2件，1件维持、1件纠正: what became of those, not of all suits. */
export function settleWays(told: readonly Statement[]): readonly Statement[] {
  const kinds: Kinds = new Map()
  const all = told.find(({ kind }) => kind === kindOf('lawsuit.total'))?.value
  for (const [index, way] of told.entries()) {
    if (!isWay(way)) continue
    const { parts, sum } = behind(told, index, isOutcomeOfSuits)
    const whose = whoseOutcomes({ sum, all, of: way.value, isBesideOther: isWay(told[index - 1]) })
    if (whose === 'all') continue
    const forum = whose === 'way' ? way.kind : undefined
    for (const part of parts) kinds.set(part, withOutcomeOf(forum, part.kind?.column))
  }
  return withKinds(told, kinds)
}

interface Outcomes { sum: number; all: number | undefined; of: number; isBesideOther: boolean }

/** Of the suits of one way, of all suits, or nobody knows: 直接起诉4件，复议后起诉2件，维持2件. */
function whoseOutcomes({ sum, all, of, isBesideOther }: Outcomes): 'way' | 'all' | undefined {
  if (sum > of || sum === all) return 'all'
  if (isBesideOther) return sum === of ? undefined : 'all'
  return sum === of || all === undefined ? 'way' : undefined
}

/** 行政复议8件, 直接起诉2件. */
export function isTotalOfDisputes({ kind }: Statement): boolean {
  return kind?.table === 'disputes' && kind.column === 'total'
}

function withOutcomeOf(forum: Kind | undefined, outcome: string | undefined): Kind | undefined {
  if (!forum || outcome === undefined) return undefined
  return withOutcome(forum, outcome as Outcome)
}

function isWay(one: Statement | undefined): boolean {
  if (!one || !isTotalOfDisputes(one)) return false
  return one.kind === kindOf('lawsuit.direct.total') || one.kind === kindOf('lawsuit.afterReview.total')
}

function isOutcomeOfSuits({ kind, words }: Statement): boolean {
  // 1件其他 behind one outcome alone.
  if (kind === undefined) return /其他/.test(words)
  return kind.row === 'lawsuit' && kind.column !== 'total' && !FORUM_NAMED.test(words)
}

interface Behind { parts: Statement[]; sum: number }

/** The numbers right behind one, as long as they are of this kind. */
function behind(
  told: readonly Statement[], index: number, isMeant: (one: Statement) => boolean,
): Behind {
  const found: Behind = { parts: [], sum: 0 }
  for (const one of told.slice(index + 1, index + 1 + MOST_BEHIND)) {
    if (!isMeant(one)) break
    found.parts.push(one)
    found.sum += one.value
  }
  return found
}

function withKinds(told: readonly Statement[], kinds: Kinds): readonly Statement[] {
  if (kinds.size === 0) return told
  return told.map((one) => (kinds.has(one) ? { ...one, kind: kinds.get(one) } : one))
}
