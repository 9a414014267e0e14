/**
 * Databases of every earlier layout are brought forward; newer ones are left alone; holes are
 * mended.
 */
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useLibraryStore } from '../../../../src/store/library/library'
import { openReport } from '../../../../src/store/opening/openReport'
import { useReportStore } from '../../../../src/store/report/report'
import { useSavingStore } from '../../../../src/store/saving/saving'
import { useRepositoryStore } from '../../../../src/store/repository/repositoryStore'
import { eventually } from '../../../support/eventually'
import { closeWindows, openWindow, startFresh } from '../../../support/freshStorage'
import version1 from '../../../fixtures/databases/version-1.json'
import { buildReport } from '../../../support/reports'

const NAME = 'zhengwu-nianbao'
/**
 * Everything a database of version 1 held: rows by store, with their keys where these are not in
 * the row.
 */
interface Dump {
  reports: { id: string; report: { agency: { name: string } } }[]
  images: Record<string, unknown>
  settings: Record<string, unknown>
}
const dump: Dump = version1

beforeEach(() => { startFresh() })
afterEach(closeWindows)

async function writeVersion1(): Promise<void> {
  const database = await openDB(NAME, 1, { upgrade: (db) => {
    db.createObjectStore('reports', { keyPath: 'id' })
    db.createObjectStore('images')
    db.createObjectStore('settings')
  } })
  for (const row of dump.reports) await database.put('reports', row)
  for (const [key, value] of Object.entries(dump.images)) await database.put('images', value, key)
  for (const [key, value] of Object.entries(dump.settings)) {
    await database.put('settings', value, key)
  }
  database.close()
}

test('version 1: every report opens, is written on, and its state before is a version', async () => {
  await writeVersion1()
  await useLibraryStore().load()
  expect(useLibraryStore().entries?.map(({ name }) => name).sort())
    .toEqual(dump.reports.map(({ report }) => report.agency.name).sort())
  const repository = await useRepositoryStore().ready()
  for (const { id, report } of dump.reports) {
    const [version] = await repository.listVersions(id)
    expect(version).toMatchObject({ reason: '程序更新之前', name: report.agency.name })
    expect((await repository.readVersion(version?.sequence ?? 0))?.report)
      .toMatchObject({ agency: report.agency, images: dump.images[id] ?? {} })
    expect((await openReport(id)).value?.agency.name).toBe(report.agency.name)
    useReportStore().change('改名', (before) => ({ ...before, title: '新的标题' }))
    await useSavingStore().flush()
    expect((await repository.read(id))?.report.title).toBe('新的标题')
  }
})

test('the settings of version 1 stay', async () => {
  await writeVersion1()
  expect(await (await useRepositoryStore().ready()).readSetting('agency'))
    .toEqual(dump.settings.agency)
})

test('a database of a newer version is refused with a sentence and left untouched', async () => {
  const newer = await openDB(NAME, 99, { upgrade: (db) => {
    db.createObjectStore('reports', { keyPath: 'id' }).put({ id: 'a', shape: 'new' })
  } })
  newer.close()
  await useLibraryStore().load()
  expect(useRepositoryStore().trouble).toMatch(/更新版本的程序/)
  await closeWindows()
  const after = await openDB(NAME, 99)
  expect(await after.getAll('reports')).toEqual([{ id: 'a', shape: 'new' }])
  after.close()
})

test('a store that is missing is made anew, the reports as they were; the database opens again', async () => {
  const repository = await useRepositoryStore().ready()
  const report = buildReport()
  await repository.write({ draft: { id: report.id, tag: '', report }, base: 0 })
  await closeWindows()
  const broken = await openDB(
    NAME, 3,
    { upgrade: (db) => { db.deleteObjectStore('versions'); db.deleteObjectStore('pictures') } },
  )
  broken.close()
  for (let start = 0; start < 2; start += 1) {
    openWindow()
    await useLibraryStore().load()
    expect(useRepositoryStore().trouble).toBe('')
    expect(useLibraryStore().entries?.map(({ id }) => id)).toEqual([report.id])
    await openReport(report.id)
    useReportStore().change('改标题', (before) => ({ ...before, title: `第${start}次` }))
    await useSavingStore().flush()
    expect((await (await useRepositoryStore().ready()).listVersions(report.id)).length)
      .toBeGreaterThan(0)
    await closeWindows()
  }
})

test('the update waits while an older window is open, and says so', async () => {
  await writeVersion1()
  const older = await openDB(NAME, 1)
  const opening = useRepositoryStore().ready()
  await eventually(() => expect(useRepositoryStore().trouble).toMatch(/另一个窗口开着旧版本的程序/))
  older.close()
  await opening
  expect(useRepositoryStore().trouble).toBe('')
  await closeWindows()
  await deleteDB(NAME)
})
