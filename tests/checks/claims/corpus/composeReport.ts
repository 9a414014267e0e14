/** Whole reports put together from the phrasings of several hands. */
import type { AgencyKind, LastYear, Report } from '../../../../src/model/report'
import { editionFor } from '../../../../src/templates'
import { seededRandom } from '../../../support/random'
import { buildReport, typedCells } from '../../../support/reports'
import { narrativeOf } from './buildLabelled'
import { completeFigures } from './complete'
import type { Expectation, MeasuredCode } from './format'
import { placesOf } from './judge'
import { makeFacts, type Facts, type Size } from './makeFacts'
import { renderTemplate, type Mark, type NumberStyle } from './slots'

export type Field = 'preamble' | '1' | '5' | '6'
export const FIELDS: readonly Field[] = ['preamble', '1', '5', '6']

/** One author's way of writing a report; templates with slots. */
export interface Hand {
  name: string
  style: NumberStyle
  write: (facts: Facts) => Record<Field, string>
}

/** A report before it is rendered; plain data, faults are planted by changing it. */
export interface Composed {
  id: string
  year: number
  agency: string
  kind: AgencyKind
  values: Record<string, number>
  figures: Record<string, number>
  style: NumberStyle
  templates: Record<Field, string>
  lastYear?: LastYear
  /** Expected without words of the text. */
  missing: MeasuredCode[]
  tolerated: MeasuredCode[]
}

export interface Rendered {
  id: string
  report: Report
  expected: Expectation[]
  tolerated: MeasuredCode[]
}

/** A clean report by seed: figures of that size in the words of the hand. */
export function composeReport(hand: Hand, size: Size, seed: number): Composed {
  const random = seededRandom(seed * 7919 + 5)
  const year = 2020 + seed % 6
  const facts = makeFacts(size, year, random)
  const { office: { name, kind }, values, figures } = facts
  return {
    id: `${hand.name}-${size}-${seed}`, year, agency: name, kind, values, figures,
    style: hand.style, templates: hand.write(facts), missing: [], tolerated: [],
  }
}

/** The report, and what is to be found in it: each planted place within its clause. */
export function renderReport(composed: Composed): Rendered {
  const { id, year, agency, kind, tolerated } = composed
  const edition = editionFor(year)
  const texts = FIELDS.map((field) =>
    renderTemplate(composed.templates[field], composed.values, composed.style))
  const [preamble = '', one = '', five = '', six = ''] = texts.map(({ text }) => text)
  const base = buildReport({ year })
  const report: Report = {
    ...base, agency: { ...base.agency, name: agency, kind }, preamble,
    lastYear: composed.lastYear ?? null,
    cells: typedCells(completeFigures(edition, composed.figures)),
    narratives: { 1: narrativeOf(one), 5: narrativeOf(five), 6: narrativeOf(six) },
    signature: { name: null, date: `${year + 1}-01-20` },
  }
  const marked = texts.flatMap(({ text, marks }) =>
    marks.map((mark) => ({ code: mark.code, words: wordsAround(report, text, mark) })))
  return {
    id, report, tolerated,
    expected: [...marked, ...composed.missing.map((code) => ({ code, words: '' }))],
  }
}

const CLAUSE = /[，。；、：\n]/
/** A list of parts is wrong as a whole. */
const SENTENCE = /[。\n]/

/** The clause of a mark, longer to the left until it stands once in the report. */
function wordsAround(report: Report, text: string, { code, from, to }: Mark): string {
  const stop = code === 'TX-PARTS' ? SENTENCE : CLAUSE
  const startOf = (place: number): number => {
    let start = place
    while (start > 0 && !stop.test(text[start - 1] ?? '')) start -= 1
    return start
  }
  let [start, end] = [startOf(from), to]
  while (end < text.length && !stop.test(text[end] ?? '')) end += 1
  while (start > 0 && text[start - 1] !== '\n'
    && placesOf(report, text.slice(start, end)).length > 1) start = startOf(start - 1)
  return text.slice(start, end).replace(/^#+ /, '')
}
