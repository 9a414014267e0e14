import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../src/checks/base/facts'
import { withNote } from '../../src/checks/gate/notes'
import { countByLevel, reviewFindings, reviewRules } from '../../src/checks/reviewSheet'
import { runChecks } from '../../src/checks/runChecks'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { withCells } from '../support/findings'
import { buildReport } from '../support/reports'

const at = '2026-01-05T08:00:00.000Z'
const REASON = '本年集中清理，废止往年文件12件'
const sample = buildSampleReport(at)

function resultsOf(report: Report): Record<string, string> {
  const rules = reviewRules(gatherFacts(report, editionOf(report.edition)), runChecks(report))
  return Object.fromEntries(rules.map(({ code, result }) => [code, result]))
}

/** With a note on every failed 核实 finding, or those of one rule. */
function explained(report: Report, code = ''): Report {
  const findings = runChecks(report).filter((finding) => (code === ''
    ? finding.level === '核实' && finding.state === 'fail' : finding.code === code))
  return { ...report, notes: withNote(report.notes, findings, { text: REASON, at }) }
}

describe('what each rule came to', () => {
  test('every rule of the edition is told once', () => {
    expect(reviewRules(gatherFacts(sample, editionOf(sample.edition)), runChecks(sample))
      .map(({ code }) => code)
      .sort()).toEqual(editionOf(sample.edition).rules.map(({ code }) => code).sort())
  })

  test('a sound report passes; what has nothing to look at does not apply', () => {
    expect(resultsOf(sample)).toMatchObject({
      'T3-BAL': '通过', 'T2-ROLL': '通过', 'YY-SWING': '通过', 'T2-FIRST2021': '不适用',
      'DL': '通过',
    })
    expect(resultsOf({ ...sample, lastYear: null, signature: { name: null, date: '' } }))
      .toMatchObject({
        'T3-BAL': '通过', 'T3-PREV': '不适用', 'T2-ROLL': '不适用', 'YY-SWING': '不适用',
        'T2-FEE-UNIT': '不适用', 'DL': '不适用',
      })
    expect(resultsOf(buildReport({ year: 2021 }))['T2-FIRST2021']).toBe('发现 1 处')
  })

  test('what was found is counted, with what was explained', () => {
    const broken = withCells(sample, {
      'disclosure.normative.effective': 40, 'disclosure.rules.effective': 3,
      'applications.handled.total.person': 42,
    })
    expect(resultsOf(broken)).toMatchObject({ 'T2-ROLL': '发现 2 处', 'T3-BAL': '发现 2 处' })
    expect(resultsOf(explained(broken, 'T2-ROLL'))['T2-ROLL']).toBe('发现 2 处，已说明')
    const half = withCells(explained(broken, 'T2-ROLL'), { 'disclosure.normative.effective': 41 })
    expect(resultsOf(half)['T2-ROLL']).toBe('发现 2 处，1 处已说明')
    expect(resultsOf(explained(broken, 'T3-BAL'))['T3-BAL']).toBe('发现 2 处')
  })

  test('blanks leave rules unfinished', () => {
    expect(resultsOf(buildReport())).toMatchObject({
      'T3-BAL': '未完成', 'CELL-EMPTY': '未完成', 'ST-P5': '未完成', 'T3-INT': '通过',
    })
  })
})

describe('what was found', () => {
  const broken = explained(withCells(sample, {
    'disclosure.normative.effective': 40, 'applications.received.person': 500,
    'disclosure.coercion.decisions': null,
  }))
  const listed = reviewFindings(runChecks(broken), broken.notes)

  test('in the order of what is to be done, with place and note', () => {
    expect([...new Set(listed.map(({ left }) => left))]).toEqual(['未改正', '未完成', '供参考', ''])
    expect(listed.find(({ left }) => left === '未完成')).toEqual({
      level: '未完成', place: '第二部分', message: '还有 1 格未填，没有的填 0。', left: '未完成',
    })
    expect(listed[listed.length - 1])
      .toMatchObject({ level: '核实', place: '第二部分', note: { text: REASON, at } })
  })

  test('a hint put aside without words was not explained', () => {
    const swinging = withCells(sample, { 'disclosure.coercion.decisions': 99999 })
    const hints = runChecks(swinging).filter(({ code }) => code === 'YY-SWING')
    const aside = { ...swinging, notes: withNote({}, hints, { text: '', at }) }
    const counts = countByLevel(runChecks(aside), aside.notes)
    expect(counts.find(({ level }) => level === '提示'))
      .toMatchObject({ explained: 0, putAside: hints.length })
    expect(resultsOf(aside)['YY-SWING']).toBe(`发现 ${hints.length} 处，已知晓`)
  })

  test('counts by level add up', () => {
    const counts = countByLevel(runChecks(broken), broken.notes)
    expect(counts.find(({ level }) => level === '核实'))
      .toMatchObject({ explained: Object.keys(broken.notes).length, left: 0 })
    expect(counts.find(({ level }) => level === '未完成'))
      .toEqual({ level: '未完成', found: 1, explained: 0, putAside: 0, left: 1 })
    expect(counts.every(({ found, explained: told, putAside, left }) => (
      found === told + putAside + left))).toBe(true)
  })
})
