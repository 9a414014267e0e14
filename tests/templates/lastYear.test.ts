import { expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { lastYearOf } from '../../src/model/report'
import { attachLastYear, moveToYear, takeOffLastYear } from '../../src/templates/lastYear'
import { rollForward } from '../../src/templates/rollForward'
import { buildFullReport2025 } from '../support/fullReport2025'
import { buildReport, typedCells } from '../support/reports'

const last = buildFullReport2025()
const begun = rollForward(last, 2026, '2027-01-04T08:00:00.000Z').value
const RECEIVED = 'applications.received.person'
const CARRIED = 'applications.carriedIn.person'

test('another year takes last year’s report and its 上年结转 off; what was typed stays', () => {
  const typed = { ...begun, cells: {
    ...begun.cells, ...typedCells({ [RECEIVED]: 8, 'applications.carriedIn.business': 4 }),
  } }
  const moved = moveToYear(typed, 2025)
  expect(moved).toMatchObject({ year: 2025, lastYear: null, period: { from: '2025-01-01' } })
  expect(moved.cells).toEqual(typedCells({ [RECEIVED]: 8, 'applications.carriedIn.business': 4 }))
  expect(moveToYear(typed, 2026)).toMatchObject({ cells: typed.cells, lastYear: typed.lastYear })
})

test('attached, it brings 上年结转 where nothing was typed', () => {
  const report = buildReport({ year: 2026, cells: typedCells({ [CARRIED]: 5, [RECEIVED]: 8 }) })
  const attached = attachLastYear(report, last)
  expect(attached.lastYear).toEqual(begun.lastYear)
  expect(attached.cells[CARRIED]).toEqual({ text: '5', source: 'typed' })
  expect(attached.cells['applications.carriedIn.business'])
    .toEqual({ text: '1', source: 'carried' })
  expect(takeOffLastYear(attached)).toMatchObject({ cells: report.cells, lastYear: null })
})

test.each([
  2024, 2025, 2027,
])('a report of %i that holds the year 2025 as its last is not compared with it', (year) => {
  const wrong = {
    ...begun, year, narratives: last.narratives,
    cells: { ...last.cells, ...typedCells({ [CARRIED]: 99 }) },
  }
  const codes = (report: typeof wrong): string[] => runChecks(report).map(({ code }) => code)
  expect(codes({ ...wrong, year: 2026 })).toEqual(expect.arrayContaining(['T3-PREV', 'ST-SAME']))
  expect(codes(wrong)
    .filter((code) => ['T3-PREV', 'T2-ROLL', 'YY-SWING', 'ST-SAME'].includes(code))).toEqual([])
  expect(lastYearOf(wrong)).toBeNull()
})
