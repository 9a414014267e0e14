/**
 * Findings of one cause as one: a rule that fails in several rows or columns of a table, and the
 * numbers of one paragraph. Each finding stays what it is, with its own id, note and repair.
 */
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import type { Level, Rule } from '../model/rule'
import type { Edition } from '../model/template'
import { textOfSpan } from '../model/text/textChange'
import type { TextSpan } from '../model/textSpan'
import { ruleOf } from './ruleBook'
import { maskNumber } from './texts/hits'
import { placeOfText } from './texts/texts'

export interface FindingGroup {
  /** The cause: it stays while findings of it come and go. */
  key: string
  /** The gravest of its findings. */
  level: Level
  /** What they have in common, in words; '' of a single finding. */
  title: string
  /** At least one, in the order given. */
  findings: Finding[]
  /** Those that one press puts in agreement with the tables. */
  rewritable: Finding[]
  /** How many wait for the tables: a cell they are compared with stands in an equation that fails. */
  waiting: number
}

const LEVELS: readonly Level[] = ['强制', '核实', '提示']

/** The findings in groups, each in the place of its first finding; the order within stays. */
export function groupFindings(
  findings: Finding[], report: Report, edition: Edition,
): FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const cause = causeOf(finding, ruleOf(edition, finding.code))
    const group = groups.get(cause)
    if (group) group.push(finding)
    else groups.set(cause, [finding])
  }
  return [...groups].map(([key, group]) => ({
    key, findings: group,
    level: LEVELS.find((level) => group.some((one) => one.level === level)) ?? '提示',
    title: group.length > 1 ? titleOf(group, report, edition) : '',
    rewritable: group.filter(isRewritable),
    waiting: group.filter(({ waitsForTable }) => waitsForTable).length,
  }))
}

/** Words of the text that one press puts in agreement with the tables. */
function isRewritable({ repair, cells, spans = [] }: Finding): boolean {
  return spans.length > 0 && cells.length > 0 && repair?.texts !== undefined
    && repair.changes.length === 0
}

/**
 * A finding as a line of its group, which names the part: the first sentence, without the part and
 * without what is asked of each.
 */
export function briefMessage({ message }: Pick<Finding, 'message'>): string {
  return message.replace(/^(?:第[一二三四五六]部分|导语|标题)/, '').split('。')[0] ?? ''
}

/** Kinds of rules that ask the same of many rows or columns. */
const TABLE_RULES: ReadonlySet<Rule['kind']> = new Set(['sum', 'equation', 'format', 'swing', 'sign'])
/** Numbers and years of the texts. */
const NUMBER_RULE = /^TX-/

function causeOf({ id, code, state, step, spans: [span] = [] }: Finding, rule?: Rule): string {
  if (state !== 'fail' || !rule) return id
  if (TABLE_RULES.has(rule.kind)) return `${step} ${code}`
  return span && NUMBER_RULE.test(code) ? `${span.field} ${span.block}` : id
}

function titleOf(findings: Finding[], report: Report, edition: Edition): string {
  const span = findings[0]?.spans?.[0]
  return span ? titleOfWords(findings, report, span)
    : titleOfCells(findings, ruleOf(edition, findings[0]?.code ?? ''))
}

/** 4 处不符合：本年新收＋上年结转＝总计＋结转下年度继续办理（逐列）. */
function titleOfCells(findings: Finding[], rule: Rule | undefined): string {
  const isEquation = rule?.kind === 'sum' || rule?.kind === 'equation'
  return `${findings.length} 处${isEquation ? '不符合' : ''}：${rule?.title ?? ''}`
}

function titleOfWords(findings: Finding[], report: Report, span: TextSpan): string {
  const count = findings.length
  // The number all of them speak of: 收到50件 against the table, its parts and what is said before.
  const shared = findings.flatMap(({ spans = [] }) => spans).find((span) =>
    findings.every(({ spans = [] }) => spans.some((other) => (
      other.field === span.field && other.block === span.block
        && other.from <= span.from && span.to <= other.to))))
  const text = textOfSpan(report, span)?.replace(LONG_NUMBER, maskNumber) ?? ''
  if (shared) {
    return `${placeOfText(shared)}“${text.slice(Math.max(0, shared.from - BEFORE), shared.to + 1)}”`
      + `这一个数，有 ${count} 处对不上`
  }
  const problem = findings.every(({ cells }) => cells.length > 0) ? '与表不一致' : '数字要核对'
  return `${placeOfText(span)}“${text.slice(0, SHOWN)}${text.length > SHOWN ? '…' : ''}”一段：`
    + `${count} 处${problem}`
}

/** Characters shown before a number, and of a paragraph. */
const BEFORE = 8
const SHOWN = 12
const LONG_NUMBER = /\d{11,}[\dXx]?/g
