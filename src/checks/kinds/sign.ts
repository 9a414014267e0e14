/** 本年增/减 written with a sign, always the same way. */
import type { CellInfo } from '../../model/cells'
import type { Finding } from '../../model/finding'
import type { SignRule } from '../../model/rule'
import type { Facts } from '../base/facts'
import { cellPlace } from '../base/labels'

/** Findings of the sign rule: 增10, 减3, 10 are understood, +10 and -3 are advised. */
export function checkSign(rule: SignRule, facts: Facts): Finding[] {
  return [...facts.cells.values()].flatMap((info) => {
    const figure = info.kind === 'signedCount' ? facts.figure(info.id) : undefined
    if (figure?.state !== 'known') return []
    const typed = facts.report.cells[info.id]?.text.trim() ?? ''
    const value = figure.value
    const advised = value > 0 ? `+${value}` : String(value)
    return typed === advised ? [] : [signFinding({ rule, info, typed, advised })]
  })
}

interface SignPlace { rule: SignRule; info: CellInfo; typed: string; advised: string }

function signFinding({ rule, info, typed, advised }: SignPlace): Finding {
  return {
    id: `${rule.code}:${info.id}`, code: rule.code, level: rule.level, state: 'fail',
    step: info.part,
    message: `${cellPlace(info)}写作“${typed}”，建议写“${advised}”`,
    cells: [info.id], basis: rule.basis,
    repair: { label: `改为 ${advised}`, changes: [{ cell: info.id, text: advised }] },
  }
}
