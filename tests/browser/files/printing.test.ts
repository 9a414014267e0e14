/**
 * Ctrl+P and the browser's own print command, from every page of a report: the pages of the
 * preview, as the report is now.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { cellOf, goToStep, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { documentReport } from '../../support/documents'
import { printPage, shownPages } from '../../support/browser/printedPages'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'

const desk = openDesk()
const report = documentReport(2025)
const address = (rest: string): string => `${desk.url}#/report/${report.id}${rest}`

async function openReport(): Promise<void> {
  const { page } = desk
  // The window of the browser itself cannot open here; that it was asked for is counted.
  await page.addInitScript('window.printed = 0; window.print = () => { window.printed += 1 }')
  await page.goto(desk.url)
  const buffer = Buffer.from(writeDataFile(report))
  await page.setInputFiles('input[type=file]', {
    name: '年报.json', mimeType: 'application/json', buffer,
  })
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

/** Presses Ctrl+P, and prints once the program has asked the browser to. */
async function pressPrint(page: Page): Promise<string[]> {
  const before = Number(await page.evaluate('window.printed'))
  await page.keyboard.press('Control+p')
  await page.waitForFunction(
    (count) => Number((window as unknown as { printed: number }).printed) > count, before,
  )
  return printPage(page)
}

const letters = (pages: string[]): string[] => pages.map((text) => [...text].sort().join(''))

test('the same pages from each step, 历史版本 and 汇总核对, by key and by the browser’s menu', async () => {
  const { page } = desk
  await openReport()
  await page.goto(address('/preview'))
  const shown = await shownPages(page)
  expect(shown.length).toBeGreaterThan(3)
  expect(letters(await printPage(page)), '预览').toEqual(letters(shown))
  for (const rest of ['/0', '/1', '/3', '/7', '/history', '/total']) {
    await page.goto(address(rest))
    await page.locator(rest.startsWith('/h') || rest.startsWith('/t')
      ? 'header h1 span' : '.sheet h2, #verdict').first().waitFor()
    expect(letters(await printPage(page)), `菜单 ${rest}`).toEqual(letters(shown))
    expect(letters(await pressPrint(page)), `Ctrl+P ${rest}`).toEqual(letters(shown))
    expect(await page.locator('.print-sheet .paper').count(), `nothing stays behind ${rest}`)
      .toBe(0)
  }
})

test('what was typed last is on paper, in a cell, a text, a field, and not what was before', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openReport()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  await cellOf(page, 'applications.received.person').focus()
  await page.keyboard.type('987654')
  expect((await printPage(page)).join('')).toContain('987654')
  await page.keyboard.press('Enter')
  await goToStep(page, '一、总体情况')
  await page.locator('.prose').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('123456全年工作平稳')
  expect((await printPage(page)).join('')).toContain('123456全年工作平稳')
  await page.keyboard.type('654321')
  expect((await pressPrint(page)).join('')).toContain('123456全年工作平稳654321')
  await goToStep(page, '基本信息')
  await page.locator('[data-field="agency.phone"]').fill('0000-7654321')
  const printed = await printPage(page)
  expect(printed.join('')).toContain('0000-7654321')
  await page.goto(address('/preview'))
  expect(letters(printed)).toEqual(letters(await shownPages(page)))
})

test('审核情况表 prints as it is shown; the list of reports prints as a plain list', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openReport()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  await typeInto(page, 'applications.received.person', '5')
  await page.goto(address('/review'))
  const sheet = await shownPages(page)
  expect(sheet.join('')).toContain('审核情况表')
  expect(letters(await printPage(page))).toEqual(letters(sheet))
  expect(letters(await pressPrint(page))).toEqual(letters(sheet))
  await page.goto(desk.url)
  await page.getByRole('link', { name: report.agency.name }).first().waitFor()
  const list = (await printPage(page)).join('')
  expect(list).toContain(report.agency.name)
  expect(list).not.toMatch(/新建年报|删除|查看示例/)
})

test('typing lays nothing out for the printer', async () => {
  const { page } = desk
  await openReport()
  await goToStep(page, '一、总体情况')
  await page.locator('.prose').focus()
  await page.evaluate(() => {
    const hung = { count: 0 }
    Object.assign(window, { hung })
    new MutationObserver((changes) => {
      hung.count += changes.flatMap((change) => [...change.addedNodes])
        .filter((node) => node instanceof Element && node.matches('.paper')).length
    }).observe(document.body, { childList: true, subtree: true })
  })
  await page.keyboard.type('全年工作平稳有序推进落实')
  await page.getByText(/已保存 \d\d:\d\d/).waitFor()
  expect(await page.evaluate('window.hung.count')).toBe(0)
})
