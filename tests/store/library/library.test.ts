import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DATA_FILE_SCHEMA } from '../../../src/model/files/dataFile'
import { createReport, defaultReportYear } from '../../../src/store/library/createReport'
import { useLibraryStore } from '../../../src/store/library/library'
import { openReport, readRecord } from '../../../src/store/opening/openReport'
import {
  duplicateReport, openSample, removeReport, removeReports, replaceReport, undoLast,
} from '../../../src/store/library/libraryActions'
import type { LibraryEntry } from '../../../src/store/library/libraryEntry'
import { reportTitle } from '../../../src/store/report/reportTitle'
import {
  arrangeEntries, sortEntries, USUAL_ORDER, yearsOf, type LibraryOrder,
} from '../../../src/store/library/libraryOrder'
import { openDataFile } from '../../../src/store/library/openDataFile'
import { placeReport } from '../../../src/store/library/placeReport'
import { useReportStore } from '../../../src/store/report/report'
import { useSavingStore } from '../../../src/store/saving/saving'
import { useSettingsStore } from '../../../src/store/repository/settings'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { eventually } from '../../support/eventually'
import { finishWindows, openWindow, startFresh } from '../../support/freshStorage'
import { buildFullReport } from '../../support/fullReport'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { buildReport, typedCells } from '../../support/reports'

beforeEach(() => { startFresh() })
afterEach(async () => {
  vi.restoreAllMocks()
  await finishWindows()
})

async function place(report = buildReport()): Promise<LibraryEntry> {
  await placeReport({ id: report.id, tag: '', report })
  const entry = useLibraryStore().entries?.find(({ id }) => id === report.id)
  if (!entry) throw new Error('not placed')
  return entry
}

const fileOf = (text: string, name = '数据.json'): File => new File(
  [text], name, { type: 'application/json' },
)

test('an empty library is a list, not an error', async () => {
  await useLibraryStore().load()
  expect(useLibraryStore()).toMatchObject({ entries: [], trouble: '' })
})

test('an entry says agency, year, edition, progress and what is open', async () => {
  const cells = {
    ...buildFullReport2025().cells, ...typedCells({ 'applications.received.person': 99 }),
  }
  const { id } = await place({ ...buildFullReport2025(), cells })
  const other = await place(buildReport({ year: 2024 }))
  const entryOf = (wanted: string): LibraryEntry | undefined =>
    useLibraryStore().entries?.find((entry) => entry.id === wanted)
  const known = { name: '青禾县人民政府', year: 2025, edition: '2021', tag: '' }
  await eventually(() =>
    expect(entryOf(id)).toMatchObject({ ...known, areTextsRead: true, must: 2, verify: 2 }))
  await eventually(() => expect(entryOf(other.id)?.share).toBeGreaterThan(0))
  expect(entryOf(other.id)?.share).toBeLessThan(0.2)
})

test('latest change first; search by agency and year', () => {
  const entry = (name: string, year: number, updatedAt: string): LibraryEntry =>
    ({
      id: name + year, name, kind: '其他', year, edition: '2021', tag: '', isCounted: true,
      areTextsRead: true, share: 0, must: 0, verify: 0, createdAt: updatedAt, updatedAt,
      revision: 1, writer: '',
    })
  const entries = sortEntries([
    entry('青禾县财政局', 2024, '2025-01-01'), entry('青禾县人民政府', 2025, '2026-01-01'),
  ])
  expect(entries.map(({ year }) => year)).toEqual([2025, 2024])
  expect(arrangeEntries(entries, { ...USUAL_ORDER, search: '财政 2024' }).map(reportTitle))
    .toEqual(['青禾县财政局2024年年报'])
  expect(arrangeEntries(entries, { ...USUAL_ORDER, search: '财政 2025' })).toEqual([])
  expect(arrangeEntries(entries, { ...USUAL_ORDER, search: ' ' })).toHaveLength(2)
})

test('sorted by any column, both ways; by year and by what is left to do', () => {
  const entry = (name: string, part: Partial<LibraryEntry>): LibraryEntry => ({
    id: name, name, kind: '其他', year: 2025, edition: '2021', tag: '', isCounted: true,
    areTextsRead: true, share: 1, must: 0, verify: 0,
    createdAt: '', updatedAt: '2026-01-01', revision: 1, writer: '', ...part,
  })
  const towns = ['第10镇', '第2镇', '第1镇'].map((name) => entry(name, {}))
  expect(sortEntries(towns).map(({ name }) => name)).toEqual(['第1镇', '第2镇', '第10镇'])
  const entries = [
    entry('安和局', { must: 1, verify: 3, updatedAt: '2026-01-03' }),
    entry('北山局', { share: 0.5, year: 2024 }),
    entry('蔡河局', { must: 1, verify: 9 }), entry('东原局', { verify: 2, share: 0.2 }),
    entry('未数局', { isCounted: false, share: 0, year: 2023 }),
  ]
  const names = (order: Partial<LibraryOrder>): string =>
    arrangeEntries(entries, { ...USUAL_ORDER, ...order }).map(({ name }) => name[0]).join('')
  expect(names({})[0]).toBe('安')
  expect(names({ sort: 'name', isUp: true })).toBe('安北蔡东未')
  expect(names({ sort: 'open' })).toMatch(/^蔡安东/)
  expect(names({ sort: 'share', isUp: true })).toMatch(/^未东北/)
  expect(names({ sort: 'year' })).toMatch(/北未$/)
  expect(names({ year: 2024 })).toBe('北')
  expect([
    names({ state: 'findings' }).length, names({ state: 'unfinished' }), names({ state: 'done' }),
  ]).toEqual([3, '北', ''])
  expect(yearsOf(entries)).toEqual([2025, 2024, 2023])
})

test('several are deleted together and come back together, pictures and all', async () => {
  const placed = [buildFullReport2025(), buildReport({ year: 2024 })]
  for (const report of placed) await place(report)
  const entries = await eventually(() => {
    const found = useLibraryStore().entries ?? []
    expect(found).toHaveLength(2)
    return found
  })
  expect(await removeReports(entries)).toMatchObject({ messages: [] })
  expect(useLibraryStore().entries).toEqual([])
  expect(useLibraryStore().undoable?.text).toBe('已删除 2 份年报')
  await undoLast()
  expect(useLibraryStore().entries?.map(({ id }) => id).sort())
    .toEqual(placed.map(({ id }) => id).sort())
  for (const report of placed) {
    expect((await (await useRepositoryStore().ready()).read(report.id))?.report).toEqual(report)
  }
})

test('an unknown id is a sentence', async () => {
  const { value, messages } = await openReport('none')
  expect(value).toBeNull()
  expect(messages[0]?.text).toMatch(/没有找到这份年报/)
})

test('a report saved by a newer version is not opened, and stays', async () => {
  const report = buildReport()
  const repository = await useRepositoryStore().ready()
  const record = {
    id: report.id, tag: '' as const, report, schema: DATA_FILE_SCHEMA + 1, revision: 1,
  }
  vi.spyOn(repository, 'read').mockResolvedValue(record)
  expect((await openReport(report.id)).messages[0]?.text).toMatch(/更新版本/)
})

test('an unreadable database is a sentence', async () => {
  const repository = await useRepositoryStore().ready()
  vi.spyOn(repository, 'listHeads').mockRejectedValue(new DOMException('', 'UnknownError'))
  await useLibraryStore().load()
  expect(useLibraryStore().trouble).toMatch(/没有读出年报列表/)
})

test('deleting is taken back with images and tag', async () => {
  const report = buildFullReport()
  const entry = await place(report)
  await removeReport(entry)
  const library = useLibraryStore()
  expect(library.entries).toEqual([])
  expect(library.undoable?.text).toBe('已删除《青禾县人民政府2025年年报》')
  await undoLast()
  expect(library.undoable).toBeNull()
  expect((await readRecord(report.id)).value?.report).toEqual(report)
})

test('an open report that was deleted is not written again', async () => {
  const entry = await place()
  await openReport(entry.id)
  useReportStore().setCells('填写', [{ cell: 'applications.received.person', text: '1' }])
  await removeReport(entry)
  await useSavingStore().flush()
  expect(useReportStore().current).toBeNull()
  expect(await (await useRepositoryStore().ready()).list()).toEqual({ records: [], broken: [] })
})

test('a copy for the next year has an id of its own', async () => {
  const entry = await place(buildFullReport2025())
  const { value } = await duplicateReport(entry.id, { name: entry.name, year: 2026 })
  expect(value).not.toBe(entry.id)
  expect(useLibraryStore().findSame({ name: '青禾县 人民政府', year: 2026 })?.id).toBe(value)
})

test('the sample is made once and marked', async () => {
  const first = await openSample()
  const second = await openSample()
  expect(second.value).toBe(first.value)
  await eventually(() => expect(useLibraryStore().entries)
    .toMatchObject([{ tag: '示例', must: 0, verify: 0, share: 1 }]))
})

test('a data file finds its place', async () => {
  const report = buildFullReport()
  const { value } = await openDataFile(fileOf(writeDataFile(report)))
  expect(value).toEqual({ kind: 'placed', id: report.id, report, messages: [] })
  expect((await readRecord(report.id)).value?.report).toEqual(report)
})

test('a data file with a taken id but another year gets an id of its own', async () => {
  const entry = await place()
  const { value } =
    await openDataFile(fileOf(writeDataFile(buildReport({ id: entry.id, year: 2024 }))))
  expect(value?.kind === 'placed' && value.id).not.toBe(entry.id)
  expect(useLibraryStore().entries).toHaveLength(2)
})

test('a data file of an agency and year already there waits; replacing is taken back', async () => {
  const entry = await place()
  const { value } = await openDataFile(fileOf(writeDataFile(buildFullReport2025())))
  if (value?.kind !== 'exists') throw new Error('should exist')
  expect(value.existing.id).toBe(entry.id)
  await replaceReport(value.existing, value.report)
  expect((await readRecord(entry.id)).value?.report.signature.date).toBe('2026-01-20')
  await undoLast()
  expect((await readRecord(entry.id)).value?.report.signature.date).toBe('')
})

test('a file that is none is a sentence and changes nothing', async () => {
  const { value, messages } = await openDataFile(fileOf('PK…', '年报.docx'))
  expect(value).toBeNull()
  expect(messages[0]?.text).toMatch(/Word文件/)
})

test.each([
  ['2025-12-30', 2025], ['2026-01-05', 2025], ['2026-06-30', 2025], ['2026-07-01', 2026],
])('on %s a report is about %s', (day, year) => {
  expect(defaultReportYear(new Date(`${day}T12:00:00`))).toBe(year)
})

test('a new report with last year’s takes figures over, name and kind as chosen', async () => {
  const last = await place(buildFullReport2025())
  const { value } =
    await createReport({ name: '青禾县人民政府', kind: '其他', year: 2026, lastId: last.id })
  const record = (await readRecord(value ?? '')).value
  expect(record?.report).toMatchObject({
    year: 2026, agency: { kind: '其他', office: '青禾县人民政府办公室' }, lastYear: { year: 2025 },
  })
})

test('a second report of an agency and year is not made', async () => {
  await place()
  const { value, messages } =
    await createReport({ name: '青禾县人民政府 ', kind: '其他', year: 2025, lastId: '' })
  expect(value).toBeNull()
  expect(messages[0]?.text).toMatch(/已有/)
})

test('the agency written about last is remembered when its report is gone, no sample’s', async () => {
  const entry = await place(buildReport({
    agency: { ...buildReport().agency, phone: '0000-123456', look: { pageNumber: 'centre' } },
  }))
  await openReport(entry.id)
  useReportStore().setCells('填写', [{ cell: 'applications.received.person', text: '1' }])
  await useSavingStore().flush()
  await removeReport(entry)
  openWindow()
  expect(await useSettingsStore().recallAgency())
    .toMatchObject({ name: '青禾县人民政府', phone: '0000-123456', look: { pageNumber: 'centre' } })
  const { value } =
    await createReport({ name: '青禾县人民政府', kind: '其他', year: 2025, lastId: '' })
  expect((await readRecord(value ?? '')).value?.report.agency)
    .toMatchObject({ phone: '0000-123456', look: { pageNumber: 'centre' } })
})

describe('what is kept beside the reports', () => {
  /** Reads of whole reports while the list is made and everything that can be counted is. */
  async function readsOf(act: () => Promise<unknown>): Promise<string[]> {
    const repository = await useRepositoryStore().ready()
    const reads: string[] = []
    for (const name of ['readSome', 'list', 'read'] as const) {
      const original = repository[name].bind(repository) as (argument: never) => Promise<unknown>
      vi.spyOn(repository, name).mockImplementation((argument?: unknown) => {
        reads.push(...[argument ?? 'all'].flat().map(String))
        return original(argument as never) as never
      })
    }
    await act()
    return reads
  }

  const counted = (): Promise<LibraryEntry[]> => eventually(() => {
    const found = useLibraryStore().entries ?? []
    expect(found.every(({ areTextsRead }) => areTextsRead)).toBe(true)
    return found
  })

  test('a report counted once is listed with its progress before any report is read', async () => {
    for (const year of [2023, 2024, 2025]) await place(buildReport({ year }))
    const before = await counted()
    await eventually(async () => expect((await (await useRepositoryStore().ready()).listHeads())
      .heads.map(({ progress }) => progress?.areTextsRead)).toEqual([true, true, true]))
    openWindow()
    const reads = await readsOf(() => useLibraryStore().load())
    expect(useLibraryStore().entries).toEqual(before)
    expect(reads).toEqual([])
  })

  test('a change is counted anew, that report alone', async () => {
    const [first] = [await place(buildReport({ year: 2023 })), await place(buildReport({ year: 2024 }))]
    await counted()
    await openReport(first.id)
    useReportStore().setCells('填写', [{ cell: 'applications.received.person', text: '1' }])
    await useSavingStore().flush()
    useReportStore().open(null)
    const reads = await readsOf(async () => {
      await useLibraryStore().load()
      expect(useLibraryStore().entries?.filter(({ isCounted }) => !isCounted).map(({ id }) => id))
        .toEqual([first.id])
      await counted()
    })
    expect(new Set(reads)).toEqual(new Set([first.id]))
  })

  test.each([
    ['by other rules', { rules: 'others' }], ['by no rules at all', undefined],
  ])('what was counted %s is counted again', async (_name, progress) => {
    const { id } = await place()
    const [entry] = await counted()
    const repository = await useRepositoryStore().ready()
    const head = await eventually(async () => {
      const [found] = (await repository.listHeads()).heads
      expect(found?.progress?.areTextsRead).toBe(true)
      return found
    })
    if (!head?.progress) throw new Error('not kept')
    const other = { ...head.progress, ...progress, share: 0.99, must: 77 }
    await repository.keepHeads([{ ...head, progress: progress && other }])
    openWindow()
    await useLibraryStore().load()
    expect(useLibraryStore().entries).toMatchObject([{ id, isCounted: false }])
    expect(await counted()).toEqual([entry])
  })

  test('a state another program wrote without its head shows as soon as it was looked at', async () => {
    const { id } = await place()
    await counted()
    const database = await openDB('zhengwu-nianbao')
    const row = await database.get('reports', id) as { revision: number; report: object }
    await database.put('reports', {
      ...row, revision: 9, report: { ...row.report, updatedAt: '2027-01-01T00:00:00.000Z', year: 2020 },
    })
    database.close()
    openWindow()
    await useLibraryStore().load()
    await eventually(() =>
      expect(useLibraryStore().entries).toMatchObject([{ id, year: 2020, revision: 9 }]))
  })

  test('a head is not kept beside a state it does not tell of', async () => {
    const { id } = await place()
    await counted()
    const repository = await useRepositoryStore().ready()
    const [head] = (await repository.listHeads()).heads
    if (!head) throw new Error('not kept')
    await repository.keepHeads([{ ...head, revision: head.revision + 1, name: '别的机关' }])
    expect((await repository.listHeads()).heads).toMatchObject([{ id, name: '青禾县人民政府' }])
  })
})
