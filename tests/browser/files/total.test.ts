/**
 * 汇总核对: reports of offices dropped as files, the cell that differs, the sum filled in and taken
 * back.
 * @module-tag long
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { cellsOf } from '../../../src/model/cells'
import { parseFigure } from '../../../src/model/figure'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { writeText } from '../../../src/writers/text/writeText'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { withCells } from '../../support/findings'
import { buildConsistentReport } from '../../support/randomReport'
import { settle } from '../../support/browser/settle'

interface Dropped { name: string; base64: string }

const desk = openDesk()
const edition = editionOf('2021')
const CELL = 'applications.received.person'
const PLACE = '第三部分“一、本年新收政府信息公开申请数量”行“自然人”列'

const parts = ['青禾县教育局', '青禾县财政局', '城关镇人民政府'].map((name, seed): Report => {
  const report = buildConsistentReport({ edition, seed: seed + 21, withLastYear: false })
  return { ...report, agency: { ...report.agency, name } }
})
const [first = buildConsistentReport({ edition, seed: 1 })] = parts

/** In hundredths, so that money is added as whole numbers. */
function sumOf(cell: string): number {
  const kind = cellsOf(edition).get(cell)?.kind ?? 'count'
  return parts.reduce((sum, { cells }) => {
    const figure = parseFigure(kind, cells[cell]?.text ?? '')
    return sum + (figure.state === 'known' ? Math.round(figure.value * 100) : 0)
  }, 0) / 100
}

const right = sumOf(CELL)
const total: Report = {
  ...withCells(first, {
    ...Object.fromEntries([...cellsOf(edition).keys()].map((cell) => [cell, sumOf(cell)])),
    [CELL]: right + 5,
  }),
  id: 'total', agency: { ...first.agency, name: '青禾县人民政府', kind: '县级以上人民政府' },
}

async function partFiles(): Promise<Dropped[]> {
  const [docx, text, data] = parts
  if (!docx || !text || !data) throw new Error('three parts')
  const contents: [string, string | Uint8Array][] = [
    ['教育局.docx', await writeDocx(composeDocument(docx))],
    ['财政局.txt', writeText(composeDocument(text))], ['城关镇.json', writeDataFile(data)],
  ]
  return contents.map(([name, content]) => ({
    name, base64: Buffer.from(content as Uint8Array).toString('base64'),
  }))
}

async function drop(page: Page, files: Dropped[]): Promise<void> {
  await page.evaluate((dropped) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of dropped) {
      dataTransfer.items.add(new File(
        [Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name,
      ))
    }
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, files)
}

async function openTotal(page: Page): Promise<void> {
  await page.goto(desk.url)
  await page.locator('input[type=file]').first().setInputFiles({
    name: '汇总.json', mimeType: 'application/json', buffer: Buffer.from(writeDataFile(total)),
  })
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await goToStep(page, '审核与导出')
  await page.getByRole('link', { name: '汇总核对' }).click()
  await page.getByRole('heading', { name: '还没有可以相加的年报' }).waitFor()
}

async function expectSound(name: string): Promise<void> {
  await settle(desk.page)
  expect(await findAxeProblems(desk.page), name).toEqual([])
}

test('three files against the report: the cell that differs, filled, taken back, the way to it', async () => {
  const { page } = desk
  await openTotal(page)
  await expectSound('nothing yet')
  await drop(page, await partFiles())
  await page.getByRole('heading', { name: '已与 3 份年报的合计逐格核对：1 格不一致' }).waitFor()
  expect(await page.locator('tbody tr').first().locator('th, td').allTextContents()).toEqual([
    PLACE, String(right + 5), String(right), '多 5', expect.stringMatching(/个单位有数/),
    `填入 ${right}`,
  ])
  await page.locator('button[aria-expanded]').click()
  const held = await page.locator('tbody ol li b').allTextContents()
  expect(held.map(Number).reduce((sum, one) => sum + one, 0)).toBe(right)
  await expectSound('a difference')

  await page.getByRole('button', { name: `${PLACE}填入 ${right}` }).click()
  await page.getByRole('heading', { name: '全部一致' }).waitFor()
  await expectSound('all equal')
  await page.getByRole('button', { name: '撤销填入' }).click()
  await page.getByRole('heading', { name: '1 格不一致' }).waitFor()
  await page.keyboard.press('Control+y')
  await page.getByRole('heading', { name: '全部一致' }).waitFor()
  await page.keyboard.press('Control+z')

  await page.getByRole('button', { name: PLACE, exact: true }).click()
  await page.waitForFunction(
    (cell) => document.activeElement?.getAttribute('data-cell') === cell, CELL,
  )
  expect(await cellOf(page, CELL).inputValue()).toBe(String(right + 5))
  await page.goBack()
  await page.getByRole('heading', { name: '已与 3 份年报的合计逐格核对：1 格不一致' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '还没有可以相加的年报' }).waitFor()
})
