/**
 * Files outside the browser: all reports in one, shown before it comes back; a report's own file
 * written in its place.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { LARGEST_REPORT_FILE, MB } from '../../src/model/files/limits'
import { sameValue } from '../../src/model/sameValue'
import { decodeText, readDataFile } from '../../src/readers/formats/json'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { findAxeProblems } from '../support/browser/axe'
import { backUpReports, readWholeBackup } from '../support/backups'
import { chooseFor, createReport, deleteReport, goToStep } from '../support/browser/clerk'
import { openDesk } from '../support/browser/desk'
import { withPhotographs } from '../support/samples/photographs'
import { buildReport } from '../support/reports'
import { runs } from '../support/runs'
import { settle } from '../support/browser/settle'

const desk = openDesk()
const folder = mkdtempSync(join(tmpdir(), 'backup-'))
afterAll(() => rmSync(folder, { recursive: true }))
const ADDRESS = '[data-field="agency.address"]'

async function begin(page: Page, name: string): Promise<void> {
  await createReport(page, { url: desk.url, name, year: 2025 })
  await page.fill(ADDRESS, '文昌路1号')
  await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
}

async function openStorage(page: Page): Promise<void> {
  await page.goto(`${desk.url}#/storage`)
  await page.getByRole('heading', { name: '备份与存储' }).waitFor()
}

async function backUp(page: Page): Promise<{ name: string; buffer: Buffer }> {
  await openStorage(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '备份全部年报' }).click(),
  ])
  await page.waitForSelector('text=/已备份 \\d+ 份年报/')
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) }
}

async function addresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('zhengwu-nianbao');
      opening.onsuccess = () => resolve(opening.result)
    })
    const rows = await new Promise<{
      report: { agency: { name: string; address: string } }
    }[]>((resolve) => {
      const all = database.transaction('reports').objectStore('reports').getAll()
      all.onsuccess = () => resolve(all.result as never)
    })
    database.close()
    return rows.map(({ report: { agency } }) => `${agency.name} ${agency.address}`).sort()
  })
}

test('the whole library goes into one file and comes back: merged, replaced, and found again', async () => {
  const { page } = desk
  await begin(page, '青禾县财政局')
  await begin(page, '青禾县教育局')
  const file = await backUp(page)
  expect(file.name).toMatch(/^年报备份\d{8}\.zip$/)
  await page.goto(`${desk.url}#/`)
  await deleteReport(page, '青禾县教育局2025年年报')
  await page.getByRole('link', { name: '打开青禾县财政局2025年年报' }).click()
  await page.fill(ADDRESS, '文昌路2号')
  await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
  await begin(page, '青禾县水利局')
  await openStorage(page)
  const choose = (): Promise<void> => page.setInputFiles('input[type=file]', {
    name: file.name, mimeType: 'application/zip', buffer: file.buffer,
  })
  await choose()
  await page.waitForSelector('text=这里的较新')
  expect(await page.locator('.plan tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)
      .filter((_, index) => [0, 3, 4, 5].includes(index)).join(' ')).sort()))
    .toEqual([
      '青禾县教育局2025年年报 这里没有 加入 加入',
      '青禾县水利局2025年年报 备份里没有 不动 移走',
      '青禾县财政局2025年年报 这里的较新 不动 换成备份里的',
    ])
  expect(await findAxeProblems(page)).toEqual([])
  expect(await addresses(page)).toEqual(['青禾县水利局 文昌路1号', '青禾县财政局 文昌路2号'])
  await page.getByRole('button', { name: /^合并/ }).click()
  await page.waitForSelector('text=已恢复')
  expect(await addresses(page))
    .toEqual(['青禾县教育局 文昌路1号', '青禾县水利局 文昌路1号', '青禾县财政局 文昌路2号'])
  await choose()
  await page.getByRole('button', { name: /^整体替换/ }).click()
  await page.waitForSelector('text=已恢复')
  expect(await addresses(page)).toEqual(['青禾县教育局 文昌路1号', '青禾县财政局 文昌路1号'])
  await page.getByRole('button', { name: '找回青禾县水利局2025年年报' }).click()
  await page.waitForSelector('text=已找回')
  expect(await addresses(page)).toHaveLength(3)
})

test('a damaged backup, and a file that is none, are sentences and change nothing', async () => {
  const { page } = desk
  await begin(page, '青禾县财政局')
  const { buffer } = await backUp(page)
  const before = await addresses(page)
  const damaged = Buffer.from(buffer)
  damaged.writeUInt8((damaged.readUInt8(buffer.length >> 1) + 1) & 255, buffer.length >> 1)
  await page.setInputFiles('input[type=file]', {
    name: '年报备份.zip', mimeType: 'application/zip', buffer: damaged,
  })
  await page.waitForSelector('text=备份文件不完整或被改动过，没有读入')
  await page.setInputFiles('input[type=file]', {
    name: '年报.zip', mimeType: 'application/zip', buffer: Buffer.from('hello'),
  })
  await page.waitForSelector('text=这不是本程序的备份文件')
  expect(await addresses(page)).toEqual(before)
})

test('on a new computer the backup is chosen on the first page, and all is there', async () => {
  const { page } = desk
  const names = ['青禾县公安局', '青禾县民政局']
  const file = await backUpReports(names.map((name, index) => buildReport({
    id: `r${index}`, agency: { ...buildReport().agency, name, address: '文昌路1号' },
  })))
  await page.goto(desk.url)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await (await chooser)
    .setFiles({ name: '年报备份.zip', mimeType: 'application/zip', buffer: Buffer.from(file) })
  await page.waitForSelector('text=已恢复 2 份年报')
  expect(await addresses(page)).toEqual(names.map((name) => `${name} 文昌路1号`).sort())
  await page.getByRole('link', { name: '回到我的年报' }).click()
  await page.getByRole('link', { name: '打开青禾县公安局2025年年报' }).waitFor()
})

const LONG = 240_000
/** Thirty are as much as one file may hold. */
const PHOTOGRAPHS = runs({ daily: 2, soak: 30 })

test('photographs: the data file in and out, the backup out and in, every byte of them', {
  tags: 'long',
  timeout: LONG,
}, async () => {
  const { page } = desk
  page.setDefaultTimeout(LONG)
  const report = withPhotographs(
    buildReport({ id: 'photographs', agency: { ...buildReport().agency, name: '青禾县林业局' } }),
    PHOTOGRAPHS,
  )
  const file = join(folder, '青禾县林业局.json')
  writeFileSync(file, writeDataFile(report))
  await page.goto(`${desk.url}#/`)
  await page.setInputFiles('input[type=file]', file)
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await page.goto(`${desk.url}#/`)
  const [download] = await Promise.all([
    page.waitForEvent('download'), chooseFor(page, '青禾县林业局2025年年报', /存为数据文件$/),
  ])
  await page.waitForSelector('text=读回来核对过')
  const bytes = await readFile(await download.path())
  expect(bytes.length).toBeGreaterThan(2.6 * MB * PHOTOGRAPHS)
  expect(bytes.length).toBeLessThan(LARGEST_REPORT_FILE)
  expect(sameValue(readDataFile(decodeText(bytes)).value, report)).toBe(true)

  const { buffer } = await backUp(page)
  expect(buffer.length).toBeGreaterThan(2 * MB * PHOTOGRAPHS)
  await page.goto(`${desk.url}#/`)
  await deleteReport(page, '青禾县林业局2025年年报')
  await openStorage(page)
  const backup = join(folder, '年报备份.zip')
  writeFileSync(backup, buffer)
  await page.setInputFiles('input[type=file]', backup)
  await page.waitForSelector('text=已恢复 1 份年报')
  const again = await readWholeBackup((await backUp(page)).buffer)
  if (typeof again === 'string') throw new Error(again)
  expect(again.broken).toEqual([])
  const [restored] = again.reports
  expect(sameValue({ ...restored?.report, updatedAt: '' }, { ...report, updatedAt: '' })).toBe(true)
})

test('a damaged part is named and keeps no other out or away; nor does a clock before 1980', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await page.clock.setFixedTime('1975-06-01T00:00:00Z')
  const names = ['青禾县公安局', '青禾县民政局', '青禾县司法局']
  const reports = names.map((name, index) => buildReport({
    id: `r${index}`, agency: { ...buildReport().agency, name, address: '文昌路1号' },
  }))
  const whole = Buffer.from(await backUpReports(reports))
  const damaged = Buffer.from(whole)
  const at = whole.indexOf('002 ') + 200
  damaged.writeUInt8((damaged.readUInt8(at) + 1) & 255, at)
  await openStorage(page)
  const choose = (buffer: Buffer): Promise<void> => page.setInputFiles('input[type=file]', {
    name: '年报备份.zip', mimeType: 'application/zip', buffer,
  })
  await choose(whole)
  await page.waitForSelector('text=已恢复 3 份年报')
  const { buffer } = await backUp(page)
  expect(await readWholeBackup(buffer))
    .toMatchObject({ savedAt: '1975-06-01T00:00:00.000Z', broken: [], reports: [{}, {}, {}] })
  await page.goto(`${desk.url}#/`)
  await deleteReport(page, '青禾县公安局2025年年报')
  await openStorage(page)
  await choose(damaged)
  await page.waitForSelector(
    'text=/备份里的“002 青禾县民政局2025年年报数据.json”读不出：这一份不完整或被改动过。/',
  )
  expect(await page.locator('.plan tbody tr').evaluateAll((rows) =>
    rows.map((row) => row.firstElementChild?.textContent).sort())).toHaveLength(3)
  expect(await findAxeProblems(page)).toEqual([])
  expect(await page.getByRole('button', { name: /^整体替换/ }).count()).toBe(0)
  await page.getByRole('button', { name: /^恢复：/ }).click()
  await page.waitForSelector('text=已恢复')
  expect((await addresses(page)).map((line) => line.split(' ')[0])).toEqual([...names].sort())
})

/**
 * The picker of the browser cannot be operated by a test; the file it gives is one of the browser's
 * own folder.
 */
async function standInForPicker(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { asked: 0, showSaveFilePicker: async ({ suggestedName }: {
      suggestedName: string
    }) => {
      Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 })
      return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })
    } })
  })
}

const written = (page: Page): Promise<string> => page.evaluate(async () => {
  const file = await (await (await navigator.storage.getDirectory())
    .getFileHandle('青禾县财政局2025年年报数据.json')).getFile()
  return (JSON.parse(
    await file.text(),
  ) as { report: { agency: { address: string } } }).report.agency.address
})

test('a report is saved to its own file, asked for once, and again by Ctrl+S', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await begin(page, '青禾县财政局')
  await standInForPicker(page)
  await goToStep(page, '审核与导出')
  await page.getByRole('button', { name: '另存一份' }).click()
  await page.getByRole('button', { name: '保存到文件' }).click()
  await page.waitForSelector('text=/已写入文件“青禾县财政局2025年年报数据.json”/')
  expect(await written(page)).toBe('文昌路1号')
  await goToStep(page, '基本信息')
  await page.fill(ADDRESS, '文昌路2号')
  await page.keyboard.press('Control+s')
  await expect.poll(() => written(page).catch(() => '')).toBe('文昌路2号')
  expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1)
})

test('the library reminds of old files when something was changed since', { tags: 'long' }, async () => {
  const { page } = desk
  await page.clock.setFixedTime('2026-03-02T09:00:00')
  await begin(page, '青禾县财政局')
  await page.clock.setFixedTime('2026-03-10T09:00:00')
  await page.goto(`${desk.url}#/`)
  await page.waitForSelector('text=有 1 份年报还没有存过文件')
  expect(await findAxeProblems(page)).toEqual([])
  await backUp(page)
  await page.goto(`${desk.url}#/`)
  await page.waitForSelector('text=青禾县财政局')
  await settle(page)
  expect(await page.locator('text=还没有存成文件').count()).toBe(0)
})

test('paragraphs of one’s own go to the cursor, and come back from a backup', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await begin(page, '青禾县财政局')
  await goToStep(page, '六、其他需要报告的事项')
  await page.locator('.prose').click()
  await page.keyboard.type('本机关没有其他需要报告的事项。')
  await page.getByRole('button', { name: '常用段落' }).click()
  const box = page.getByRole('dialog', { name: '常用段落' })
  await box.getByRole('button', { name: '把选中的文字存为常用段落' }).click()
  await box.getByText('已存为常用段落').waitFor()
  expect(await findAxeProblems(page)).toEqual([])
  await page.keyboard.press('Escape')
  const { name, buffer } = await backUp(page)
  await page.goBack()
  await goToStep(page, '五、存在的主要问题及改进情况')
  await page.locator('.prose').waitFor()
  await page.getByRole('button', { name: '常用段落' }).click()
  await box.getByRole('list').getByRole('button', { name: /^本机关没有其他/ }).click()
  await page.locator('.prose', { hasText: '本机关没有其他需要报告的事项。' }).waitFor()
  await page.getByRole('button', { name: '常用段落' }).click()
  await box.getByRole('button', { name: /^去掉/ }).click()
  await box.getByText('还没有').waitFor()
  await openStorage(page)
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/zip', buffer })
  await page.waitForSelector('text=备份里还有常用段落 1 段')
  await page.getByRole('button', { name: /^合并/ }).click()
  await page.waitForSelector('text=已恢复')
  await page.goto(`${desk.url}#/`)
  await page.getByRole('link', { name: '青禾县财政局', exact: true }).click()
  await goToStep(page, '六、其他需要报告的事项')
  await page.locator('.prose').waitFor()
  await page.getByRole('button', { name: '常用段落' }).click()
  await box.getByRole('list').getByText('本机关没有其他').waitFor()
})
