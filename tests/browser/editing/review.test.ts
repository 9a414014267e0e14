/**
 * The main line of a review: a finding, a note refused, kept, asked for again; the gate opens;
 * final file and 审核情况表.
 */
import { readFileSync } from 'node:fs'
import type { Download, Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { readDataFile } from '../../../src/readers/formats/json'
import { contentFingerprint } from '../../../src/document'
import { readReport } from '../../../src/readers/readReport'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, explainAll, goToStep, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { findDocxProblems } from '../../support/files/docxChecks'
import { joinText, textOfDocx } from '../../support/samples/documentText'
import { settle } from '../../support/browser/settle'

const desk = openDesk()

const DISCLOSURE = '二、主动公开政府信息情况'
const APPLICATIONS = '三、收到和处理政府信息公开申请情况'
const REVIEW = '审核与导出'
const EFFECTIVE = 'disclosure.normative.effective'
const REASON = '机构改革中划转出18件，已在第一部分写明'

const finding = (code: string): Locator => desk.page.locator(`li.finding[data-code="${code}"]`)

async function openSample(): Promise<void> {
  await desk.page.goto(desk.url)
  await desk.page.getByText('查看示例').first().click()
  await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

async function download(button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all<[Promise<Download>, Promise<void>]>([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
}

async function expectSound(name: string): Promise<void> {
  await settle(desk.page)
  expect(await findAxeProblems(desk.page), name).toEqual([])
  expect(
    await desk.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${name} scrolls sideways`,
  ).toBeLessThanOrEqual(0)
}

test('from a finding to the final file, by the keyboard', async () => {
  await openSample()
  await goToStep(desk.page, DISCLOSURE)
  await typeInto(desk.page, EFFECTIVE, '40')
  await goToStep(desk.page, REVIEW)
  await desk.page.getByRole('heading', { name: /项要说明，暂时不能定稿/ }).waitFor()
  await expectSound('审核，要说明')
  const headings = (): Promise<string[]> => desk.page.locator('.review h3')
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.trim().split(' ')[0] ?? ''))
  // What is left to do before the files; once nothing is, the files.
  expect((await headings()).filter((title) => ['请核实', '发布'].includes(title))).toEqual(['请核实', '发布'])

  await finding('T2-ROLL').getByRole('button', { name: '写说明' }).focus()
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.type('核实无误')
  await desk.page.keyboard.press('Control+Enter')
  await finding('T2-ROLL').getByText('“核实无误”没有说出原因').waitFor()
  await expectSound('审核，说明没有收下')
  await desk.page.keyboard.press('Control+A')
  await desk.page.keyboard.type(REASON)
  await desk.page.keyboard.press('Control+Enter')
  await finding('T2-ROLL').waitFor({ state: 'detached' })
  await explainAll(desk.page, REASON)
  await desk.page.getByRole('heading', { name: '可以定稿' }).waitFor()

  await goToStep(desk.page, DISCLOSURE)
  await typeInto(desk.page, EFFECTIVE, '41')
  await finding('T2-ROLL').getByText('事实已变，请重新说明').waitFor()
  await expectSound('第二部分，事实已变')
  await goToStep(desk.page, REVIEW)
  expect((await download('导出草稿 Word')).name).toMatch(/（草稿，\d+项未说明）\.docx$/)
  while (await desk.page.getByRole('button', { name: '沿用原说明' }).count() > 0) {
    await desk.page.getByRole('button', { name: '沿用原说明' }).first().click()
  }
  await explainAll(desk.page, REASON)
  await desk.page.getByRole('heading', { name: '可以定稿' }).waitFor()
  expect((await headings())[0]).toBe('发布')
  await desk.page.locator('summary', { hasText: '已说明' }).click()
  await expectSound('审核，可以定稿')

  const final = await download('定稿导出 Word')
  expect(final.name).toBe('青禾县人民政府2025年政府信息公开工作年度报告.docx')
  expect((await readReport({ name: final.name, bytes: final.bytes })).value).not.toHaveProperty(
    'whole',
  )
  const kept = await download('导出留存用 Word')
  const report = (await readReport({ name: kept.name, bytes: kept.bytes })).value?.whole
  expect(report?.notes['T2-ROLL:normative']).toMatchObject({ text: REASON })
  const sheet = await download('导出审核情况表')
  expect(sheet.name).toBe('青禾县人民政府2025年政府信息公开工作年度报告审核情况表.docx')
  expect(findDocxProblems(sheet.bytes)).toEqual([])
  const said = joinText(textOfDocx(sheet.bytes))
  for (const words of ['可以定稿', REASON, 'T3-BAL', report ? contentFingerprint(report) : '-']) {
    expect(said).toContain(words)
  }
})

test('notes outlive a reload, and undo takes them back', async () => {
  await openSample()
  await goToStep(desk.page, DISCLOSURE)
  await typeInto(desk.page, EFFECTIVE, '40')
  await finding('T2-ROLL').getByRole('button', { name: '写说明' }).click()
  await desk.page.keyboard.type(REASON)
  await desk.page.getByRole('button', { name: '保存说明' }).click()
  await finding('T2-ROLL').waitFor({ state: 'detached' })
  await desk.page.waitForFunction(() =>
    /已保存/.test(document.querySelector('.note[role=status]')?.textContent ?? ''))
  await desk.page.reload()
  await cellOf(desk.page, EFFECTIVE).waitFor()
  await desk.page.locator('aside summary').click()
  await desk.page.locator('li.settled', { hasText: REASON }).first().waitFor()
  await desk.page.locator('li.settled[data-code="T2-ROLL"]')
    .getByRole('button', { name: '撤回说明' }).click()
  await finding('T2-ROLL').waitFor()
  await desk.page.keyboard.press('Control+z')
  await finding('T2-ROLL').waitFor({ state: 'detached' })
  await goToStep(desk.page, REVIEW)
  await desk.page.getByRole('button', { name: '另存一份' }).click()
  expect(await findAxeProblems(desk.page)).toEqual([])
  const { bytes } = await download('存为数据文件')
  expect(readDataFile(new TextDecoder().decode(bytes)).value?.notes['T2-ROLL:normative']?.text)
    .toBe(REASON)
})

test('a half-written note keeps its own undo', { tags: 'long' }, async () => {
  await openSample()
  await goToStep(desk.page, DISCLOSURE)
  await typeInto(desk.page, EFFECTIVE, '40')
  await finding('T2-ROLL').getByRole('button', { name: '写说明' }).click()
  await desk.page.keyboard.type('机构改革')
  await desk.page.keyboard.press('Control+z')
  expect(await cellOf(desk.page, EFFECTIVE).inputValue()).toBe('40')
})

test('what blocks comes first and leads there; the catalogue and the sheet are sound', {
  tags: 'long',
}, async () => {
  await openSample()
  await goToStep(desk.page, APPLICATIONS)
  await typeInto(desk.page, 'applications.received.person', '99')
  await typeInto(desk.page, 'applications.carriedOut.legal', '')
  await goToStep(desk.page, REVIEW)
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')))
    .toBe('verdict')
  await expectSound('审核，必须改正')
  await desk.page.getByRole('button', { name: '去改第一项' }).click()
  await desk.page.waitForFunction(() =>
    document.activeElement?.getAttribute('data-cell')?.startsWith('applications.'))

  await desk.page.locator('li[data-code="T3-BAL"]').first()
    .getByRole('link', { name: 'T3-BAL' }).click()
  await desk.page.waitForFunction(() => document.activeElement?.id === 'rule-T3-BAL')
  await expectSound('核对规则')
  await desk.page.getByLabel('查找规则').fill('结转')
  await desk.page.locator('#rule-T3-PREV').waitFor()
  expect(await desk.page.locator('#rule-T4-SUM').count()).toBe(0)
  await desk.page.getByRole('link', { name: '返回年报' }).click()
  await goToStep(desk.page, REVIEW)

  await desk.page.getByRole('link', { name: '打印审核情况表' }).click()
  await desk.page.getByText(/共 \d+ 页/).waitFor()
  expect(await desk.page.locator('.paper h1').textContent()).toContain('审核情况表')
  await expectSound('审核情况表')
  await desk.page.getByRole('link', { name: '返回编辑' }).click()
  await desk.page.locator('#verdict').waitFor()
})

test('the one next thing is told on every page, and three ways of saving stand in one menu', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openSample()
  const next = page.locator('.next')
  await next.filter({ hasText: '可以定稿' }).waitFor()
  await goToStep(page, DISCLOSURE)
  await cellOf(page, EFFECTIVE).focus()
  await page.keyboard.press('Delete')
  await next.filter({ hasText: '还有 1 处没有填完' }).waitFor()
  await page.getByRole('link', { name: '历史版本' }).click()
  await next.getByRole('button', { name: '去填第一处' }).click()
  await page.waitForFunction((cell) =>
    (document.activeElement as HTMLElement | null)?.dataset.cell === cell, EFFECTIVE)
  await page.getByRole('link', { name: '预览', exact: true }).click()
  await next.getByRole('button', { name: '去填第一处' }).click()
  await cellOf(page, EFFECTIVE).waitFor()
  await goToStep(page, REVIEW)
  await page.getByRole('button', { name: '另存一份' }).click()
  const menu = page.getByRole('list', { name: '另存一份' })
  expect(await menu.getByRole('button').or(menu.getByRole('link')).allTextContents())
    .toEqual(expect.arrayContaining(['存为数据文件', '备份全部年报']))
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('另存一份')
})
