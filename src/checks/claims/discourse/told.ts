/** What a text told so far: its statements in order, the listings closed, and the one that is open. */
import { isOfAll, kind as kindOf, type Kind } from '../kind'
import { added, itemAt, itemsOf, NO_ITEMS, replaced, type GrowingList } from './growingList'
import type { Listing, Statement } from './statement'

/** A listing whose statements are places in what was told. */
type PlacedListing = Omit<Listing, 'wholes' | 'parts' | 'earlier' | 'behind'> & {
  wholes: readonly number[]
  parts: readonly number[]
  earlier?: readonly number[]
  behind?: readonly number[]
}

/** A listing while its parts are told. */
export type OpenListing = Pick<Listing, 'connector' | 'separator' | 'within' | 'isOpen'> & {
  wholes: readonly number[]
  parts: GrowingList<number>
  earlier: readonly number[]
  depth: number
  /** The one it stands in. */
  outer: OpenListing | undefined
}

export interface Told {
  readonly statements: GrowingList<Statement>
  readonly listings: GrowingList<PlacedListing>
  /** The innermost listing that is open. */
  readonly open: OpenListing | undefined
  /** The number just before, in this sentence. */
  readonly last: number | undefined
  /** The whole of the listing closed last. */
  readonly lastWhole: number | undefined
  readonly inSentence: GrowingList<{ place: number; isPart: boolean }>
  /** The last few of the sentence that results may be parts of, the last first. */
  readonly ofAll: readonly number[]
  /** What the sentence told so far: a result, or applications of one way in before all others. */
  readonly hasResult: boolean
  readonly hasSome: boolean
  /** The text told how many came in. */
  readonly cameIn: boolean
  /** The listing a number of another unit ended in this sentence. */
  readonly left: number | undefined
}

export const NEW_SENTENCE = {
  open: undefined, last: undefined, inSentence: NO_ITEMS, ofAll: [], hasResult: false,
  hasSome: false, left: undefined,
}

export const NOTHING_TOLD: Told = {
  ...NEW_SENTENCE, statements: NO_ITEMS, listings: NO_ITEMS, lastWhole: undefined,
  cameIn: false,
}

/** What the numbers told so far say to the next one. */
export interface LookBack {
  /** Of the listing that is open. */
  whole: Statement | undefined
  /** The number just before. */
  last: Statement | undefined
  isAfterUnknown: boolean
  isAfterRest: boolean
  isAfterSome: boolean
  isAfterIntake: boolean
}

/** Looks back from behind the last number. */
export function lookBack(told: Told): LookBack {
  const last = statementAt(told, told.last)
  const isUnknown = last !== undefined && last.kind === undefined
  return {
    whole: wholeOf(told), last, isAfterUnknown: isUnknown && !told.hasResult,
    // 撤回4件，其余3件均已答复.
    isAfterRest: isUnknown && told.hasResult,
    // 收到线上申请5件，办结4件.
    isAfterSome: told.hasSome && told.ofAll.length === 0,
    isAfterIntake: told.ofAll.some((place) => isCameIn(statementAt(told, place)?.kind)),
  }
}

/** True while the sentence told only of all that came in or was done. */
export function hasOnlyAll(told: Told): boolean {
  return itemsOf(told.inSentence).every(({ place }) => {
    const kind = statementAt(told, place)?.kind
    return isOfAll(kind) || kind === kindOf('carriedIn') || kind === kindOf('carriedOut')
  })
}

/** What came in this year. */
export function isCameIn(kind: Kind | undefined): boolean {
  return kind === kindOf('new') || kind === kindOf('received')
}

/** Words or percentages, which no list is of. */
export function tell(told: Told, statement: Statement): Told {
  return { ...told, statements: added(told.statements, statement) }
}

/** The whole of the listing that is open. */
export function wholeOf(told: Told): Statement | undefined {
  return statementAt(told, told.open?.wholes[0])
}

/** The statement in a place, if there is one. */
export function statementAt({ statements }: Told, place: number | undefined): Statement | undefined {
  return place === undefined ? undefined : itemAt(statements, place)
}

/** Those in several places. */
export function statementsAt(told: Told, places: readonly number[]): Statement[] {
  return places.map((place) => statementAt(told, place)).filter((one) => one !== undefined)
}

/** The same with another statement in that place. */
export function withStatement(told: Told, place: number, statement: Statement): Told {
  const statements = replaced(told.statements, place, statement)
  return statements === told.statements ? told : { ...told, statements }
}

/** The listings with their statements in place of the numbers. */
export function listingsOf(told: Told): Listing[] {
  return itemsOf(told.listings).map(({ wholes, parts, earlier, behind, ...rest }) => ({
    ...rest, wholes: statementsAt(told, wholes), parts: statementsAt(told, parts),
    ...(earlier && { earlier: statementsAt(told, earlier) }),
    ...(behind && { behind: statementsAt(told, behind) }),
  }))
}
