import { expect, test } from 'vitest'
import { DATA_FILE_SCHEMA } from '../../../src/model/files/dataFile'
import type { Report } from '../../../src/model/report'
import { countUnbacked, type BackupMarks } from '../../../src/store/backup/backupStore'
import { isOneWay, listOrders, needsNoAnswer, planRestore } from '../../../src/store/backup/planRestore'
import type { LibraryEntry } from '../../../src/store/library/libraryEntry'
import type { ReportRecord, ReportTag } from '../../../src/store/repository/repository'
import { buildReport } from '../../support/reports'

const EARLY = '2026-01-01T00:00:00.000Z'
const LATE = '2026-01-02T00:00:00.000Z'

const named = (id: string, name: string, change: Partial<Report> = {}): Report =>
  buildReport({ id, updatedAt: EARLY, ...change, agency: { ...buildReport().agency, name } })
const record = (report: Report, tag: ReportTag = ''): ReportRecord => ({
  id: report.id, tag, report, schema: DATA_FILE_SCHEMA, revision: 4,
})
const incoming = (report: Report, tag = '') => ({ tag, report, messages: [] })

const stored = [
  record(named('a', '甲局')), record(named('b', '乙局', { updatedAt: LATE, title: '这里改过' })),
  record(named('c', '丙局')), record(named('d', '丁局')),
]
const whole = { savedAt: LATE, part: 1, parts: 1, hasList: true, broken: [] }
const backup = { ...whole, reports: [
  incoming(named('a', '甲局')), incoming(named('b', '乙局')),
  incoming(named('c', '丙局', { updatedAt: LATE, title: '备份里改过' })),
  incoming(named('e', '戊局')),
] }

test('each report is new, same, newer or older to the library; what is not in the file is listed', () => {
  const plan = planRestore(backup, stored)
  expect(plan.items.map(({ state }) => state)).toEqual(['same', 'older', 'newer', 'new'])
  expect(plan.others.map(({ id }) => id)).toEqual(['d'])
})

test('into an empty library all of a whole file goes without a question; into another it asks', () => {
  const ofAll = planRestore(backup, [])
  expect([needsNoAnswer(ofAll), isOneWay(ofAll)]).toEqual([true, true])
  const torn = planRestore({ ...backup, broken: [{ file: '002.json', reason: '读不出' }] }, [])
  expect([needsNoAnswer(torn), isOneWay(torn)]).toEqual([false, true])
  const noted = { ...incoming(named('a', '甲局')), messages: [{ level: 'note' as const, text: '略' }] }
  expect(needsNoAnswer(planRestore({ ...backup, reports: [noted] }, []))).toBe(false)
  expect(needsNoAnswer(planRestore({ ...backup, reports: [] }, []))).toBe(false)
  const beside = planRestore(backup, [record(named('d', '丁局'))])
  expect([needsNoAnswer(beside), isOneWay(beside)]).toEqual([false, false])
  expect(isOneWay(planRestore(backup, stored))).toBe(false)
  expect(isOneWay(planRestore({ ...backup, isSome: true }, [record(named('d', '丁局'))]))).toBe(true)
})

test('merging takes what is new or newer and removes nothing', () => {
  const { orders, removals } = listOrders(planRestore(backup, stored), 'merge')
  expect(orders.map(({ draft, base }) => [draft.id, base])).toEqual([['c', 4], ['e', 0]])
  expect(removals).toEqual([])
})

test('replacing makes the library what the file says; every state before is kept', () => {
  const { orders, removals } = listOrders(planRestore(backup, stored), 'replace')
  expect(orders.map(({ draft, keeps }) => [draft.id, keeps?.[0]?.reason]))
    .toEqual([['b', '从备份恢复之前'], ['c', '从备份恢复之前'], ['e', undefined]])
  expect(removals).toEqual([{ id: 'd', base: 4, reason: '从备份恢复之前' }])
})

test.each([
  [
    'a part that cannot be read',
    { broken: [{ file: '004 丁局2025年年报数据.json', reason: '不完整' }] },
  ], ['one file of several', { parts: 2 }],
  ['a list that cannot be read', { hasList: false }],
  ['reports that were chosen', { isSome: true }],
])('%s: replacing removes nothing, since what is not in the file may have been', (_, change) => {
  const { orders, removals } = listOrders(planRestore({ ...backup, ...change }, stored), 'replace')
  expect(orders).toHaveLength(3)
  expect(removals).toEqual([])
})

test('the same agency and year under another id is the same report; a copy is one of its own', () => {
  const plan = planRestore({ ...whole, reports: [
    incoming(named('x', '甲局', { updatedAt: LATE, title: '新' })),
    incoming(named('y', '丙局'), '副本'),
  ] }, stored)
  expect(plan.items.map(({ state, stored: found }) => [state, found?.id]))
    .toEqual([['newer', 'a'], ['new', undefined]])
  expect(listOrders(plan, 'merge').orders.map(({ draft }) => [
    draft.id, draft.report.id, draft.tag,
  ])).toEqual([['a', 'a', ''], ['y', 'y', '副本']])
})

const entry = ([id, revision, tag = '']: [
  id: string, revision: number, tag?: ReportTag,
], createdAt: string): LibraryEntry =>
  ({
    id, tag, name: id, kind: '其他', year: 2025, edition: '2021', createdAt, updatedAt: createdAt,
    revision, isCounted: true, areTextsRead: true, share: 0, must: 0, verify: 0, writer: '',
  })
const DAY = 24 * 3_600_000
const NOW = Date.parse('2026-01-20T00:00:00Z')
const ago = (days: number): string => new Date(NOW - days * DAY).toISOString()

test.each([
  ['never in a file, begun today', [entry(['a', 3], ago(0))], { at: '', revisions: {} }, 0],
  [
    'never in a file, begun eight days ago', [entry(['a', 3], ago(8))], { at: '', revisions: {} },
    1,
  ],
  [
    'an old file and nothing changed since', [entry(['a', 3], ago(30))],
    { at: ago(20), revisions: { a: 3 } }, 0,
  ],
  ['an old file and two changed since', [
    entry(['a', 4], ago(30)), entry(['b', 1], ago(30)), entry(['c', 2], ago(30)),
  ], { at: ago(20), revisions: { a: 3, c: 2 } }, 2],
  ['a file of yesterday', [entry(['a', 4], ago(30))], { at: ago(1), revisions: { a: 3 } }, 0],
  [
    'the sample does not count', [entry(['a', 4, '示例'], ago(30))], { at: ago(20), revisions: {} },
    0,
  ],
] as [
  string, LibraryEntry[], BackupMarks, number,
][])('reminder: %s', (...[, entries, marks, expected]) => {
  expect(countUnbacked(entries, marks, NOW)).toBe(expected)
})
