/**
 * The copy a closing page leaves: no picture and no letter goes, whatever the copy left out, and
 * nothing in it is trusted.
 */
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Report, ReportImage } from '../../../src/model/report'
import { openReport } from '../../../src/store/opening/openReport'
import { useReportStore } from '../../../src/store/report/report'
import { useSavingStore } from '../../../src/store/saving/saving'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { readVersion } from '../../../src/store/versions/versionsStore'
import { closeWindows, openWindow, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

const CELL = 'applications.received.person'

beforeEach(() => { startFresh() })
afterEach(async () => {
  vi.restoreAllMocks()
  await closeWindows()
  vi.unstubAllGlobals()
})

const picture = (letter: string, length = 200_000): ReportImage => ({
  mime: 'image/png', data: letter.repeat(length), width: 30, height: 20,
})

function reportWith(images: Record<string, ReportImage>): Report {
  const narrative = Object.keys(images)
    .map((image) => ({ type: 'image' as const, image, caption: `图${image}` }))
  return buildReport({ images, narratives: { 1: narrative, 5: [], 6: [] } })
}

async function openNew(report: Report): Promise<Report> {
  await (await useRepositoryStore().ready())
    .write({ draft: { id: report.id, tag: '', report }, base: 0 })
  await openReport(report.id)
  return report
}

/** The database answers nothing any more; what the page hands over at once still arrives. */
async function closePage(edit: () => void): Promise<void> {
  vi.spyOn(await useRepositoryStore().ready(), 'write')
    .mockReturnValue(new Promise(() => undefined))
  edit()
  window.dispatchEvent(new Event('pagehide'))
}

function typeIn(text: string): void {
  useReportStore().setCells('填写', [{ cell: CELL, text }])
}

/** A localStorage that takes so many characters. */
function limitStorage(): { items: Map<string, string>; limit: number; used: () => number } {
  const items = new Map<string, string>()
  const storage = {
    items, limit: Infinity,
    used: () => [...items.values()].reduce((sum, text) => sum + text.length, 0),
  }
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => items.delete(key),
    setItem: (key: string, text: string) => {
      const used = storage.used() - (items.get(key)?.length ?? 0)
      if (used + text.length > storage.limit) throw new DOMException('', 'QuotaExceededError')
      items.set(key, text)
    },
  })
  return storage
}

async function openAgain(id: string): Promise<Report | null> {
  openWindow()
  const { value } = await openReport(id)
  await useSavingStore().flush()
  return value
}

const keyOf = (id: string): string => `zhengwu-nianbao:unsaved:${id}`
const reasons = async (id: string): Promise<string[]> =>
  (await (await useRepositoryStore().ready()).listVersions(id)).map(({ reason }) => reason)

test('pictures come from the database, also with letters from the copy', async () => {
  const { id, images } = await openNew(reportWith({ a: picture('A'), b: picture('B') }))
  await closePage(() => typeIn('12'))
  expect(localStorage.getItem(keyOf(id))?.length).toBeLessThan(10_000)
  expect(await openAgain(id)).toMatchObject({ images, cells: { [CELL]: { text: '12' } } })
  await useSavingStore().flush()
  expect((await (await useRepositoryStore().ready()).read(id))?.report.images).toEqual(images)
})

test('a copy of an earlier program, without pictures for want of room, takes none away', async () => {
  const report = await openNew(reportWith({ a: picture('A') }))
  localStorage.setItem(
    keyOf(report.id),
    JSON.stringify({ base: 1, report: { ...report, title: '新的标题', images: {} } }),
  )
  expect(await openAgain(report.id)).toMatchObject({ title: '新的标题', images: report.images })
})

test('a picture inserted in the last moment is there, with no room for any copy', async () => {
  const { id, images } = await openNew(reportWith({ a: picture('A') }))
  limitStorage().limit = 0
  await closePage(() => useReportStore()
    .change('插入图片', () => ({ ...reportWith({ ...images, b: picture('B') }), id })))
  const again = await openAgain(id)
  expect(again?.images).toEqual({ ...images, b: picture('B') })
  expect(again?.narratives[1]).toHaveLength(2)
  await useSavingStore().flush()
  expect(await (await useRepositoryStore().ready()).readRescued(id))
    .toEqual({ pictures: {}, copy: null })
})

test('room for a copy is held before others fill the storage, given to it, and held again', async () => {
  const storage = limitStorage()
  openWindow()
  const { id } = await openNew(buildReport())
  storage.limit = storage.used()
  await closePage(() => typeIn('12'))
  expect([...storage.items.keys()]).toEqual([keyOf(id)])
  vi.restoreAllMocks()
  expect((await openAgain(id))?.cells[CELL]?.text).toBe('12')
  expect([...storage.items.keys()]).toEqual(['zhengwu-nianbao:reserve'])
})

test('a picture taken out in the last moment stays out', async () => {
  const { id } = await openNew(reportWith({ a: picture('A'), b: picture('B') }))
  await closePage(() =>
    useReportStore().change('删除图片', () => ({ ...reportWith({ a: picture('A') }), id })))
  expect(Object.keys((await openAgain(id))?.images ?? {})).toEqual(['a'])
})

test('a picture that is nowhere leaves its place and is told; the rest is kept', async () => {
  const report = await openNew(reportWith({ a: picture('A') }))
  const lost = reportWith({ a: picture('A'), b: picture('B') })
  localStorage.setItem(keyOf(report.id), JSON.stringify({
    base: 1, writing: '', schema: 2, pictures: ['a', 'b'],
    report: { ...lost, id: report.id, images: {} },
  }))
  const again = await openAgain(report.id)
  expect(again?.narratives[1]).toEqual(lost.narratives[1])
  expect(again?.images).toEqual(report.images)
  expect(useSavingStore().notice)
    .toBe('有 1 张图片“图b”在关闭之前没有来得及存上，位置还留着，请重新插入')
})

test('a copy made while the state before was being written is taken on top of it', async () => {
  const { id } = await openNew(buildReport())
  const repository = await useRepositoryStore().ready()
  typeIn('1')
  const first = useReportStore().current
  vi.spyOn(repository, 'write').mockReturnValue(new Promise(() => undefined))
  void useSavingStore().flush()
  await vi.waitFor(() => expect(repository.write).toHaveBeenCalled())
  useReportStore().change('填写', (report) => ({ ...report, title: '第二步' }))
  window.dispatchEvent(new Event('pagehide'))
  openWindow()
  await (await useRepositoryStore().ready())
    .write({ draft: { id, tag: '', report: first as Report }, base: 1 })
  expect((await openReport(id)).value)
    .toMatchObject({ title: '第二步', cells: { [CELL]: { text: '1' } } })
})

test('a copy of another state goes among the versions, with its pictures, and is told', async () => {
  const { id, images } = await openNew(reportWith({ a: picture('A') }))
  await closePage(() => typeIn('12'))
  openWindow()
  const repository = await useRepositoryStore().ready()
  for (const base of [1, 2]) {
    await repository.write({
      draft: { id, tag: '', report: buildReport({ id, images, title: `别处的${base}` }) }, base,
    })
  }
  expect((await openReport(id)).value?.title).toBe('别处的2')
  expect(useSavingStore().notice).toMatch(/没有并入，已留在历史版本中/)
  const [version] = await repository.listVersions(id)
  expect((await readVersion(version?.sequence ?? 0)).value)
    .toMatchObject({ cells: { [CELL]: { text: '12' } }, images })
  expect(localStorage.getItem(keyOf(id))).toBeNull()
})

test.each([
  ['an empty report', '{"base":1,"report":{}}'],
  ['no report', '{"base":1}'],
  ['a report that is a text', '{"base":1,"report":"年报"}'],
  ['a list', '[1,2]'],
  ['nothing that can be parsed', '{"base":1,"repo'],
  ['a newer schema', JSON.stringify({ base: 1, schema: 99, report: buildReport() })],
])('a damaged copy shuts nobody out: %s', async (_name, text) => {
  const { id } = await openNew(buildReport({ title: '存着的' }))
  localStorage.setItem(keyOf(id), text)
  expect((await openAgain(id))?.title).toBe('存着的')
  expect(useSavingStore().notice).toMatch(/损坏了，读不出来，已原样留在历史版本中/)
  expect(await reasons(id)).toEqual(['上次关闭前没有存上的改动'])
  typeIn('3')
  await useSavingStore().flush()
  expect((await openAgain(id))?.cells[CELL]?.text).toBe('3')
})

test('a copy with odd parts: they are named, the rest is taken, the report keeps its id', async () => {
  const report = await openNew(buildReport())
  const odd = {
    ...report, id: 'another', title: '写到一半', edition: '2031',
    cells: { [CELL]: 7, 'applications.received.legal': { text: ['1'] } },
    narratives: { 1: [{ type: 'video' }], 5: [], 6: [] },
  }
  localStorage.setItem(keyOf(report.id), JSON.stringify({ base: 1, report: odd }))
  expect(await openAgain(report.id)).toMatchObject({
    id: report.id, title: '写到一半', edition: '2021', cells: { [CELL]: { text: '7' } },
  })
  expect(useSavingStore().notice)
    .toMatch(/上次关闭前没有存上的内容中“格式”缺少或不对.*表格单元.*第一部分第1段/)
})

test('what is typed while the state before is written is not forgotten with its copy', async () => {
  const { id } = await openNew(buildReport())
  const repository = await useRepositoryStore().ready()
  const write = repository.write.bind(repository)
  let finish = (): void => undefined
  vi.spyOn(repository, 'write').mockImplementationOnce(async (order) => {
    await new Promise<void>((resolve) => { finish = resolve })
    return write(order)
  }).mockReturnValue(new Promise(() => undefined))
  typeIn('1')
  void useSavingStore().flush()
  await vi.waitFor(() => expect(repository.write).toHaveBeenCalled())
  typeIn('12')
  window.dispatchEvent(new Event('pagehide'))
  finish()
  await vi.waitFor(() => expect(repository.write).toHaveBeenCalledTimes(2))
  expect((await openAgain(id))?.cells[CELL]?.text).toBe('12')
})

test('what was put aside for a deleted report goes with it', async () => {
  const { id } = await openNew(buildReport())
  const repository = await useRepositoryStore().ready()
  repository.rescue({ id, pictures: { b: picture('B') }, copy: '字'.repeat(100_000) })
  expect(await repository.readRescued(id))
    .toEqual({ pictures: { b: picture('B') }, copy: '字'.repeat(100_000) })
  await repository.remove(id, '删除之前')
  const database = await openDB('zhengwu-nianbao')
  expect([
    await database.count('images'),
    (await database.getAllKeys('settings')).filter((key) => String(key).startsWith('rescued/')),
  ]).toEqual([0, []])
  database.close()
})
