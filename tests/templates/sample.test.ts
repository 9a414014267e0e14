import { expect, test } from 'vitest'
import { gateOf, whyDraft } from '../../src/checks/gate/gate'
import { stepStates } from '../../src/checks/gate/progress'
import { runChecks } from '../../src/checks/runChecks'
import { cellsOf } from '../../src/model/cells'
import { missingBasics } from '../../src/model/fieldRules'
import { gatherFigures } from '../../src/model/facts'
import { blockText, countCharacters } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { buildPracticeReport } from '../../src/templates/sample/buildPracticeReport'
import { PRACTICE_FAULTS } from '../../src/templates/sample/practiceFaults'
import { buildFullReport2025 } from '../support/fullReport2025'

const report = buildFullReport2025()
const { figure } = gatherFigures(report, editionOf('2021'))

test('the sample has no finding that matters', () => {
  expect(runChecks(report).filter(({ level }) => level !== '提示')).toEqual([])
})

test('every cell of the sample holds a figure', () => {
  expect([...cellsOf(editionOf('2021')).keys()].filter((cell) => figure(cell).state !== 'known'))
    .toEqual([])
})

test('every step of the sample is complete', () => {
  const edition = editionOf('2021')
  const states = stepStates({
    report, edition, findings: runChecks(report), missingBasics: missingBasics(report),
  })
  expect(new Set(states)).toEqual(new Set(['complete']))
})

test('part one has the usual length', () => {
  expect(countCharacters(report.narratives[1])).toBeGreaterThan(600)
  expect(countCharacters(report.narratives[1])).toBeLessThan(900)
})

test.each([
  ['新收政府信息公开申请', 'applications.received.total', '件'],
  ['上年结转', 'applications.carriedIn.total', '件'],
  ['年内办结', 'applications.handled.total.total', '件'],
  ['予以公开', 'applications.handled.granted.total', '件'],
  ['部分公开', 'applications.handled.partial.total', '件'],
  ['结转下年度继续办理', 'applications.carriedOut.total', '件'],
  ['引起的行政复议', 'disputes.review.total', '件'],
  ['本年制发行政规范性文件', 'disclosure.normative.issued', '件'],
  ['年末现行有效', 'disclosure.normative.effective', '件'],
])('the text says %s as the table does', (words, cell, unit) => {
  const known = figure(cell)
  expect(report.narratives[1].map(blockText).join(''))
    .toContain(`${words}${known.state === 'known' ? known.exact : '?'}${unit}`)
})

const practice = buildPracticeReport('2026-01-05T08:00:00.000Z')
/** The practice report with the sample's own content, all faults but this one mended. */
const mendedBut = (id: string): Report => PRACTICE_FAULTS.filter((fault) => fault.id === id)
  .reduce((planted, fault) => fault.plant(planted), {
    ...practice, cells: report.cells, narratives: report.narratives, signature: report.signature,
  })

test('practice has eight faults, none mended, each of them found', () => {
  const codes = runChecks(practice).map(({ code }) => code)
  expect(PRACTICE_FAULTS).toHaveLength(8)
  expect(PRACTICE_FAULTS.filter(({ isMended }) => isMended(practice))).toEqual([])
  expect(PRACTICE_FAULTS.filter((fault) => !fault.codes.some((code) => codes.includes(code))))
    .toEqual([])
})

test.each(PRACTICE_FAULTS)('$id alone is found, and the seven others are mended', (fault) => {
  const left = mendedBut(fault.id)
  expect(runChecks(left).map(({ code }) => code)).toEqual(expect.arrayContaining(fault.codes))
  expect(PRACTICE_FAULTS.filter(({ isMended }) => !isMended(left)).map(({ id }) => id))
    .toEqual([fault.id])
})

test('practice with all of them mended has nothing left to do, and is a draft for ever', () => {
  const mended = mendedBut('')
  const findings = runChecks(mended)
  expect(findings.filter(({ level }) => level !== '提示')).toEqual([])
  expect(whyDraft(gateOf(findings, {}), mended)).toBe('练习')
  expect(whyDraft(gateOf(runChecks(practice), {}), practice)).toMatch(/^练习，\d+项未改正/)
})
