/** What a pass of checks came to, rule by rule and finding by finding, for the 审核情况表. */
import type { Finding } from '../model/finding'
import { blockText } from '../model/narrative'
import type { FindingNote } from '../model/report'
import type { CustomCheckName, Level, ProseCheckName, Rule, TextCheckName } from '../model/rule'
import { groupRules } from './catalogue'
import { evaluateEquation } from './equations/equation'
import type { Facts } from './base/facts'
import { gateOf } from './gate/gate'
import { noteState } from './gate/notes'
import { equationsOf } from './equations/relations'

export interface ReviewedRule {
  code: string
  title: string
  level: Level
  /** 通过, 发现 2 处, 未完成, 不适用. */
  result: string
}

export interface ReviewedFinding {
  level: Level | '未完成'
  place: string
  message: string
  /** 未改正, 未说明, 未完成, 供参考; '' where there is a note. */
  left: string
  note?: FindingNote
}

export interface ReviewedLevel {
  level: Level | '未完成'
  found: number
  explained: number
  /** Hints put aside without words. */
  putAside: number
  left: number
}

/**
 * Every rule of the edition, in the order of the catalogue, with what it came to; findings are
 * those of the same pass.
 */
export function reviewRules(facts: Facts, findings: Finding[]): ReviewedRule[] {
  return groupRules(facts.edition.rules).flatMap(({ rules }) => rules).map((rule) => ({
    code: rule.code, title: rule.title, level: rule.level, result: resultOf(rule, facts, findings),
  }))
}

function resultOf(rule: Rule, facts: Facts, findings: Finding[]): string {
  const own = findings.filter(({ code }) => code === rule.code)
  const failed = own.filter(({ state }) => state === 'fail')
  const { notes } = facts.report
  const settled = failed.filter((finding) =>
    finding.level !== '强制' && noteState(finding, notes) === 'kept')
  const explained = settled.filter((finding) => isExplained(finding, notes)).length
  if (failed.length > 0) {
    return `发现 ${failed.length} 处${settledWords(explained, failed.length, '已说明')}`
      + settledWords(settled.length - explained, failed.length, '已知晓')
  }
  if (own.length > 0) return '未完成'
  return isApplicable(rule, facts) ? '通过' : '不适用'
}

function settledWords(settled: number, found: number, how: string): string {
  if (settled === 0) return ''
  return settled === found ? `，${how}` : `，${settled} 处${how}`
}

/** With words: a hint may be put aside without any. */
function isExplained({ id }: Finding, notes: Facts['report']['notes']): boolean {
  return (notes[id]?.text ?? '').trim() !== ''
}

/**
 * False where the rule found nothing to look at: no figures of last year, another year, no text.
 */
function isApplicable(rule: Rule, facts: Facts): boolean {
  const equations = equationsOf(rule, facts.edition)
  if (equations.length > 0) {
    return equations.some((equation) => evaluateEquation(equation, facts).state !== 'skip')
  }
  if (rule.kind === 'swing') return facts.lastYear !== null
  if (rule.kind === 'text' && !hasText(facts)) return false
  return !('check' in rule) || (appliesTo[rule.check]?.(facts) ?? true)
}

function hasText({ report }: Facts): boolean {
  return Object.values(report.narratives)
    .some((narrative) => narrative.some((block) => blockText(block).trim() !== ''))
}

/** First report year after the 行政复议法 that puts 复议 first for some decisions. */
const SUIT_FIRST_FROM = 2024

const appliesTo: Partial<Record<CustomCheckName | TextCheckName
  | ProseCheckName, (facts: Facts) => boolean>> = {
  firstYearOf2021: ({ report }) => report.year === 2021,
  feeUnit: ({ last }) => last('disclosure.fee.amount')?.state === 'known',
  deadline: ({ report: { signature, signOff } }) =>
    signature.date !== '' || signOff?.publishedOn !== undefined,
  sameText: ({ lastYear, context }) => lastYear !== null || (context.others ?? []).length > 0,
  suitFirst: ({ report }) => report.year >= SUIT_FIRST_FROM,
}

const PLACES = [
  '基本信息', '第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '第六部分', '',
]

/**
 * Every finding in the order of the gate: what must be put right, what is unfinished, what needs a
 * note, hints, what was explained.
 */
export function reviewFindings(
  findings: Finding[], notes: Facts['report']['notes'],
): ReviewedFinding[] {
  const gate = gateOf(findings, notes)
  const listed = (list: Finding[], left: string): ReviewedFinding[] => list.map((finding) => ({
    level: finding.level, place: PLACES[finding.step] ?? '', message: `${finding.message}。`, left,
  }))
  return [
    ...listed(gate.wrong, '未改正'),
    ...gate.unfinished.map(({ step, text }) => ({
      level: '未完成' as const, place: PLACES[step] ?? '', message: text, left: '未完成',
    })),
    ...listed(gate.unexplained, '未说明'),
    ...listed(gate.hints, '供参考'),
    ...gate.settled.map((finding) => ({
      ...listed([finding], '')[0] as ReviewedFinding, note: notes[finding.id],
    })),
  ]
}

/** How many of each level were found, explained, put aside, and are left. */
export function countByLevel(
  findings: Finding[], notes: Facts['report']['notes'],
): ReviewedLevel[] {
  const { wrong, unfinished, unexplained, hints, settled } = gateOf(findings, notes)
  const count = (level: Level, left: number): ReviewedLevel => {
    const own = settled.filter((finding) => finding.level === level)
    const explained = own.filter((finding) => isExplained(finding, notes)).length
    return { level, found: left + own.length, explained, putAside: own.length - explained, left }
  }
  const open = unfinished.reduce((sum, line) => sum + line.findings.length, 0)
  return [
    count('强制', wrong.length), count('核实', unexplained.length), count('提示', hints.length),
    { level: '未完成', found: open, explained: 0, putAside: 0, left: open },
  ]
}
