/**
 * Words taken over from last year's text that wait for a person's eye: named by what stands around
 * them, found again wherever their paragraph goes, gone once their clause reads otherwise.
 */
import type { NarrativePart, Report, TakenPlace } from '../../model/report'
import type { TextField, TextSpan } from '../../model/textSpan'
import { listTexts, type Text } from '../texts/texts'

/** A place with where it stands now. */
export interface FoundPlace { place: TakenPlace; span: TextSpan }

const NEAR = 6
/** Enough for as many characters after each number has become one. */
const LOOKED_AT = 48
const NUMBER = /\d[\d.,]*/g

/** The characters around a stretch, each number as # because it may follow the tables. */
export function aroundWords(
  text: string, from: number, to: number,
): Pick<TakenPlace, 'before' | 'words' | 'behind'> {
  const before = text.slice(Math.max(0, from - LOOKED_AT), from).replace(NUMBER, '#').slice(-NEAR)
  const behind = text.slice(to, to + LOOKED_AT).replace(NUMBER, '#').slice(0, NEAR)
  return { before, words: text.slice(from, to), behind }
}

/** The place of words that are put between others, all in one paragraph. */
export function placeBetween(place: TakenPlace, lead: string, rest: string): TakenPlace {
  const { before } = aroundWords(lead, lead.length, lead.length)
  const { behind } = aroundWords(rest, 0, 0)
  return {
    ...place, before: (before + place.before).slice(-NEAR),
    behind: (place.behind + behind).slice(0, NEAR),
  }
}

/** The places of a part that are still there, in reading order. */
export function findTaken(report: Report, part: NarrativePart): FoundPlace[] {
  const wanted = takenIn(report).filter((place) => place.part === part)
  if (wanted.length === 0) return []
  const field: TextField = `narrative.${part}`
  const texts = listTexts(report).filter((text) => text.field === field)
  const used = new Set<string>()
  const found = wanted.flatMap((place) => {
    const at = locate(place, texts, used)
    return at === null ? [] : [{ place, span: at }]
  })
  return found.sort((a, b) => a.span.block - b.span.block || a.span.from - b.span.from)
}

/** The report with these looked at. */
export function withLookedAt(report: Report, places: readonly TakenPlace[]): Report {
  const left = takenIn(report).filter((place) => !places.includes(place))
  return { ...report, taken: left }
}

/** The first such place no other has been found at. */
function locate(place: TakenPlace, texts: Text[], used: Set<string>): TextSpan | null {
  if (place.words === '') return null
  for (const { text, field, block, cell } of texts) {
    for (let from = text.indexOf(place.words); from >= 0; from = text.indexOf(place.words, from + 1)) {
      const to = from + place.words.length
      const key = `${block} ${String(cell)} ${from}`
      const near = aroundWords(text, from, to)
      if (near.before !== place.before || near.behind !== place.behind || used.has(key)) continue
      used.add(key)
      return { field, block, ...(cell && { cell }), from, to }
    }
  }
  return null
}

/** A file may hold anything there. */
function takenIn({ taken }: Report): TakenPlace[] {
  return Array.isArray(taken) ? taken.filter((place) => typeof place?.words === 'string') : []
}
