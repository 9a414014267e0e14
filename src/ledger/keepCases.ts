/** What is kept of a counted ledger, and what moved when it is read again. */
import {
  APPLICATION_WAYS, type ApplicationWay, type KeptCase, type KeptLedger,
} from '../model/keptLedger'
import { totalsOf } from '../model/totals'
import type { CellId, Edition, TableId } from '../model/template'
import type { LedgerCount } from './countLedger'
import type { LedgerCase } from './ledgerCase'
import { readApplicationWay } from './lexicon/ways'
import { textOf } from './placement'

const LONGEST_NUMBER = 30
/** Numbers of persons: identity cards, telephones. */
const PERSONAL = /^\d{17}[\dXx]$|^1\d{10}$/

/** The cases that count, without anything a person could be told by. */
export function keepCases({ placed }: LedgerCount): KeptLedger {
  const known = new Map<string, number>()
  const places: CellId[][] = []
  const placeOf = (cells: CellId[]): number => {
    const key = cells.join(' ')
    const place = known.get(key) ?? places.push(cells) - 1
    known.set(key, place)
    return place
  }
  const cases = placed.filter(({ placement }) => placement.state === 'counted')
    .map(({ item, placement: { cells } }): KeptCase => ({
      number: keptNumber(item), received: textOf(item.received), decided: textOf(item.decided),
      // Words the lexicon does not know, settled by the clerk, may hold a name or a content.
      class: item.class.column !== null ? item.class.words : '',
      words: item.result.row !== null ? item.result.words : '',
      place: placeOf(cells),
    }))
  const ways = countWays(placed)
  return { places, cases, ...(ways && { ways }) }
}

/** Of the applications received; undefined where the way of one is not told. */
export function countWays(placed: LedgerCount['placed']): KeptLedger['ways'] {
  const read = placed.filter(({ placement: { cells: [first = ''] } }) =>
    first.startsWith('applications.received.')).map(({ item }) => readApplicationWay(item.way))
  if (read.length === 0 || read.includes(null)) return undefined
  const names = Object.keys(APPLICATION_WAYS) as ApplicationWay[]
  return Object.fromEntries(names.map((name) =>
    [name, read.filter((way) => way === name).length])) as Record<ApplicationWay, number>
}

/** A number has a figure in it; titles of documents are public. */
function keptNumber({ kind, number }: LedgerCase): string {
  if (kind === 'disclosure') return number.slice(0, LONGEST_NUMBER)
  const isNumber = /[\d〇一二三四五六七八九十]/.test(number) && number.length <= LONGEST_NUMBER
  return isNumber && !PERSONAL.test(number) ? number : ''
}

/** The kept cases by cell, totals too. */
export function casesByCell(
  { places, cases }: KeptLedger, edition: Edition,
): Map<CellId, KeptCase[]> {
  const totals = totalsOf(edition)
  const all = places.map((cells) => [...new Set(cells.flatMap((cell) => totals.get(cell) ?? []))])
  const found = new Map<CellId, KeptCase[]>()
  for (const one of cases) {
    for (const cell of all[one.place] ?? []) {
      const known = found.get(cell)
      if (known) known.push(one)
      else found.set(cell, [one])
    }
  }
  return found
}

/** A case on one side only, or in other cells than before; null where it is not. */
export interface Moved { before: KeptCase | null; after: KeptCase | null }
export interface Movement { added: Moved[]; gone: Moved[]; moved: Moved[] }

/** What changed between two readings; cases are known by their number, else by all they say. */
export function compareKept(before: KeptLedger, after: KeptLedger): Movement {
  const [was, is] = [keyed(before), keyed(after)]
  const cellsOf = ({ places }: KeptLedger, { place }: KeptCase): string =>
    (places[place] ?? []).join(' ')
  const movement: Movement = { added: [], gone: [], moved: [] }
  for (const [key, one] of is) {
    const earlier = was.get(key)
    if (!earlier) movement.added.push({ before: null, after: one })
    else if (cellsOf(before, earlier) !== cellsOf(after, one)) {
      movement.moved.push({ before: earlier, after: one })
    }
  }
  for (const [key, one] of was) {
    if (!is.has(key)) movement.gone.push({ before: one, after: null })
  }
  return movement
}

/** Cases by a key of their own; those that say the same are told apart by their order. */
function keyed({ places, cases }: KeptLedger): Map<string, KeptCase> {
  const found = new Map<string, KeptCase>()
  const times = new Map<string, number>()
  for (const one of cases) {
    const table = places[one.place]?.[0]?.split('.')[0] ?? ''
    const key = one.number !== '' ? `${table} ${one.number}`
      : [table, one.received, one.decided, one.class, one.words].join(' ')
    const time = times.get(key) ?? 0
    times.set(key, time + 1)
    found.set(`${key} ${time}`, one)
  }
  return found
}

/** The cases that count in these tables. */
export function keptOf({ places, cases }: KeptLedger, tables: TableId[]): KeptLedger {
  const isOf = places.map(([first = '']) => tables.some((table) => first.startsWith(`${table}.`)))
  return { places, cases: cases.filter(({ place }) => isOf[place]) }
}

/** Kept cases of other tables stay beside those just filled. */
export function withOthers(
  after: KeptLedger, before: KeptLedger | undefined, tables: TableId[],
): KeptLedger {
  if (!before) return after
  const mine = new Set(keptOf(before, tables).cases)
  const others = before.cases.filter((one) => !mine.has(one))
  const shift = after.places.length
  const { ways = tables.includes('applications') ? undefined : before.ways } = after
  return others.length === 0 && ways === after.ways ? after : {
    ...(ways && { ways }),
    places: [...after.places, ...before.places],
    cases: [...after.cases, ...others.map((one) => ({ ...one, place: one.place + shift }))],
  }
}
