/** Runs of digits as people type them: full-width, in groups of four with blanks or hyphens. */
import { matchesOf } from '../../texts/hits'
import { rememberHits } from '../remember'
import type { Text } from '../../texts/texts'

export interface NumberFound {
  text: Text
  from: number
  to: number
  /** Plain digits; the last may be X. */
  digits: string
  /** A few words before and behind. */
  before: string
  behind: string
}

const RUN =
  /[0-9０-９](?<![A-Za-z0-9０-９._@=].|[A-Za-z/]\/.)(?:[ -]?[0-9０-９]){9,40}[XxＸｘ]?(?![A-Za-z0-9０-９])/g
const CONTEXT = 24
const FEWEST = 10

/**
 * Numbers of ten digits and more, in groups or not; parts of addresses, file names and decimals are
 * none.
 */
export const findNumbers = rememberHits(searchNumbers)

function searchNumbers(text: Text): NumberFound[] {
  if (!/[0-9０-９]{4}/.test(text.text)) return []
  return matchesOf(text.text, RUN).filter(({ 0: words, index }) =>
    !/^\.\d/.test(text.text.slice(index + words.length, index + words.length + 2)))
    .flatMap(({ 0: words, index }) => [[words, index] as const, ...groupsOf(words, index)])
    .map(([words, from]) => {
      const to = from + words.length
      return {
        text, from, to, digits: words.normalize('NFKC').replace(/[ -]/g, '').toUpperCase(),
        before: text.text.slice(Math.max(0, from - CONTEXT), from),
        behind: text.text.slice(to, to + CONTEXT),
      }
    })
}

/** Two numbers side by side look like one in groups. */
function groupsOf(words: string, index: number): (readonly [string, number])[] {
  if (!/[ -]/.test(words)) return []
  return matchesOf(words, /[^ -]+/g)
    .filter(({ 0: group }) => group.length >= FEWEST && group.length < words.length)
    .map((group) => [group[0], index + group.index] as const)
}
