import { expect, test } from 'vitest'
import { deadlineFor } from '../../../src/checks/custom/deadline'
import { AGENCY_KINDS, type AgencyKind } from '../../../src/model/report'
import { EMPTY_AGENCY } from '../../../src/model/newReport'
import { findingsOf } from '../../support/findings'
import { buildReport } from '../../support/reports'

test('governments have until 31 March, all others until 31 January', () => {
  expect(AGENCY_KINDS.map((kind) => deadlineFor(2025, kind)))
    .toEqual(['2026-03-31', ...AGENCY_KINDS.slice(1).map(() => '2026-01-31')])
})

const signed = (kind: AgencyKind, date: string) =>
  buildReport({ agency: { ...EMPTY_AGENCY, name: '青禾', kind }, signature: { name: null, date } })

test.each([
  ['政府部门', '2026-02-01'], ['乡镇、街道', '2026-03-31'], ['县级以上人民政府', '2026-04-01'],
] as const)('%s signing on %s is late', (kind, date) => {
  const found = findingsOf('DL', signed(kind, date))
  expect(found).toMatchObject([{ level: '提示', step: 0, field: 'signature.date' }])
  expect(found[0]?.message).toContain(date)
})

test('signing before the year is over is told', () => {
  const [finding, ...more] = findingsOf('DL', signed('政府部门', '2025-11-20'))
  expect([finding?.field, more]).toEqual(['signature.date', []])
  expect(finding?.message).toContain('早于统计期限的最后一天 2025-12-31')
})

test.each([
  ['政府部门', '2025-12-31'], ['政府部门', '2026-01-31'],
  ['县级以上人民政府', '2026-03-31'], ['政府部门', ''],
] as const)('%s signing on “%s” is in time', (kind, date) => {
  expect(findingsOf('DL', signed(kind, date))).toEqual([])
})

test('published late is told beside signed late, each at its own field', () => {
  const late = { ...signed('政府部门', '2026-02-01'), signOff: { publishedOn: '2026-02-03' } }
  const found = findingsOf('DL', late)
  expect(found.map(({ field }) => field)).toEqual(['signature.date', 'signOff.publishedOn'])
  expect(new Set(found.map(({ id }) => id)).size).toBe(2)
  expect(findingsOf('DL', { ...late, signOff: { publishedOn: '2026-01-31' } })).toHaveLength(1)
})
