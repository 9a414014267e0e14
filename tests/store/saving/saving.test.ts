import { afterEach, beforeEach, expect, test, vi, type MockInstance } from 'vitest'
import { watch } from 'vue'
import type { Report } from '../../../src/model/report'
import { useLibraryStore } from '../../../src/store/library/library'
import { openReport } from '../../../src/store/opening/openReport'
import { useReportStore } from '../../../src/store/report/report'
import { useSavingStore } from '../../../src/store/saving/saving'
import type { ReportRepository } from '../../../src/store/repository/repository'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { eventually } from '../../support/eventually'
import { closeWindows, openWindow, startFresh } from '../../support/freshStorage'
import { buildFullReport } from '../../support/fullReport'
import { buildReport } from '../../support/reports'

const CELL = 'applications.received.person'

beforeEach(() => { startFresh() })
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await closeWindows()
})

/** Puts a report into the database and opens it. */
async function openNew(report = buildReport()): Promise<Report> {
  await (await useRepositoryStore().ready())
    .write({ draft: { id: report.id, tag: '', report }, base: 0 })
  await openReport(report.id)
  return report
}

async function storedText(id: string): Promise<string | undefined> {
  return (await (await useRepositoryStore().ready()).read(id))?.report.cells[CELL]?.text
}

function typeIn(text: string): void {
  useReportStore().setCells('填写', [{ cell: CELL, text }])
}

/** From now on the clock is the test's; the writing is seen, and done. */
async function holdClock(): Promise<MockInstance<ReportRepository['write']>> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  return vi.spyOn(await useRepositoryStore().ready(), 'write')
}

test('what is typed is in the database within a second, by itself', async () => {
  const { id } = await openNew()
  const write = await holdClock()
  typeIn('31')
  await vi.advanceTimersByTimeAsync(900)
  expect(write).toHaveBeenCalledOnce()
  vi.useRealTimers()
  await eventually(() => expect(useSavingStore().sentence).toMatch(/^已保存 \d\d:\d\d$/))
  expect(await storedText(id)).toBe('31')
})

test('steady typing does not put saving off', async () => {
  await openNew()
  const write = await holdClock()
  for (let key = 0; key < 19; key += 1) {
    typeIn(String(key))
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(write).toHaveBeenCalled()
})

test('a large report is written while the page idles, within a second where it never does', async () => {
  const paragraphs = Array.from(
    { length: 1200 },
    (_, index) => ({ type: 'paragraph' as const, text: `第${index}段。`.padEnd(100, '文') }),
  )
  const large = buildReport()
  await openNew({ ...large, narratives: { ...large.narratives, 1: paragraphs } })
  const write = await holdClock()
  const idle = vi.fn<typeof requestIdleCallback>(() => 0)
  vi.stubGlobal('requestIdleCallback', idle)
  for (let key = 0; key < 12; key += 1) {
    typeIn(String(key))
    await vi.advanceTimersByTimeAsync(50)
  }
  vi.unstubAllGlobals()
  expect(write).not.toHaveBeenCalled()
  const [work, { timeout = Infinity } = {}] = idle.mock.calls[0] ?? []
  expect(timeout).toBeLessThanOrEqual(200)
  work?.({ didTimeout: true, timeRemaining: () => 0 })
  await vi.advanceTimersByTimeAsync(0)
  expect(write).toHaveBeenCalledOnce()
})

test('opening writes nothing and says nothing', async () => {
  const { id } = await openNew()
  await useSavingStore().flush()
  expect((await (await useRepositoryStore().ready()).read(id))?.revision).toBe(1)
  expect(useSavingStore().sentence).toBe('')
})

test('hiding the page writes at once', async () => {
  const { id } = await openNew()
  typeIn('7')
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await eventually(async () => expect(await storedText(id)).toBe('7'))
})

test('what a closing window could not write is there after opening again', async () => {
  const { id } = await openNew()
  vi.spyOn(await useRepositoryStore().ready(), 'write')
    .mockReturnValue(new Promise(() => undefined))
  typeIn('12')
  window.dispatchEvent(new Event('pagehide'))
  const next = openWindow()
  const { value } = await openReport(id)
  expect(value?.cells[CELL]?.text).toBe('12')
  await useSavingStore(next).flush()
  expect(await storedText(id)).toBe('12')
})

test('an unsaved copy older than the stored report is not taken back', async () => {
  const { id } = await openNew()
  localStorage.setItem(
    `zhengwu-nianbao:unsaved:${id}`,
    JSON.stringify({ base: 0, report: { ...buildReport(), id, year: 2030 } }),
  )
  openWindow()
  expect((await openReport(id)).value?.year).toBe(2025)
})

/** The next write is held back until `go`; what is typed meanwhile waits. */
async function holdWrite(): Promise<{ begun: Promise<void>; go: () => void }> {
  const repository = await useRepositoryStore().ready()
  const write = repository.write.bind(repository)
  let go = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    vi.spyOn(repository, 'write').mockImplementationOnce(async (order) => {
      const gate = new Promise<void>((open) => { go = open })
      resolve()
      await gate
      return write(order)
    })
  })
  return { begun, go: () => go() }
}

test('已保存 is not said while something typed since then waits', async () => {
  const { id } = await openNew()
  const saving = useSavingStore()
  const said: string[] = []
  const { begun, go } = await holdWrite()
  typeIn('1')
  const first = saving.flush()
  await begun
  typeIn('12')
  watch(() => saving.state.kind, (kind) => said.push(kind), { flush: 'sync' })
  go()
  await first
  expect([said, await storedText(id)]).toEqual([[], '1'])
  await saving.flush()
  expect([said, await storedText(id)]).toEqual([['saved'], '12'])
})

test('overtaken by another window while writing, what was typed last is kept as a version', async () => {
  const { id } = await openNew()
  const saving = useSavingStore()
  const repository = await useRepositoryStore().ready()
  const { begun, go } = await holdWrite()
  typeIn('1')
  const first = saving.flush()
  await begun
  typeIn('12')
  await repository.write({ draft: { id, tag: '', report: buildReport({ id }) }, base: 1 })
  go()
  await first
  const kept = await repository.listVersions(id)
  const states = await Promise.all(kept.map(({ sequence }) => repository.readVersion(sequence)))
  expect(saving.state.kind).toBe('conflict')
  expect(states.map((state) => state?.report.cells[CELL]?.text)).toContain('12')
})

test('leaving for another report saves the first', async () => {
  const first = await openNew()
  typeIn('5')
  await openNew(buildReport({ year: 2024 }))
  await useSavingStore().flush()
  expect(await storedText(first.id)).toBe('5')
})

test('images survive changes of the text', async () => {
  const { id, images } = await openNew(buildFullReport())
  typeIn('9')
  await useSavingStore().flush()
  openWindow()
  expect((await openReport(id)).value).toMatchObject({ images, cells: { [CELL]: { text: '9' } } })
})

test('a new image is stored', async () => {
  const { id } = await openNew()
  const { images } = buildFullReport()
  useReportStore().change('插入图片', (report) => ({ ...report, images }))
  await useSavingStore().flush()
  openWindow()
  expect((await openReport(id)).value?.images).toEqual(images)
})

test('an older window does not write over a newer one, and says so', async () => {
  const { id } = await openNew()
  const older = { reportStore: useReportStore(), saving: useSavingStore() }
  openWindow()
  await openReport(id)
  typeIn('1')
  await useSavingStore().flush()
  older.reportStore.setCells('填写', [{ cell: CELL, text: '2' }])
  await older.saving.flush()
  expect(await storedText(id)).toBe('1')
  expect(older.saving.state.kind).toBe('conflict')
  expect(older.saving.sentence).toMatch(/已在另一个窗口修改/)
})

test('after a conflict: a copy of its own, or the newer one', async () => {
  const { id } = await openNew()
  const repository = await useRepositoryStore().ready()
  await repository.write({
    draft: { id, tag: '', report: buildReport({ id, title: '另一个窗口' }) }, base: 1,
  })
  typeIn('2')
  await useSavingStore().flush()
  const copy = await useSavingStore().saveAsCopy()
  expect(await repository.read(copy))
    .toMatchObject({ tag: '副本', report: { id: copy, cells: { [CELL]: { text: '2' } } } })
  expect(useSavingStore().state.kind).toBe('saved')
  expect((await openReport(id)).value?.title).toBe('另一个窗口')
  typeIn('3')
  await useSavingStore().flush()
  expect(await storedText(id)).toBe('3')
})

test.each([
  ['QuotaExceededError', /存储空间已满/],
  ['InvalidStateError', /存储已经关闭/],
  ['UnknownError', /存储出了错（UnknownError）/],
])('a failed write says why and what to do: %s', async (name, reason) => {
  const { id } = await openNew()
  const repository = await useRepositoryStore().ready()
  vi.spyOn(repository, 'write').mockRejectedValueOnce(new DOMException('', name))
  typeIn('4')
  await useSavingStore().flush()
  expect(useSavingStore().sentence).toMatch(reason)
  expect(useSavingStore().sentence).toMatch(/存为数据文件/)
  await useSavingStore().flush()
  expect(await storedText(id)).toBe('4')
  expect(useSavingStore().state.kind).toBe('saved')
})

test('without a database everything works until the window closes, and that is said', async () => {
  vi.spyOn(indexedDB, 'open')
    .mockImplementation(() => { throw new DOMException('', 'SecurityError') })
  const { id } = await openNew()
  typeIn('6')
  await useSavingStore().flush()
  expect(await storedText(id)).toBe('6')
  expect(useRepositoryStore().trouble).toMatch(/这个窗口不能保存内容/)
  expect(useSavingStore().state.kind).toBe('failed')
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
})

test('a database that is stuck for a moment opens at the next try', async () => {
  const opening = vi.spyOn(indexedDB, 'open')
    .mockImplementationOnce(() => { throw new DOMException('', 'UnknownError') })
  const { id } = await openNew()
  expect(opening.mock.calls.length).toBeGreaterThan(1)
  expect(useRepositoryStore().trouble).toBe('')
  expect((await (await useRepositoryStore().ready()).read(id))?.revision).toBe(1)
})

test('a database that stays stuck is said to hold the reports still', async () => {
  vi.spyOn(indexedDB, 'open')
    .mockImplementation(() => { throw new DOMException('', 'UnknownError') })
  await useLibraryStore().load()
  expect(useRepositoryStore().trouble).toMatch(/存过的年报都还在里面/)
})

test('values a screen wrapped are stored as plain data', async () => {
  const { id } = await openNew()
  const repository = await useRepositoryStore().ready()
  const wrapped = new Proxy({ ...buildReport().agency, name: '青禾县财政局' }, {})
  useReportStore().change('改名', (report) => ({ ...report, agency: wrapped }))
  await useSavingStore().flush()
  expect((await repository.read(id))?.report.agency.name).toBe('青禾县财政局')
})
