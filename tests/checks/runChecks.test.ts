import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { cellsOf } from '../../src/model/cells'
import { editions } from '../../src/templates'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'
import { buildReport } from '../support/reports'

describe.each(editions)('edition $id', (edition) => {
  const year = edition.reportYears.from + 1

  test('findings come by part, and each names its place once', () => {
    const findings = runChecks(buildReport({ year }))
    expect(findings.map(({ step }) => step))
      .toEqual(findings.map(({ step }) => step).sort((a, b) => a - b))
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  test('a blank report is unfinished, never wrong', () => {
    expect(runChecks(buildReport({ year })).filter(({ state }) => state === 'fail')).toEqual([])
  })

  test('a report does not change by being checked, and the same report gives the same findings', () => {
    const report =
      withCells(buildConsistentReport({ edition, seed: 5 }), { 'applications.received.person': 99 })
    const before = JSON.stringify(report)
    expect(runChecks(report)).toEqual(runChecks(JSON.parse(before) as typeof report))
    expect(JSON.stringify(report)).toBe(before)
  })

  test('every message is plain: no code, no exclamation, no stray word', () => {
    const broken = withCells(buildReport({ year }), Object.fromEntries([...cellsOf(edition).keys()]
      .map((cell, index) => [cell, ['abc', '7', '/', '-3'][index % 4] ?? ''])))
    const messages = runChecks(broken).map(({ message }) => message)
    expect(messages.length).toBeGreaterThan(100)
    expect(messages.filter((message) => /[!！]|非法|undefined|null|NaN|T\d-|[a-z]+\.[a-z]/
      .test(message.replaceAll('abc', '')))).toEqual([])
  })
})
