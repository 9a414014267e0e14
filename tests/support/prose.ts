/** Shorthands for tests of rules on the texts. */
import { gatherFacts, type CheckContext } from '../../src/checks/base/facts'
import { checkText } from '../../src/checks/checkText'
import type { Finding } from '../../src/model/finding'
import type { Narrative } from '../../src/model/narrative'
import type { NarrativePart, Report } from '../../src/model/report'
import { applyTextChanges, textOfSpan } from '../../src/model/text/textChange'
import { editionOf } from '../../src/templates'
import { buildReport } from './reports'

/** Blocks from lines; #, ## and ### are headings. */
export function narrativeOf(text: string): Narrative {
  return text.split('\n').map((line) => {
    const [, marks = '', words = ''] = /^(#{1,3}) (.*)$/.exec(line) ?? []
    return marks === ''
      ? { type: 'paragraph', text: line }
      : { type: 'heading', level: marks.length as 1 | 2 | 3, text: words }
  })
}

/** A report of 青禾县司法局 with this text in one part. */
export function reportWith(
  text: string, { part = 1, ...options }: Partial<Report> & { part?: NarrativePart } = {},
): Report {
  const base = buildReport({ year: 2025, ...options })
  const agency = options.agency
    ?? { ...base.agency, name: '青禾县司法局', kind: '政府部门' as const }
  return { ...base, agency, narratives: { ...base.narratives, [part]: narrativeOf(text) } }
}

/** The findings of one rule alone. */
export function textFindingsOf(
  code: string, report: Report, context: CheckContext = {},
): Finding[] {
  const edition = editionOf(report.edition)
  const only = { ...edition, rules: edition.rules.filter((rule) => rule.code === code) }
  return checkText(gatherFacts(report, only, context))
}

/** The words each finding marks. */
export function markedWords(report: Report, findings: Finding[]): string[] {
  return findings.flatMap(({ spans = [] }) =>
    spans.map((span) => textOfSpan(report, span)?.slice(span.from, span.to) ?? '?'))
}

/** What a rule marks in a text of part one. */
export function marksIn(
  code: string, text: string, options: Parameters<typeof reportWith>[1] = {},
): string[] {
  const report = reportWith(text, options)
  return markedWords(report, textFindingsOf(code, report))
}

/** The text of part one after all repairs a rule offers. */
export function mendedBy(code: string, text: string): string {
  const report = reportWith(text)
  const changes = textFindingsOf(code, report).flatMap(({ repair }) => repair?.texts ?? [])
  return applyTextChanges(report, changes).narratives[1]
    .map((block) => ('text' in block ? block.text : '')).join('\n')
}
