/** What becomes a version, and what a version brings back. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import { openReport } from '../../../src/store/opening/openReport'
import { useReportStore } from '../../../src/store/report/report'
import { useSavingStore } from '../../../src/store/saving/saving'
import type { ReportRepository, VersionInfo } from '../../../src/store/repository/repository'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { closeWindows, startFresh } from '../../support/freshStorage'
import { buildFullReport } from '../../support/fullReport'
import { buildReport } from '../../support/reports'

const CELL = 'applications.received.person'
let repository: ReportRepository

beforeEach(async () => {
  startFresh()
  repository = await useRepositoryStore().ready()
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await closeWindows()
})

async function open(report: Report): Promise<Report> {
  await repository.write({ draft: { id: report.id, tag: '', report }, base: 0 })
  await openReport(report.id)
  return report
}

async function type(text: string): Promise<void> {
  useReportStore().setCells('填写', [{ cell: CELL, text }])
  await useSavingStore().flush()
}

const reasons = async (id: string): Promise<string[]> =>
  (await repository.listVersions(id)).map(({ reason }) => reason)

async function textOf({ sequence }: VersionInfo): Promise<string | undefined> {
  return (await repository.readVersion(sequence))?.report.cells[CELL]?.text
}

test('the first change keeps what was there, the next ones within minutes do not', async () => {
  const { id } = await open(buildReport())
  await type('1')
  await type('2')
  expect(await reasons(id)).toEqual([''])
  const [first] = await repository.listVersions(id)
  expect(first && await textOf(first)).toBeUndefined()
})

test('after five minutes, or with the clock put back, another one is kept', async () => {
  vi.setSystemTime(new Date(2026, 0, 5, 10, 0, 0))
  const { id } = await open(buildReport())
  await type('1')
  vi.setSystemTime(new Date(2026, 0, 5, 10, 5, 1))
  await type('2')
  vi.setSystemTime(new Date(2026, 0, 4, 10, 0, 0))
  await type('3')
  const versions = await repository.listVersions(id)
  expect(await Promise.all(versions.map(textOf))).toEqual(['2', '1', undefined])
  expect(versions.map(({ sequence }) => sequence)).toEqual([3, 2, 1])
})

test('a step over many cells keeps the very state before it, with its name', async () => {
  const { id, edition } = await open(buildFullReport())
  await type('1')
  useReportStore().setCells('填写', [{ cell: CELL, text: '77' }])
  const cells = [...cellsOf(useReportStore().edition).keys()]
  useReportStore().setCells('本表全部填 0', cells.map((cell) => ({ cell, text: '0' })))
  await useSavingStore().flush()
  const [last] = await repository.listVersions(id)
  expect(last?.reason).toBe('“本表全部填 0”之前')
  expect(last && await textOf(last)).toBe('77')
  expect(edition).toBe('2021')
})

test('taking the step back keeps the state before that, too', async () => {
  const { id } = await open(buildReport())
  const cells = [...cellsOf(useReportStore().edition).keys()]
  useReportStore()
    .setCells('粘贴 20 格', cells.slice(0, 20).map((cell) => ({ cell, text: '3' })), 'pasted')
  useReportStore().undo()
  await useSavingStore().flush()
  expect(await reasons(id)).toEqual(['“撤销粘贴 20 格”之前', '“粘贴 20 格”之前'])
})

test('another edition counts as a large step', async () => {
  const { id } = await open(buildReport())
  useReportStore().change('换成2019年格式', (report) => ({ ...report, edition: '2019' }))
  await useSavingStore().flush()
  expect(await reasons(id)).toEqual(['“换成2019年格式”之前'])
})

test('a nearly empty state never takes the place of a full one unseen', async () => {
  const full = await open(buildFullReport())
  await type('1')
  const emptied = { ...full, cells: {}, narratives: { 1: [], 5: [], 6: [] } }
  const written =
    await repository.write({ draft: { id: full.id, tag: '', report: emptied }, base: 2 })
  expect(written).toMatchObject({
    revision: 3,
    shrunk: expect.stringMatching(/^表格由 \d+ 格变为 0 格，文字由 \d+ 字变为 0 字$/) as string,
  })
  expect((await reasons(full.id))[0]).toBe('内容大量减少之前')
  const [last] = await repository.listVersions(full.id)
  expect((await repository.readVersion(last?.sequence ?? 0))?.report)
    .toMatchObject({ narratives: full.narratives, images: full.images })
})

test('the clerk is told that most of the content went', async () => {
  await open(buildFullReport())
  useReportStore().change('清空', (report) => ({ ...report, cells: {} }))
  await useSavingStore().flush()
  expect(useSavingStore().notice)
    .toMatch(/^刚才去掉了大部分内容（表格由 \d+ 格变为 0 格），去掉之前的样子已留在历史版本中$/)
})

test('versions share images that did not change', async () => {
  const { id, images } = await open(buildFullReport())
  for (const reason of ['甲', '乙', '丙']) {
    await repository.keep(id, { report: { ...buildFullReport(), id, images }, reason })
  }
  const versions = await repository.listVersions(id)
  expect(versions).toHaveLength(3)
  for (const { sequence } of versions) {
    expect((await repository.readVersion(sequence))?.report.images).toEqual(images)
  }
  expect(await countRows('pictures')).toBe(1)
})

test('images go with the last version that shows them', async () => {
  const { id } = await open(buildFullReport())
  await repository.keep(id, { report: buildFullReport(), reason: '甲' })
  await repository.removeVersions(id)
  expect([await countRows('versions'), await countRows('contents'), await countRows('pictures')])
    .toEqual([0, 0, 0])
})

test('a deleted report is among the versions', async () => {
  const { id } = await open(buildReport({ title: '将要删除' }))
  await repository.remove(id, '删除之前')
  const [last] = await repository.listVersions(id)
  expect(last).toMatchObject({ reason: '删除之前', name: '青禾县人民政府', year: 2025 })
  expect((await repository.readVersion(last?.sequence ?? 0))?.report.title).toBe('将要删除')
})

test('all of a change over several reports, or nothing', async () => {
  const [first, second] = [await open(buildReport()), await open(buildReport({ year: 2024 }))]
  const order = (report: Report, base: number) => ({
    draft: { id: report.id, tag: '' as const, report: { ...report, title: '新' } }, base,
  })
  expect(await repository.writeAll([order(first, 1), order(second, 7)], [])).toBe('conflict')
  expect((await repository.list()).records.map(({ report }) => report.title)).toEqual([null, null])
  expect(await repository.writeAll(
    [order(first, 1)], [{ id: second.id, base: 1, reason: '整体恢复之前' }],
  )).toBe('done')
  expect((await repository.list()).records)
    .toMatchObject([{ id: first.id, revision: 2, report: { title: '新' } }])
})

async function countRows(store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('zhengwu-nianbao')
    opening.onsuccess = () => {
      const count = opening.result.transaction(store).objectStore(store).count()
      count.onsuccess = () => { resolve(count.result); opening.result.close() }
      count.onerror = () => reject(count.error ?? new Error(store))
    }
  })
}
