/**
 * No cell blank, none marked `/`, `—`, 无. A blank waits (pending); a mark is a finding with one
 * repair.
 */
import type { CellInfo } from '../../model/cells'
import type { Finding } from '../../model/finding'
import type { FilledRule } from '../../model/rule'
import type { Facts } from '../base/facts'
import { cellPlace } from '../base/labels'

/** Findings of the filled rule; a total that only waits for its parts is not counted. */
export function checkFilled(rule: FilledRule, facts: Facts): Finding[] {
  const findings: Finding[] = []
  for (const info of facts.cells.values()) {
    const figure = facts.figure(info.id)
    if (figure.state === 'notApplicable') findings.push(marked({ rule, info, text: figure.text }))
    const isWaitingTotal = info.sums.length > 0 && !facts.report.cells[info.id]
    if (figure.state === 'blank' && !isWaitingTotal) findings.push(blank(rule, info))
  }
  return findings
}

function blank(rule: FilledRule, info: CellInfo): Finding {
  return { ...base(rule, info), state: 'pending', message: `${cellPlace(info)}还没有填，没有的填0` }
}

interface MarkedCell { rule: FilledRule; info: CellInfo; text: string }

function marked({ rule, info, text }: MarkedCell): Finding {
  return {
    ...base(rule, info), state: 'fail', message: `${cellPlace(info)}填的是“${text}”，没有的请填0`,
    repair: { label: '填入 0', changes: [{ cell: info.id, text: '0' }] },
  }
}

function base(
  rule: FilledRule, info: CellInfo,
): Pick<Finding, 'id' | 'code' | 'level' | 'step' | 'cells' | 'basis'> {
  return {
    id: `${rule.code}:${info.id}`, code: rule.code, level: rule.level, step: info.part,
    cells: [info.id], basis: rule.basis,
  }
}
