/** The row of table three behind the words of a result. */
import { cellsOf } from '../model/cells'
import { halfWidthDigits } from '../language/numerals'
import type { Edition } from '../model/template'
import type { ResultReading } from './ledgerCase'
import { PENDING, resultLexicon } from './lexicon/results'
import { bareWords, readWords } from './lexicon/words'

const LONGEST_WORDS = 30
const MOST_READ = 200
const EDGE_MARKS = '、，,；;：:。—–-'
const DOCUMENT_NUMBER =
  /[〔[【(（]?20\d{2}[\]〕】)）]?年?第?\d+号(?:之[一二三四五])?|[〔[【(（]20\d{2}[\]〕】)）]/g
/** （四）1, 三（四）1, (一): the number of a row on the printed form. */
const ROW_NUMBER =
  /^(?:三|3)?[、.．-]?[（(]([一二三四五六])[)）][、.．:：-]?(\d(?!\d))?[、.．:：-]?/

/**
 * Reads the words of one cell, and `reason` where they only name a group. Sure only where every
 * piece is known and all of them mean one row; 部分公开 takes in what is withheld.
 */
export function readResult(written: string, reason: string, edition: Edition): ResultReading {
  const words = tidyWords(written)
  const first = readPlaces(words, edition)
  if (first.row !== null || first.options.length === 0 || reason.trim() === '') {
    return { ...first, words: shortened(words) }
  }
  const both = `${words}：${tidyWords(reason)}`
  const more = readPlaces(both, edition)
  return {
    ...more,
    options: more.row === null && more.options.length === 0 ? first.options : more.options,
    words: shortened(both),
  }
}

/** The words without numbers of documents; more than any label has is not read. */
function tidyWords(text: string): string {
  const whole = halfWidthDigits(text).replace(/\s+/g, '').replace(DOCUMENT_NUMBER, '')
  let [from, to] = [0, whole.length]
  while (from < to && EDGE_MARKS.includes(whole.charAt(from))) from += 1
  while (to > from && EDGE_MARKS.includes(whole.charAt(to - 1))) to -= 1
  return whole.slice(from, Math.min(to, from + MOST_READ))
}

/** As it is kept and shown. */
function shortened(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}……` : words
}

type Places = Omit<ResultReading, 'words'>

function readPlaces(words: string, edition: Edition): Places {
  const { number, rest } = readRowNumber(words, edition)
  const read = readWords(rest, resultLexicon(edition))
  const places = [...new Set([...number, ...read.places].map((place) => rowIn(edition, place)))]
  const isWhole = read.isWhole || bareWords(rest) === ''
  const rows = withoutRepeats(places.filter((place) => place !== PENDING))
  const [only, another] = rows
  if (only === undefined) {
    return { row: isWhole && places.length > 0 ? PENDING : null, proposal: '', options: [] }
  }
  if (another !== undefined) {
    return { row: null, proposal: rows.find((row) => row === PARTIAL) ?? '', options: [] }
  }
  if (only.endsWith('.')) {
    return {
      row: null, proposal: '', options: resultRows(edition).filter((row) => row.startsWith(only)),
    }
  }
  return isWhole
    ? { row: only, proposal: '', options: [] } : { row: null, proposal: only, options: [] }
}

const PARTIAL = 'handled.partial'

/** Without groups a row is named of; 部分公开 alone where the rest is what was withheld. */
function withoutRepeats(places: string[]): string[] {
  const rows = places.filter((place) => !place.endsWith('.'))
  const groups =
    places.filter((place) => place.endsWith('.') && !rows.some((row) => row.startsWith(place)))
  const all = [...rows, ...groups]
  return rows.includes(PARTIAL) &&
    all.every((place) => place === PARTIAL || place.startsWith('handled.refused.'))
    ? [PARTIAL]
    : all
}

/** What the number alone names: a row, a group, or nothing. */
function readRowNumber(words: string, edition: Edition): { number: string[]; rest: string } {
  const [whole, group = '', item] = ROW_NUMBER.exec(words) ?? []
  if (whole === undefined) return { number: [], rest: words }
  const rows = [...cellsOf(edition).values()]
    .filter(({ id }) => id.startsWith('applications.handled.'))
  const inGroup =
    rows.filter(({ rowLabels }) => rowLabels.some((label) => label.startsWith(`（${group}）`)))
  const row =
    item === undefined
      ? inGroup : inGroup.filter(({ rowLabels }) => rowLabels.at(-1)?.startsWith(`${item}.`))
  const found = [...new Set(row.map((info) => info.row))]
  const isOne = found.length === 1
  const name = found[0] ?? ''
  return {
    number: isOne ? [name] : [`${name.slice(0, name.lastIndexOf('.'))}.`],
    rest: words.slice(whole.length),
  }
}

/** In 2019 all of （六） is one row. */
function rowIn(edition: Edition, place: string): string {
  return edition.id === '2019' && place.startsWith('handled.other') ? 'handled.otherAll' : place
}

/** Rows of results of the edition, in their order. */
export function resultRows(edition: Edition): string[] {
  const rows = [...cellsOf(edition).values()].filter(
    ({ id, row }) => id.startsWith('applications.handled.') && row !== 'handled.total'
  )
  return [...new Set(rows.map(({ row }) => row))]
}
