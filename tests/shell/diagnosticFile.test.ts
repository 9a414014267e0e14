// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { describeBreakdown } from '../../src/shell/diagnosticFile'
import { buildFullReport2025 } from '../support/fullReport2025'

test('tells the fault and counts, never a word of the report', () => {
  const report = buildFullReport2025()
  const error =
    new Error(`Unexpected token in JSON: "${report.agency.name}" 收到申请32件 at position 7`)
  const text = describeBreakdown({
    kind: 'error', error, where: 'render function', at: '2026-01-08T02:00:00.000Z',
  }, report)
  const facts = JSON.parse(text) as Record<string, unknown>
  expect(text).not.toMatch(/\p{Script=Han}/u)
  expect(facts).toMatchObject({
    kind: 'error', where: 'render function', name: 'Error',
    report: { year: report.year, edition: report.edition, cells: Object.keys(report.cells).length },
  })
})
