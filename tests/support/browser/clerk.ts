/** What a clerk does in the browser, in the words of the screen. */
import type { Locator, Page } from 'playwright-core'
import { cellsOf } from '../../../src/model/cells'
import { composeGrid } from '../../../src/model/grid'
import type { Report } from '../../../src/model/report'
import type { CellId, TableId } from '../../../src/model/template'
import { editionOf } from '../../../src/templates'
import { settle } from './settle'

export interface ShownFinding { code: string; level: string; message: string }

/**
 * Opens the library, fills 新建年报, takes the first of last year's reports if wanted, and lands on
 * 基本信息.
 */
export async function createReport(page: Page, { url, name, year, fromLast = false }: {
  url: string
  name: string
  year: number
  fromLast?: boolean
}): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: '新建年报' })
    .or(page.getByRole('button', { name: '新建年报' })).first().click()
  await page.getByLabel('机关名称').fill(name)
  await page.getByLabel('机关类别').selectOption('县级以上人民政府')
  await page.getByLabel('报告年度').selectOption(String(year))
  if (fromLast) await page.getByLabel('用上年报告').selectOption({ index: 1 })
  await page.getByRole('button', { name: '新建年报' }).click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

/** In the menu of a report of the library, which is open: `复制`, `存为数据文件` or `删除`. */
export async function chooseFor(page: Page, title: string, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `${title}：更多` }).click()
  await page.getByRole('list', { name: `${title}：更多` }).getByRole('button', { name }).click()
}

/** Deletes a report of the library, which is open; it is gone when this returns. */
export async function deleteReport(page: Page, title: string): Promise<void> {
  await chooseFor(page, title, /^删除/)
  await page.waitForSelector(`text=已删除《${title}》`)
}

/** Goes to a step by its title in the rail. */
export async function goToStep(page: Page, title: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: '填报步骤' })
  await rail.getByRole('link', { name: title }).click()
  await rail.locator('[aria-current="step"]', { hasText: title }).waitFor()
  await page.locator('.sheet h2').first().waitFor()
}

/** The input of a cell. */
export function cellOf(page: Page, cell: CellId): Locator {
  return page.locator(`[data-cell="${cell}"]`)
}

/** Types over a cell as at a spreadsheet, ending with Enter. */
export async function typeInto(page: Page, cell: CellId, text: string): Promise<void> {
  await cellOf(page, cell).focus()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Pastes into whatever has the focus. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((flavours) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(flavours)) clipboardData.setData(type, text)
    document.activeElement?.dispatchEvent(new ClipboardEvent(
      'paste', { clipboardData, bubbles: true, cancelable: true },
    ))
  }, data)
}

/** Confirms 粘贴预览; plain figures onto blank cells have landed without. */
export async function landPaste(page: Page): Promise<void> {
  if (!await page.getByRole('dialog').isVisible()) return
  await page.getByRole('dialog').getByRole('button', { name: /^填入 \d+ 格$/ }).click()
}

/** What the findings panel asks to be put right or explained; 提示 and 未完成 lines left out. */
export async function shownFindings(page: Page): Promise<ShownFinding[]> {
  await settle(page)
  return page.locator('aside li.finding:not([data-level="提示"])')
    .evaluateAll((items) => items.map((item) => ({
      code: item.getAttribute('data-code') ?? '', level: item.getAttribute('data-level') ?? '',
      message: item.querySelector('.message')?.textContent?.trim() ?? '',
    })))
}

/** Codes of the findings shown, sorted. */
export async function shownCodes(page: Page): Promise<string[]> {
  return (await shownFindings(page)).map(({ code }) => code).sort()
}

/** Presses the repair of a finding. */
export async function repair(page: Page, code: string): Promise<void> {
  await page.locator(`aside li.finding[data-code="${code}"] .row button`).first().click()
}

/** On 审核与导出: writes the same reason on every 核实 finding that is open. */
export async function explainAll(page: Page, reason: string): Promise<void> {
  const folded = page.getByRole('button', { name: '逐个看' })
  while (await folded.count() > 0) await folded.first().click()
  const open = page.locator('li.finding[data-level="核实"]')
  while (await open.count() > 0) {
    const id = await open.first().getAttribute('data-finding') ?? ''
    await open.first().getByRole('button', { name: '写说明' }).click()
    await page.keyboard.type(reason)
    await page.keyboard.press('Control+Enter')
    await page.locator(`li.settled[data-finding=${JSON.stringify(id)}]`)
      .waitFor({ state: 'attached' })
  }
}

/** An official table as Excel or a web page puts it on the clipboard. */
export function officialTableHtml(report: Report, table: TableId): string {
  const template = editionOf(report.edition).tables.find((candidate) => candidate.id === table)
  if (!template) throw new Error(`no table ${table}`)
  const grid = composeGrid(template)
  const rows = Array.from({
    length: grid.rows,
  }, (_, row) => grid.cells.filter((cell) => cell.row === row)
    .map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.cell
      ? report.cells[cell.cell]?.text ?? '' : cell.text}</td>`).join(''))
  return `<html><body><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></body></html>`
}

/** The figures of a table row by row, as tab-separated text with the line break Excel ends on. */
export function figuresText(report: Report, table: TableId): string {
  const rows = new Map<string, string[]>()
  for (const info of cellsOf(editionOf(report.edition)).values()) {
    if (info.table === table) {
      rows.set(info.row, [...(rows.get(info.row) ?? []), report.cells[info.id]?.text ?? ''])
    }
  }
  return [...rows.values()].map((row) => row.join('\t')).join('\r\n') + '\r\n'
}
