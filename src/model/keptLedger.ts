/**
 * The cases of ledgers that filled tables, as they are kept with the report: numbers, days, classes
 * and words of results. No names, no contents of applications.
 */
import type { CellId } from './template'

/** Days are ISO or ''; `place` is the number of the cells it counts in, in `places`. */
export interface KeptCase {
  number: string
  received: string
  decided: string
  class: string
  words: string
  place: number
}

/** Ways an application comes in, as texts call them. */
export const APPLICATION_WAYS = {
  online: '网上申请', letter: '信函申请', inPerson: '当面申请', fax: '传真申请', email: '电子邮件申请',
} as const
export type ApplicationWay = keyof typeof APPLICATION_WAYS

/**
 * `places` are cells without totals, each set once, since many cases share one.
 * `ways` count the applications received, where the ledger says the way of each.
 */
export interface KeptLedger {
  places: CellId[][]
  cases: KeptCase[]
  ways?: Record<ApplicationWay, number>
}
