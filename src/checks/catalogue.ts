/**
 * The rules of an edition in plain words: grouped, searched, and written down as a page of
 * documentation.
 */
import type { Rule } from '../model/rule'
import type { Edition } from '../model/template'
import { basisLabel, sureWords } from './ruleBook'

export interface RuleGroup { title: string; rules: Rule[] }

/** By the beginning of the code, in the order of the form. */
const GROUPS: [start: RegExp, title: string][] = [
  [/^(CELL|YY)/, '三张表共同的规则'],
  [/^T2/, '第二部分：主动公开'],
  [/^T3/, '第三部分：依申请公开'],
  [/^T4/, '第四部分：行政复议、行政诉讼'],
  [/^TX/, '文字与表格、年份'],
  [/^ST/, '结构与内容'],
  [/^DL/, '日期'],
  [/(?:)/, '文字质量和隐私'],
]

/** The rules by group; groups without rules are left out, no rule is. */
export function groupRules(rules: Rule[]): RuleGroup[] {
  const groupOf = ({ code }: Rule): string => GROUPS.find(([start]) => start.test(code))?.[1] ?? ''
  return GROUPS.map(([, title]) => ({
    title, rules: rules.filter((rule) => groupOf(rule) === title),
  })).filter((group) => group.rules.length > 0)
}

/** Rules whose code or words hold every word of the search. */
export function searchRules(rules: Rule[], search: string): Rule[] {
  const words = search.trim().toLowerCase().split(/\s+/)
  return rules.filter((rule) => {
    const text = [rule.code, rule.level, rule.title, rule.why, rule.howTo, rule.basis, rule.example]
      .join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

const LEVELS = [
  '**强制**：改正以后才能定稿。', '**核实**：改正，或者写一句说明；“核实无误”“情况属实”'
    + '一类的话不算说明，事实变了要重新说明。', '**提示**：供参考，可以按“知道了”收起。',
]

/** The catalogue as a Markdown page. */
export function writeCatalogue(edition: Edition): string {
  const { from, to } = edition.reportYears
  const years = to === null ? `${from}年度起` : `${from}至${to}年度`
  return [
    `# 核对规则：${edition.id}年格式（${years}，${edition.document}）`, '',
    `共 ${edition.rules.length} 条。本页由程序中的规则生成，请不要手工修改。`, '',
    ...LEVELS.map((line) => `- ${line}`),
    ...groupRules(edition.rules)
      .flatMap(({ title, rules }) => ['', `## ${title}`, ...rules.flatMap(ruleLines)]), '',
  ].join('\n')
}

function ruleLines(rule: Rule): string[] {
  return [
    '', `### ${rule.code} ${rule.title}`, '', `- 级别：${rule.level}`, `- 为什么：${rule.why}`,
    `- 怎么改：${rule.howTo}`, `- 例子：${rule.example}`,
    `- ${basisLabel(rule)}：${rule.basis}（${sureWords(rule)}）`,
  ]
}
