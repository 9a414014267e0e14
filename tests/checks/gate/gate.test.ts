import { describe, expect, test } from 'vitest'
import { draftWords, gateOf } from '../../../src/checks/gate/gate'
import { withNote } from '../../../src/checks/gate/notes'
import { stepStates } from '../../../src/checks/gate/progress'
import { runChecks } from '../../../src/checks/runChecks'
import { missingBasics } from '../../../src/model/fieldRules'
import type { Finding } from '../../../src/model/finding'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { withCells } from '../../support/findings'

const at = '2026-01-05T08:00:00.000Z'
const REASON = '本年集中清理，废止往年文件12件'

function finding(level: Finding['level'], id: string, changes: Partial<Finding> = {}): Finding {
  return {
    id, code: id, level, state: 'fail', step: 2, message: id, cells: [], basis: '', ...changes,
  }
}

const all = [
  finding('强制', 'a'), finding('核实', 'b'), finding('核实', 'c'), finding('提示', 'd'),
  finding('强制', 'e', { state: 'pending' }),
]

describe('the gate', () => {
  test('sorts by what is left to do and says so in words', () => {
    const gate = gateOf(all, withNote({}, [all[2] as Finding], { text: REASON, at }))
    expect([gate.wrong, gate.unexplained, gate.hints, gate.settled]
      .map((list) => list.map(({ id }) => id))).toEqual([['a'], ['b'], ['d'], ['c']])
    expect(gate.isFinal).toBe(false)
    expect(draftWords(gate)).toBe('1项未改正，1项未说明，1处未完成')
  })

  test.each<[string, Finding[], boolean]>([
    ['nothing', [], true],
    ['提示', [finding('提示', 'd')], true],
    ['an explained 核实', [finding('核实', 'noted')], true],
    ['a 核实', [finding('核实', 'b')], false],
    ['a 强制', [finding('强制', 'a')], false],
    ['a 强制 with a note', [finding('强制', 'noted')], false],
    ['a 强制 that waits', [finding('强制', 'e', { state: 'pending' })], false],
    ['a 核实 that waits', [finding('核实', 'e', { state: 'pending' })], false],
  ])('with %s', (_, findings, isFinal) => {
    const gate = gateOf(findings, withNote({}, [finding('核实', 'noted')], { text: REASON, at }))
    expect(gate.isFinal).toBe(isFinal)
    expect(draftWords(gate) === '').toBe(isFinal)
  })
})

describe('a step with findings', () => {
  const report = withCells(buildSampleReport(at), { 'disclosure.normative.effective': 40 })
  const stateOf = (of: Report): string | undefined => {
    const edition = editionOf(of.edition)
    return stepStates({
      report: of, edition, findings: runChecks(of), missingBasics: missingBasics(of),
    })[2]
  }
  const explained = (of: Report): Report => ({
    ...of,
    notes: withNote({}, runChecks(of).filter(({ step }) => step === 2), { text: REASON, at }),
  })

  test('is complete when they are explained', () => {
    expect(stateOf(report)).toBe('hasIssues')
    expect(stateOf(explained(report))).toBe('complete')
    expect(stateOf(withCells(explained(report), { 'disclosure.normative.effective': 41 })))
      .toBe('hasIssues')
  })

  test('is complete when its blanks are explained', () => {
    const blanks = withCells(buildSampleReport(at), {
      'disclosure.license.decisions': null, 'disclosure.penalty.decisions': null,
    })
    expect(stateOf(blanks)).toBe('inProgress')
    expect(stateOf(explained(blanks))).toBe('complete')
  })
})
