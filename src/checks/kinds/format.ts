/** Every figure is readable as its kind. */
import type { CellInfo } from '../../model/cells'
import type { FigureProblem } from '../../model/figure'
import type { Finding } from '../../model/finding'
import type { FormatRule } from '../../model/rule'
import type { Facts } from '../base/facts'
import { cellPlace } from '../base/labels'

/** Findings of a format rule. */
export function checkFormat(rule: FormatRule, facts: Facts): Finding[] {
  const findings: Finding[] = []
  for (const info of facts.cells.values()) {
    if (!rule.tables.includes(info.table)) continue
    const figure = facts.figure(info.id)
    if (figure.state !== 'invalid') continue
    findings.push({
      id: `${rule.code}:${info.id}`, code: rule.code, level: rule.level, state: 'fail',
      step: info.part,
      message: `${cellPlace(info)}填的是“${figure.text}”：${explainProblem(figure.problem, info)}`,
      cells: [info.id], basis: rule.basis,
    })
  }
  return findings
}

/** What is wrong with a text that is no figure and what to type instead. */
export function explainProblem(
  problem: FigureProblem, info: Pick<CellInfo, 'kind' | 'unit'>,
): string {
  switch (problem) {
    case 'letters': return info.kind === 'signedCount'
      ? '请填整数，增减可写 +125、-47、增10、减3' : '请只填数字'
    case 'negative': return '不能小于0，请核对后重填'
    case 'fraction': return '件数是整数，不能有小数'
    case 'tooLarge': return '数字太大，请核对是否多粘贴了几位'
    case 'unit': return info.kind === 'money'
      ? '本格单位是万元，请换算成万元后只填数字'
      : `本格单位是${info.unit || '元或万元'}，请按这个单位填`
  }
}
