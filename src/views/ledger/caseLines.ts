/** Cases as lines of a list: what each says, where it counts, where it stands. */
import type { LedgerCase, LedgerCount, Moved, PlacedCase } from '../../ledger'
import type { KeptCase, KeptLedger } from '../../model/keptLedger'
import type { Edition, TableId } from '../../model/template'
import { placesOf } from './ledgerWords'

/** `from` is where it stands in the ledger; '' for kept cases. */
export interface CaseLine {
  key: number
  number: string
  days: [string, string]
  words: string
  place: string
  from: string
}

/** A list that is opened below the tables. */
export interface CaseLines { title: string; table: TableId; lines: CaseLine[] }

type PlaceOf = (placement: PlacedCase['placement'], edition: Edition) => string

const PLACES: Record<PlacedCase['placement']['state'], PlaceOf> = {
  counted: ({ cells, why }, edition) => [...placesOf(edition, cells), ...why].join('；'),
  open: ({ questions }) => `没有计入，要您定：${questions.map(({ words }) => words).join('；')}`,
  outside: ({ why }) => why.join('；'),
  leftOut: ({ why }) => why.join('；'),
}

/** Cases of the ledger that is read. */
export function linesOfCases(cases: LedgerCase[], { placed, edition }: LedgerCount): CaseLine[] {
  const placements = new Map(placed.map(({ item, placement }) => [item.index, placement]))
  return cases.map((item) => {
    const placement = placements.get(item.index)
    return {
      key: item.index, number: item.number, days: [dayOf(item.received), dayOf(item.decided)],
      words: item.result.words,
      place: placement ? PLACES[placement.state](placement, edition) : '重复的行，没有计入',
      from: `${item.sheet || item.file} 第 ${item.row} 行`,
    }
  })
}

function dayOf(reading: LedgerCase['received']): string {
  return reading.state === 'day' ? reading.day : reading.state === 'blank' ? '' : reading.text
}

/** Cases kept with the report. */
export function linesOfKept(
  cases: KeptCase[], { places }: KeptLedger, edition: Edition,
): CaseLine[] {
  return cases.map((one, key) => ({
    ...lineOfKept(one, key), place: placesOf(edition, places[one.place] ?? []).join('；'),
  }))
}

function lineOfKept(one: KeptCase, key: number): CaseLine {
  return {
    key, number: one.number, days: [one.received, one.decided], words: one.words, place: '', from: '',
  }
}

interface Readings { before: KeptLedger; after: KeptLedger; edition: Edition }

/** Cases that moved: from where to where. */
export function linesOfMoved(moved: Moved[], { before, after, edition }: Readings): CaseLine[] {
  const placeOf = (one: KeptCase | null, { places }: KeptLedger, name: string): string[] =>
    (one ? [`${name}：${placesOf(edition, places[one.place] ?? []).join('；')}`] : [])
  return moved.flatMap((one, key) => {
    const shown = one.after ?? one.before
    const place = [...placeOf(one.before, before, '上次'), ...placeOf(one.after, after, '现在')]
    return shown ? [{ ...lineOfKept(shown, key), place: place.join('；') }] : []
  })
}
