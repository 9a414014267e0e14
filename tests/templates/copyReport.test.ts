import { expect, test } from 'vitest'
import { copyReport } from '../../src/templates/copyReport'
import { rollForward } from '../../src/templates/rollForward'
import { buildFullReport2025 } from '../support/fullReport2025'

const report = buildFullReport2025()
const typed =
  Object.fromEntries(Object.entries(report.cells).filter(([, { source }]) => source !== 'carried'))
const now = '2027-01-04T08:00:00.000Z'

test('for another agency of the same year last year’s report stays behind, it was another’s', () => {
  const copy = copyReport(report, { name: '青禾县财政局', year: 2025, now })
  expect(copy).toMatchObject({
    agency: { name: '青禾县财政局' }, cells: typed, lastYear: null, signature: { date: '' },
    createdAt: now,
  })
  expect(copy.id).not.toBe(report.id)
})

test('for another year period and edition move, last year stays behind', () => {
  const copy = copyReport(report, { name: report.agency.name, year: 2020, now })
  expect(copy).toMatchObject({
    year: 2020, edition: '2019', period: { from: '2020-01-01', to: '2020-12-31' }, lastYear: null,
    cells: typed,
  })
})

test('carried figures go with last year’s report, what was typed stays; the same year keeps both', () => {
  const cells = {
    'applications.carriedIn.person': { text: '3', source: 'carried' as const },
    'applications.received.person': { text: '8', source: 'typed' as const },
  }
  const begun = { ...report, cells }
  expect(Object.keys(copyReport(begun, { name: report.agency.name, year: 2026, now }).cells))
    .toEqual(['applications.received.person'])
  expect(copyReport(begun, { name: report.agency.name, year: 2025, now }))
    .toMatchObject({ cells, lastYear: report.lastYear })
})

test('审签: the people stay with the agency, dates and ticks stay behind', () => {
  const signOff = {
    drafter: '王一', seal: '局印章', publishedOn: '2026-01-22', done: ['filed' as const],
  }
  const from = { ...report, signOff }
  const people = { drafter: '王一', seal: '局印章' }
  expect(copyReport(from, { name: report.agency.name, year: 2026, now }).signOff).toEqual(people)
  expect(rollForward(from, 2026, now).value.signOff).toEqual(people)
  expect(copyReport(from, { name: '青禾县财政局', year: 2025, now })).not.toHaveProperty('signOff')
  expect(rollForward(report, 2026, now).value).not.toHaveProperty('signOff')
})
