/**
 * Whatever lies in the browser's database is validated as a file is: it is named and the rest
 * opens, or it is left alone.
 */
import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Report } from '../../../src/model/report'
import { useLibraryStore } from '../../../src/store/library/library'
import { openReport } from '../../../src/store/opening/openReport'
import { useReportStore } from '../../../src/store/report/report'
import { useSavingStore } from '../../../src/store/saving/saving'
import { useSettingsStore } from '../../../src/store/repository/settings'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { readVersion, useVersionsStore } from '../../../src/store/versions/versionsStore'
import { finishWindows, openWindow, startFresh } from '../../support/freshStorage'
import { buildFullReport2025 } from '../../support/fullReport2025'

const NAME = 'zhengwu-nianbao'
const CELL = 'applications.received.person'

let report: Report

beforeEach(async () => {
  startFresh()
  report = buildFullReport2025()
  await (await useRepositoryStore().ready())
    .write({ draft: { id: report.id, tag: '', report }, base: 0 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await finishWindows()
})

type Row = Record<string, unknown> & { report: Record<string, unknown> }

/** Changes what lies under a key, past the program, and opens a new window. */
async function tamper(
  store: string, change: (row: Row) => unknown, key?: IDBValidKey,
): Promise<void> {
  const database = await openDB(NAME)
  const row = await database.get(store, key ?? report.id) as Row
  await (key === undefined && store === 'reports'
    ? database.put(store, change(row))
    : database.put(store, change(row), store === 'versions' ? undefined : key ?? report.id))
  database.close()
  openWindow()
}

async function rawRow(id = report.id): Promise<unknown> {
  const database = await openDB(NAME)
  const row: unknown = await database.get('reports', id)
  database.close()
  return row
}

async function type(text: string): Promise<void> {
  useReportStore().setCells('填写', [{ cell: CELL, text }])
  await useSavingStore().flush()
}

const parts: [string, Record<string, unknown>, RegExp][] = [
  ['a block of an unknown type', { narratives: {
    1: [{ type: 'video', text: '看' }, { type: 'paragraph', text: '留下的一段' }], 5: [], 6: [],
  } }, /第一部分第1段/],
  ['a block that is a text', { narratives: { 1: [], 5: ['一段话'], 6: [] } }, /第五部分第1段/],
  ['a part that is a number', { narratives: { 1: 3, 5: [], 6: [] } }, /第一部分文字/],
  ['no texts', { narratives: null }, /第一部分文字.*第五部分文字.*第六部分文字/],
  ['an edition of the future', { edition: '2031' }, /“格式”缺少或不对，已按报告年度改为2021年格式/],
  ['no year', { year: '二〇二五' }, /“报告年度”缺少或不对，已改为“2025”/],
  ['an entry that is a list', { cells: { [CELL]: [1] } }, new RegExp(`表格单元“${CELL}”`)],
  [
    'an entry without text', { cells: { [CELL]: { source: 'typed' } } },
    new RegExp(`表格单元“${CELL}”`),
  ],
  ['cells that are none', { cells: 7 }, /表格数据/],
  ['another id', { id: 'another' }, /“编号”/],
  ['an agency that is a text', { agency: '某局' }, /“机关名称”/],
  ['a kind that is none', { agency: { ...buildFullReport2025().agency, kind: 5 } }, /“机关类别”/],
  ['a title that is a number', { title: 8 }, /“标题”/],
  ['a day that does not exist', { signature: { name: null, date: '2026-02-31' } }, /落款“日期”/],
  [
    'a period that is none', { period: { from: 'x', to: '2025-13-01' } },
    /统计期限“起”.*统计期限“止”/,
  ],
  ['fees that are numbers', { fee: { notices: 1, amount: 2, received: 3 } }, /发出收费通知件数/],
  ['last year that is a list', { lastYear: [] }, /上年年报/],
  ['a note that is none', { notes: { 'T3-SUM': 4 } }, /核对说明“T3-SUM”/],
]

describe('a stored report with', () => {
  test.each(
    parts,
  )('%s opens, says so, and is kept as it was before anything is written over it', async (
    _name, changes, sentence,
  ) => {
    await tamper('reports', (row) => ({ ...row, report: { ...row.report, ...changes } }))
    const raw = await rawRow() as Row
    const { value } = await openReport(report.id)
    expect(value).toMatchObject({ id: report.id, year: 2025, edition: '2021' })
    expect(useSavingStore().notice).toMatch(sentence)
    expect(useSavingStore().notice).toMatch(/^存下的年报中/)
    await useLibraryStore().load()
    expect(useLibraryStore().entries).toMatchObject([{ id: report.id, year: 2025 }])
    expect(await rawRow()).toEqual(raw)
    await type('77')
    const repository = await useRepositoryStore().ready()
    const [version] = await repository.listVersions(report.id)
    expect(version?.reason).toBe('改正读不出的内容之前')
    expect((await repository.readVersion(version?.sequence ?? 0))?.report)
      .toEqual({ ...raw.report, images: report.images })
    expect((await repository.read(report.id))?.report.cells[CELL]?.text).toBe('77')
    openWindow()
    await openReport(report.id)
    expect(useSavingStore().notice).toBe('')
  })

  test.each([
    ['revision', { revision: 'x' }], ['tag', { tag: 9 }], ['schema', { schema: null }],
    ['schema', { schema: 'two' }],
  ])('an odd %s opens and is written on', async (_name, changes) => {
    await tamper('reports', (row) => ({ ...row, ...changes }))
    await useLibraryStore().load()
    expect(useLibraryStore().entries).toMatchObject([{ id: report.id, tag: '', revision: 1 }])
    expect((await openReport(report.id)).value?.agency.name).toBe('青禾县人民政府')
    await type('78')
    expect(useSavingStore().state.kind).toBe('saved')
    expect((await (await useRepositoryStore().ready()).read(report.id))?.report.cells[CELL]?.text)
      .toBe('78')
  })

  test('a damaged picture opens without it, and is kept as it was', async () => {
    await tamper('images', () => ({
      good: { mime: 'image/png', data: 'AAAA', width: 1, height: 1 },
      bad: { mime: 'image/svg+xml', data: '<svg>' },
    }))
    expect(Object.keys((await openReport(report.id)).value?.images ?? {})).toEqual(['good'])
    expect(useSavingStore().notice).toMatch(/图片“bad”/)
    await type('79')
    const [version] = await (await useRepositoryStore().ready()).listVersions(report.id)
    expect((await (await useRepositoryStore().ready())
      .readVersion(version?.sequence ?? 0))?.report.images).toHaveProperty('bad')
  })

  test('a newer schema is listed, refused with a sentence, and left untouched', async () => {
    await tamper(
      'reports', (row) => ({ ...row, schema: 99, report: { ...row.report, shape: 'new' } }),
    )
    const raw = await rawRow()
    await useLibraryStore().load()
    expect(useLibraryStore().entries).toMatchObject([{ id: report.id }])
    expect(useLibraryStore().broken).toEqual([])
    const { value, messages } = await openReport(report.id)
    expect([value, messages[0]?.text])
      .toEqual([null, expect.stringMatching(/这份年报是用更新版本的程序存的.*没有改动/)])
    const repository = await useRepositoryStore().ready()
    await expect(repository.write({
      draft: { id: report.id, tag: '', report }, base: 1,
    })).rejects.toMatchObject({ name: 'VersionError' })
    expect(await rawRow()).toEqual(raw)
  })

  test.each([
    ['nothing', null], ['a text', '年报'], ['an empty report', {}],
  ])('%s in it is 读不出, and the others open', async (_name, broken) => {
    await tamper('reports', (row) => ({ ...row, id: 'broken', report: broken }))
    await useLibraryStore().load()
    expect(useLibraryStore().broken.map(({ id }) => id)).toEqual(['broken'])
    expect(useLibraryStore().entries).toMatchObject([{ id: report.id }])
    expect((await openReport('broken')).messages[0]?.text).toMatch(/损坏了.*没有打开，也没有改动/)
    expect((await openReport(report.id)).value).not.toBeNull()
  })
})

describe('versions, deleted reports and settings', () => {
  test('an odd version is listed, and read with the same validation', async () => {
    const repository = await useRepositoryStore().ready()
    await repository.keep(report.id, { report: {
      ...report, title: 5, narratives: { 1: [{ type: 'video' }], 5: [], 6: [] },
    } as unknown as Report, reason: '手工' })
    await tamper(
      'versions',
      (row) => ({ ...row, name: 7, at: 'gestern', keptAt: null, tally: 'x', tag: [], reason: {} }),
      1,
    )
    await useVersionsStore().load(report.id)
    expect(useVersionsStore().versions).toMatchObject([{
      sequence: 1, name: '', reason: '', tag: '', tally: { cells: 0, characters: 0, images: 0 },
    }])
    const { value, messages } = await readVersion(1)
    expect(value).toMatchObject({ id: report.id, title: null })
    expect(messages.map(({ text }) => text).join('；')).toMatch(/“标题”.*第一部分第1段/)
  })

  test('a version that is no report is a sentence', async () => {
    const repository = await useRepositoryStore().ready()
    await repository.keep(report.id, { report: 'x' as unknown as Report, reason: '' })
    const [version] = await repository.listVersions(report.id)
    expect((await readVersion(version?.sequence ?? 0)).messages[0]?.text)
      .toMatch(/这个版本的内容损坏了/)
  })

  test('an agency remembered in another shape is none', async () => {
    await (await useRepositoryStore().ready())
      .writeSetting('agency', { name: 5, kind: '公司', phone: ['1'], look: 'odd' })
    const agency = await useSettingsStore().recallAgency()
    expect(agency).toMatchObject({ name: '', kind: '政府部门', phone: '' })
    expect(agency).not.toHaveProperty('look')
  })
})

describe('a picture that goes', () => {
  const picture = { mime: 'image/png' as const, data: 'AAAA', width: 1, height: 1 }
  const withPictures = (names: string[]): Report => ({
    ...report, images: Object.fromEntries(names.map((name) => [name, picture])),
  })

  beforeEach(async () => {
    await (await useRepositoryStore().ready())
      .write({ draft: { id: report.id, tag: '', report: withPictures(['a', 'b']) }, base: 1 })
  })

  test('is kept before a step takes it out', async () => {
    await openReport(report.id)
    useReportStore().change('修改文字', () => withPictures(['a']))
    await useSavingStore().flush()
    const [version] = await (await useRepositoryStore().ready()).listVersions(report.id)
    expect(version).toMatchObject({ reason: '“修改文字”之前', tally: { images: 2 } })
    expect(useSavingStore().notice)
      .toBe('刚才去掉了图片（图片由 2 张变为 1 张），去掉之前的样子已留在历史版本中')
  })

  test('is kept where a write without a step takes it out', async () => {
    openWindow()
    const repository = await useRepositoryStore().ready()
    expect(await repository.write({
      draft: { id: report.id, tag: '', report: withPictures([]) }, base: 2,
    })).toMatchObject({ shrunk: '图片由 2 张变为 0 张' })
    const [version] = await repository.listVersions(report.id)
    expect(version?.reason).toBe('内容大量减少之前')
    expect(Object.keys((await repository.readVersion(version?.sequence ?? 0))?.report.images ?? {}))
      .toEqual(['a', 'b'])
  })
})

describe('a database that goes', () => {
  test('deleted from elsewhere: the open report is stored again with its pictures, why is said', async () => {
    await openReport(report.id)
    await deleteDB(NAME)
    await vi.waitFor(() =>
      expect(useSavingStore().notice).toMatch(/刚才被清掉了.*这一份已重新存上/))
    expect(useRepositoryStore().trouble).toMatch(/年报刚才被清掉了/)
    await type('81')
    expect(useSavingStore().state.kind).toBe('saved')
    expect((await (await useRepositoryStore().ready()).read(report.id))?.report)
      .toMatchObject({ cells: { [CELL]: { text: '81' } }, images: report.images })
  })

  test('made newer by another program: said when opened and typed in, nothing is written', async () => {
    await openReport(report.id)
    const newer = await openDB(NAME, 99, { upgrade: (...[database, , , change]) => {
      database.createObjectStore('chapters')
      void change.objectStore('settings').put(9, 'layout')
    } })
    newer.close()
    await vi.waitFor(() => expect(useRepositoryStore().trouble).toMatch(/更新版本的程序/))
    await type('82')
    expect(useSavingStore().sentence).toMatch(/没有保存成功：.*更新版本的程序/)
    openWindow()
    const { messages } = await openReport(report.id)
    expect(messages[0]?.text).toMatch(/更新版本的程序/)
    expect(messages[0]?.text).not.toMatch(/可能已被删除/)
  })

  test('cleared while it stays open: the next key stores the whole report again', async () => {
    await openReport(report.id)
    const database = await openDB(NAME)
    for (const name of database.objectStoreNames) await database.clear(name)
    database.close()
    await type('83')
    expect(useSavingStore()).toMatchObject({
      state: { kind: 'saved' }, notice: expect.stringMatching(/已重新存上/) as string,
    })
    expect((await (await useRepositoryStore().ready()).read(report.id))?.report.images)
      .toEqual(report.images)
  })
})
