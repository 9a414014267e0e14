/**
 * 读入台账: from a file to the filled table, the cases of a cell and Word; and no name in anything
 * that is written.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, createReport, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { unzipParts } from '../../support/files/docxXml'
import { settle } from '../../support/browser/settle'
import { runs } from '../../support/runs'
import { makeLedger } from '../../support/samples/randomLedger'

const desk = openDesk()
const NAMES = /司徒|欧阳|青禾贸易|祖屋|临街商铺/
const LEDGER = [
  '2025年依申请公开台账,,,,,,',
  '登记编号,收到日期,申请人,申请人类型,申请内容,答复日期,答复类型',
  'XXGK-001,2025.3.4,司徒某甲,自然人,祖屋拆迁补偿清单,2025.3.20,予以公开',
  'XXGK-002,2025.4.1,欧阳某乙,自然人,临街商铺评估报告,2025.4.18,信息不存在',
  'XXGK-003,2024.12.20,司徒某甲,自然人,祖屋测绘成果,2025.1.9,不告',
  'XXGK-004,2025.12.22,青禾贸易有限公司,法人,临街商铺规划,,延期告知书',
  '合计,4,,,,,',
].join('\r\n')

async function choose(page: Page, label: string, answer: string): Promise<void> {
  await page.getByLabel(`${label}算作`).selectOption({ label: answer })
  await page.getByRole('button', { name: `${label}：就这样定` }).click()
}

/** Everything the browser keeps of this page, as one text. */
async function writtenHere(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open(name)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name } of await indexedDB.databases()) {
      const database = await open(name ?? '')
      for (const store of database.objectStoreNames) {
        texts.push(
          JSON.stringify(
            await new Promise((resolve) => {
              const request = database.transaction(store).objectStore(store).getAll()
              request.onsuccess = () => resolve(request.result)
            })
          )
        )
      }
      database.close()
    }
    return texts.join('\n')
  })
}

test('from the file to the filled table, its cases and Word, without a name anywhere', async () => {
  const { page } = desk
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '收到和处理政府信息公开申请情况')
  await page.getByRole('link', { name: '读入台账' }).click()
  await page.getByRole('heading', { name: '用台账数出第二、三、四部分' }).waitFor()
  // The sample is read at once, and taken away again.
  await page.getByRole('button', { name: '用样例试一试' }).click()
  await page.getByRole('button', { name: '填入第二、三、四部分' }).waitFor()
  await page.getByRole('button', { name: /^移除样例台账/ }).click()
  const [blank] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '存空白台账' }).click(),
  ])
  expect(blank.suggestedFilename()).toBe('青禾县人民政府2025年台账.xlsx')
  await page
    .getByLabel('选择台账文件')
    .setInputFiles({
      name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${LEDGER}`),
    })
  await page.getByRole('heading', { name: '计入 2 件，还有 2 件没有定' }).waitFor()
  await settle(page)
  expect(await findAxeProblems(page)).toEqual([])

  await choose(page, '不告', '（四）1.本机关不掌握相关政府信息')
  await page.getByRole('button', { name: '法人（名称是“…公司”）：就这样定' }).click()
  await page.getByRole('heading', { name: '计入 4 件', exact: true }).waitFor()
  await page.locator('[data-count="applications.handled.unavailable.notHeld.person"]').click()
  const cases = page.getByRole('region', { name: /本机关不掌握/ })
  expect(await cases.locator('tbody tr td:first-child').allTextContents())
    .toEqual(['XXGK-002', 'XXGK-003'])
  expect(await cases.textContent()).not.toMatch(NAMES)

  await page.getByRole('button', { name: '填入第三部分' }).click()
  await page.getByText('已按台账填入第三部分，共 4 件').waitFor()
  await page.getByText('与本表逐格一致。').waitFor()
  await page.getByText('与上次填入时的台账逐件相同。').waitFor()

  // Without the ledger the cases of a cell are still there.
  await page.getByRole('button', { name: '移除台账.csv' }).click()
  await page.getByRole('heading', { name: '上次填入的台账：4 件' }).waitFor()
  await page.locator('[data-count="applications.handled.unavailable.notHeld.person"]').click()
  expect(await cases.locator('tbody tr td:first-child').allTextContents())
    .toEqual(['XXGK-002', 'XXGK-003'])
  expect(await cases.textContent()).not.toMatch(NAMES)
  await settle(page)
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('link', { name: '返回第三部分' }).click()
  await expect.poll(() => cellOf(page, 'applications.handled.total.total').inputValue()).toBe('3')
  expect(await cellOf(page, 'applications.carriedIn.person').inputValue()).toBe('1')
  await page
    .locator('header')
    .getByText(/^已保存/)
    .waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => cellOf(page, 'applications.carriedIn.person').inputValue()).toBe('')
  await page.keyboard.press('Control+y')
  await expect.poll(() => cellOf(page, 'applications.carriedIn.person').inputValue()).toBe('1')

  await goToStep(page, '审核与导出')
  for (const name of ['导出草稿 Word', '导出留存用 Word']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    const parts = unzipParts(new Uint8Array(readFileSync(await download.path())))
    const texts = Object.values(parts).join('\n')
    expect(texts).toContain('青禾县人民政府')
    expect(texts).not.toMatch(NAMES)
  }
  const kept = await writtenHere(page)
  expect(kept).toContain('不告')
  expect(kept).toContain('XXGK-003')
  expect(kept).not.toMatch(NAMES)
})

/** Frames drawn while an element with this name is there. */
async function countFrames(page: Page, label: string): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    const counter = window as unknown as Record<string, number>
    counter[name] = 0
    const look = (): void => {
      if (document.querySelector(`[aria-label="${name}"]`)) counter[name] = (counter[name] ?? 0) + 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, label)
  return () =>
    page.evaluate((name) => (window as unknown as Record<string, number>)[name] ?? 0, label)
}

test('a long ledger is read in a worker and counted in slices: the page goes on drawing', {
  tags: 'long',
}, async () => {
  const { page } = desk
  const rows = runs({ daily: 12_000, soak: 20_000 })
  const { files: [ledger], cases } = makeLedger('plain', { seed: 7, count: rows })
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '收到和处理政府信息公开申请情况')
  await page.getByRole('link', { name: '读入台账' }).click()
  const reading = await countFrames(page, '正在读入台账')
  const counting = await countFrames(page, '正在数台账')
  await page.getByLabel('选择台账文件').setInputFiles({
    name: '台账.xlsx', mimeType: '', buffer: Buffer.from(ledger?.bytes ?? []),
  })
  const right = cases.filter(({ received, decided }) =>
    received <= '2025-12-31' && (decided === '' || decided >= '2025-01-01')).length
  await page.getByRole('heading', { name: `计入 ${right} 件`, exact: true }).waitFor()
  expect([await reading() > 2, await counting() > 2]).toEqual([true, true])
})
