import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { editionOf } from '../../src/templates'
import { listNotContinued, rollForward } from '../../src/templates/rollForward'
import { reportFromFigures, type FiguresJson } from '../support/samples/figuresJson'
import { buildFullReport2025 } from '../support/fullReport2025'
import { buildReport, typedCells } from '../support/reports'

const now = '2027-01-04T08:00:00.000Z'
const last = buildFullReport2025()

function shuchengLike2020(): ReturnType<typeof buildReport> {
  return reportFromFigures(JSON.parse(readFileSync(new URL(
    '../fixtures/shucheng-like-2020.json', import.meta.url,
  ), 'utf8')) as FiguresJson)
}

test('the agency stays, year, edition and period move on, the text starts empty', () => {
  const { value, messages } = rollForward({ ...last, title: '旧标题' }, 2026, now)
  expect(messages).toEqual([])
  expect(value).toMatchObject({
    year: 2026, edition: '2021', agency: last.agency, title: null, preamble: null,
    period: { from: '2026-01-01', to: '2026-12-31' }, signature: { name: null, date: '' },
    narratives: { 1: [], 5: [], 6: [] }, createdAt: now,
  })
  expect(value.id).not.toBe(last.id)
})

test('上年结转 is last year’s 结转下年度, marked as carried; the total follows', () => {
  const { cells } = rollForward(last, 2026, now).value
  expect(cells['applications.carriedIn.person']).toEqual({ text: '2', source: 'carried' })
  expect(cells['applications.carriedIn.business']).toEqual({ text: '1', source: 'carried' })
  expect(cells['applications.carriedIn.legal']).toEqual({ text: '0', source: 'carried' })
  expect(Object.keys(cells)).toHaveLength(6)
})

test('last year is kept as printed, totals solved, with its text', () => {
  const { lastYear } = rollForward(last, 2026, now).value
  expect(lastYear).toMatchObject({ year: 2025, edition: '2021', narratives: last.narratives })
  expect(lastYear?.figures['applications.handled.total.total']).toBe('50')
  expect(lastYear?.figures['disclosure.fee.amount']).toBe('1268.45')
})

test('nothing contradicts last year right after rolling forward', () => {
  expect(runChecks(rollForward(last, 2026, now).value).filter(({ state }) => state === 'fail'))
    .toEqual([])
})

test('what last year left blank stays blank', () => {
  const blank = buildReport({ cells: typedCells({ 'applications.carriedOut.person': 3 }) })
  expect(rollForward(blank, 2026, now).value.cells)
    .toEqual({ 'applications.carriedIn.person': { text: '3', source: 'carried' } })
})

test.each([
  ['a typed total that agrees', 3, undefined],
  ['a typed total that differs', 9, '9'],
])('%s', (_name, total, expected) => {
  const cells = { ...last.cells, ...typedCells({ 'applications.carriedOut.total': total }) }
  expect(
    rollForward({ ...last, cells }, 2026, now).value.cells['applications.carriedIn.total']?.text,
  ).toBe(expected)
})

test('2020 into 2021: the new form, figures under their old names', () => {
  const { value } = rollForward(shuchengLike2020(), 2021, now)
  expect(value).toMatchObject({ edition: '2021', lastYear: { edition: '2019', year: 2020 } })
  expect(value.lastYear?.figures['disclosure.normative.publishedTotal']).toBe('223')
  expect(value.cells['applications.carriedIn.person']?.text).toBe('0')
})

test('2020 into 2021: what does not go on is listed with the reason', () => {
  const { lastYear } = rollForward(shuchengLike2020(), 2021, now).value
  const lost = lastYear ? listNotContinued(lastYear, editionOf('2021')) : []
  expect(lost).toContainEqual({
    cell: 'disclosure.normative.publishedTotal', name: '规范性文件，对外公开总数量', text: '223',
    reason: expect.stringContaining('口径不同') as string,
  })
  expect(lost.map(({ cell }) => cell)).not.toContain('disclosure.license.decisions')
})

test('within one edition everything goes on', () => {
  const { lastYear } = rollForward(last, 2026, now).value
  expect(lastYear && listNotContinued(lastYear, editionOf('2021'))).toEqual([])
})

test('from a year that is not the one before only the agency comes over, and that is said', () => {
  const { value, messages } = rollForward(last, 2028, now)
  expect(value).toMatchObject({ year: 2028, agency: last.agency, cells: {}, lastYear: null })
  expect(messages[0]?.text).toMatch(/2025年度.*2027年度/)
})
