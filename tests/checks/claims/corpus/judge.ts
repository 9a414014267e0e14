/** Findings against expectations, counted per rule. */
import type { Finding } from '../../../../src/model/finding'
import { blockText } from '../../../../src/model/narrative'
import type { NarrativePart, Report } from '../../../../src/model/report'
import type { TextSpan } from '../../../../src/model/textSpan'
import { composePreamble, composeTitle } from '../../../../src/document/composeText'
import { MEASURED, type Expectation, type MeasuredCode } from './format'

/** What was expected of one text and what came. */
export interface Judged {
  id: string
  misses: Expectation[]
  hits: Expectation[]
  rightFindings: Finding[]
  falseAlarms: Finding[]
}

export interface Question {
  id: string
  report: Report
  findings: Finding[]
  expected: Expectation[]
  tolerated?: readonly MeasuredCode[]
  ignored?: readonly MeasuredCode[]
}

interface Place { field: string; block: number; from: number; to: number }

/**
 * An expectation is met by a finding of its code that touches its words; a finding that touches
 * none is a false alarm.
 */
export function judge(
  { id, report, findings, expected, tolerated = [], ignored = [] }: Question,
): Judged {
  const measured = findings.filter(({ code }) =>
    isMeasured(code) && !(ignored as readonly string[]).includes(code))
  const places = expected.map(({ words }) => (words === '' ? null : placesOf(report, words)))
  const meets = (finding: Finding, index: number): boolean => {
    const [wanted, where] = [expected[index], places[index]]
    return wanted?.code === finding.code && (where === null
      || (where ?? []).some((place) => (finding.spans ?? []).some((span) => touches(place, span))))
  }
  const isMet = expected.map((_, index) => measured.some((finding) => meets(finding, index)))
  const isRight = (finding: Finding): boolean => expected.some((_, index) => meets(finding, index))
  return {
    id,
    hits: expected.filter((_, index) => isMet[index]),
    misses: expected.filter((_, index) => !isMet[index]),
    rightFindings: measured.filter(isRight),
    falseAlarms: measured.filter((finding) =>
      !isRight(finding) && !(tolerated as readonly string[]).includes(finding.code)),
  }
}

function isMeasured(code: string): code is MeasuredCode {
  return (MEASURED as readonly string[]).includes(code)
}

function touches(place: Place, span: TextSpan): boolean {
  return place.field === span.field && place.block === span.block && place.from < span.to
    && span.from < place.to
}

/** Every place of these words in the texts of the report. */
export function placesOf(report: Report, words: string): Place[] {
  return textsOf(report).flatMap(({ field, block, text }) => {
    const places: Place[] = []
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
      places.push({ field, block, from, to: from + words.length })
    }
    return places
  })
}

function textsOf(report: Report): { field: string; block: number; text: string }[] {
  const parts: NarrativePart[] = [1, 5, 6]
  return [
    { field: 'title', block: 0, text: report.title ?? composeTitle(report) },
    { field: 'preamble', block: 0, text: report.preamble ?? composePreamble(report) },
    { field: 'feeSentence', block: 0, text: report.feeSentence ?? '' },
    ...parts.flatMap((part) => report.narratives[part]
      .map((item, block) => ({ field: `narrative.${part}`, block, text: blockText(item) }))),
  ]
}

/** Whether a finding marks any of these words. */
export function marksWords(report: Report, { spans = [] }: Finding, words: string): boolean {
  return placesOf(report, words).some((place) => spans.some((span) => touches(place, span)))
}

/** The words a finding marks, as they stand in the report. */
export function markedWords(report: Report, { spans = [] }: Finding): string {
  const texts = textsOf(report)
  return spans.map((span) => texts.find(
    ({ field, block }) => field === span.field && block === span.block,
  )?.text.slice(span.from, span.to) ?? '?').join(' … ')
}

export interface Score { expected: number; met: number; findings: number; right: number }

/** Per rule, over many texts. */
export function scoreOf(judged: Judged[]): Record<MeasuredCode, Score> {
  const entries = MEASURED.map((code) => {
    const is = (item: { code: string }): boolean => item.code === code
    const count = (list: (one: Judged) => { code: string }[]): number =>
      judged.reduce((sum, one) => sum + list(one).filter(is).length, 0)
    const [met, right] = [count((one) => one.hits), count((one) => one.rightFindings)]
    return [code, {
      met, expected: met + count((one) => one.misses), right,
      findings: right + count((one) => one.falseAlarms),
    }] as const
  })
  return Object.fromEntries(entries) as Record<MeasuredCode, Score>
}
