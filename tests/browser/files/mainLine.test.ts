/** From an empty library to a finished report, on real figures, as a clerk does it. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import {
  cellOf, createReport, explainAll, figuresText, goToStep, landPaste, officialTableHtml, paste,
  repair, shownCodes, shownFindings, typeInto,
} from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { findDocxProblems } from '../../support/files/docxChecks'
import { findSchemaErrors } from '../../support/files/docxSchema'
import { textOfDocx, textOfTree } from '../../support/samples/documentText'
import { reportFromFigures, type FiguresJson } from '../../support/samples/figuresJson'
import { buildFullReport2025 } from '../../support/fullReport2025'

const desk = openDesk()

const published2020 = reportFromFigures(JSON.parse(readFileSync(new URL(
  '../../fixtures/shucheng-like-2020.json', import.meta.url,
), 'utf8')) as FiguresJson)
const full2025 = buildFullReport2025()

const REASON = '本机关规模小，各方面情况合并写在一段'
const TITLES = {
  disclosure: '二、主动公开政府信息情况', applications: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
}

/** Figures of table two typed cell by cell, three and four pasted. */
async function fillTables(report: Report): Promise<void> {
  await goToStep(desk.page, TITLES.disclosure)
  for (const info of cellsOf(editionOf(report.edition)).values()) {
    if (info.table === 'disclosure') {
      await typeInto(desk.page, info.id, report.cells[info.id]?.text ?? '')
    }
  }
  await goToStep(desk.page, TITLES.applications)
  await cellOf(desk.page, 'applications.carriedOut.total').focus()
  await paste(desk.page, {
    'text/html': officialTableHtml(report, 'applications'),
    'text/plain': figuresText(report, 'applications'),
  })
  await landPaste(desk.page)
  await goToStep(desk.page, TITLES.disputes)
  await cellOf(desk.page, 'disputes.review.upheld').focus()
  await paste(desk.page, { 'text/plain': figuresText(report, 'disputes') })
}

async function writeTexts(): Promise<void> {
  await writePart('一、总体情况', 1, '本年度政府信息公开工作总体平稳，各项任务按时完成。')
  await writePart(
    '五、存在的主要问题及改进情况', 5, '部分栏目更新不够及时。下一步将加强检查，逐月通报改进。',
  )
  await writePart('六、其他需要报告的事项', 6, '没有其他需要报告的事项。')
}

/** Replaces the guide headings by one paragraph. */
async function writePart(title: string, part: number, text: string): Promise<void> {
  await goToStep(desk.page, title)
  const editor = desk.page.locator(`[data-field="narrative.${part}"]`)
  await editor.click()
  await desk.page.keyboard.press('Control+A')
  await desk.page.keyboard.press('Delete')
  await desk.page.keyboard.press('Control+Alt+0')
  await desk.page.keyboard.type(text)
}

/**
 * Changes a cell and expects just these findings; the first repair offered, or undo, puts it back.
 */
async function breakAndMend(
  cell: string, text: string, expected: { codes: string[]; repair?: string },
): Promise<void> {
  const before = await cellOf(desk.page, cell).inputValue()
  await typeInto(desk.page, cell, text)
  expect(await shownCodes(desk.page)).toEqual(expected.codes)
  if (expected.repair) await repair(desk.page, expected.repair)
  else await desk.page.keyboard.press('Control+z')
  expect(await shownCodes(desk.page)).toEqual([])
  expect(await cellOf(desk.page, cell).inputValue()).toBe(before)
}

/** `reason` goes on every 核实 finding first. */
async function exportReport(reason = ''): Promise<{ name: string; bytes: Uint8Array }> {
  await goToStep(desk.page, '审核与导出')
  if (reason !== '') await explainAll(desk.page, reason)
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: /^(?:定稿导出|导出草稿) Word$/ }).click(),
  ])
  return {
    name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())),
  }
}

/** The report as the browser keeps it, by way of its data file. */
async function savedReport(): Promise<Report> {
  await desk.page.getByRole('button', { name: '另存一份' }).click()
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: '存为数据文件' }).click(),
  ])
  return (JSON.parse(readFileSync(await download.path(), 'utf8')) as { report: Report }).report
}

/** What is printed in each cell, totals solved. */
function figuresOf(report: Report): Record<string, string> {
  const cells = composeDocument(report).nodes.flatMap((node) => (node.type === 'officialTable'
    ? node.cells : []))
  return Object.fromEntries(
    cells.flatMap(({ cell, text }) => (cell === undefined ? [] : [[cell, text]])),
  )
}

/** The same report with every total written out, as a clerk's spreadsheet has it. */
function withTotals(report: Report): Report {
  const entries = Object.entries(figuresOf(report))
    .map(([cell, text]) => [cell, Object.freeze({ text, source: 'typed' as const })])
  return { ...report, cells: Object.fromEntries(entries) as Report['cells'] }
}

describe('the 2020 form with published figures', () => {
  test('typed, pasted, checked, repaired, exported, kept over a reload', async () => {
    await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2020 })
    await fillTables(published2020)
    expect(await shownFindings(desk.page)).toEqual([])

    await goToStep(desk.page, TITLES.applications)
    await breakAndMend('applications.handled.granted.person', '13', { codes: ['T3-ROW', 'T3-SUM'] })
    await breakAndMend('applications.carriedOut.research', '2', { codes: ['T3-BAL', 'T3-ROW'] })
    await breakAndMend('applications.received.person', '二十', { codes: ['T3-INT'] })
    await breakAndMend('applications.handled.total.person', '31', {
      codes: ['T3-BAL', 'T3-ROW', 'T3-SUM'], repair: 'T3-BAL',
    })

    await writeTexts()
    const { name, bytes } = await exportReport(REASON)
    expect(name).toBe('青禾县人民政府2020年政府信息公开工作年度报告.docx')
    expect(findDocxProblems(bytes)).toEqual([])
    expect(await findSchemaErrors(bytes)).toEqual([])
    const report = await savedReport()
    expect(textOfDocx(bytes)).toEqual(textOfTree(composeDocument(report)))
    expect(figuresOf(report)).toEqual(figuresOf(published2020))

    await desk.page.reload()
    await goToStep(desk.page, TITLES.applications)
    expect(await cellOf(desk.page, 'applications.handled.granted.person').inputValue()).toBe('14')
  })
})

describe('the 2021 form with a report of 2025', () => {
  test('totals follow their parts; a draft says so, the final file does not', async () => {
    const typed = withTotals(full2025)
    await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
    await fillTables(typed)
    expect(await shownFindings(desk.page)).toEqual([])

    await goToStep(desk.page, TITLES.disputes)
    await breakAndMend('disputes.review.total', '9', { codes: ['T4-SUM'] })

    await goToStep(desk.page, TITLES.applications)
    await typeInto(desk.page, 'applications.carriedOut.person', '77')
    const codes = await shownCodes(desk.page)
    expect(codes).toContain('T3-BAL')
    await writeTexts()
    const draft = await exportReport()
    const [name, state] = draft.name.split(/(?=（)/)
    expect(name).toBe('青禾县人民政府2025年政府信息公开工作年度报告')
    expect(state).toMatch(/^（草稿，\d+项未改正(，\d+项未说明)?(，\d+处未完成)?）\.docx$/)
    expect(textOfDocx(draft.bytes)[0]).toMatch(/^草稿，\d+项未改正/)

    await goToStep(desk.page, TITLES.applications)
    await typeInto(
      desk.page, 'applications.carriedOut.person',
      typed.cells['applications.carriedOut.person']?.text ?? '',
    )
    await goToStep(desk.page, '六、其他需要报告的事项')
    await desk.page.getByRole('button', { name: '本年没有收取，全部填 0' }).click()
    const final = await exportReport(REASON)
    expect(final.name).toBe('青禾县人民政府2025年政府信息公开工作年度报告.docx')
    expect(findDocxProblems(final.bytes)).toEqual([])
    expect(await findSchemaErrors(final.bytes)).toEqual([])
    const report = await savedReport()
    expect(textOfDocx(final.bytes)).toEqual(textOfTree(composeDocument(report)))
    expect(figuresOf(report)).toEqual(figuresOf(typed))
  })
})

describe('a report that begins from last year’s', () => {
  test('carries 上年结转 over, checks it, and shows last year’s figures and text', {
    tags: 'long',
  }, async () => {
    await desk.page.goto(desk.url)
    await desk.page.getByText('查看示例').first().click()
    await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
    await createReport(desk.page, {
      url: desk.url, name: '青禾县人民政府', year: 2026, fromLast: true,
    })
    await goToStep(desk.page, TITLES.applications)
    const carried = 'applications.carriedIn.person'
    const last = full2025.cells['applications.carriedOut.person']?.text ?? ''
    expect(await cellOf(desk.page, carried).inputValue()).toBe(last)
    expect(await desk.page.locator(`td[data-carried] [data-cell="${carried}"]`).count()).toBe(1)
    expect(await shownFindings(desk.page)).toEqual([])

    await typeInto(desk.page, carried, '7')
    const places = (await shownFindings(desk.page)).map(({ code, message }) => [
      code, /“(.+?)”列：上年结转 \d+，不等于 上年年报的结转下年度 \d+/.exec(message)?.[1],
    ])
    expect(places).toEqual([['T3-PREV', '自然人'], ['T3-PREV', '总计']])
    await goToStep(desk.page, TITLES.disputes)
    await desk.page.locator('aside li.finding .message').first().click()
    await desk.page.waitForFunction(
      (cell) => document.activeElement?.getAttribute('data-cell') === cell, carried,
    )
    await desk.page.locator('aside li.finding .message').first().hover()
    expect(await desk.page.locator('td[data-linked]').count()).toBe(1)
    await cellOf(desk.page, carried).focus()
    await desk.page.keyboard.press('Control+z')
    expect(await shownFindings(desk.page)).toEqual([])
    expect(await cellOf(desk.page, carried).inputValue()).toBe(last)

    await desk.page.getByLabel('显示上年数').check()
    const received = full2025.cells['applications.received.person']?.text ?? ''
    expect(await desk.page.locator('td', { has: cellOf(desk.page, 'applications.received.person') })
      .locator('.last-year').textContent()).toContain(received)
    await goToStep(desk.page, '一、总体情况')
    await desk.page.getByText('上年文字（2025年）').waitFor()
    expect(await cellOf(desk.page, carried).count()).toBe(0)
  })
})
