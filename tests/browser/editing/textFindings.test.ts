/**
 * Findings in the text as a clerk meets them: marked words, what can be done by them, numbers that
 * may follow the tables.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import { figureNow } from '../../../src/document'
import { gatherFigures } from '../../../src/model/facts'
import { editionOf } from '../../../src/templates'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, createReport, figuresText, goToStep, paste } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { seeStored, settle } from '../../support/browser/settle'

const desk = openDesk()
const full = buildFullReport2025()
const RECEIVED = 'applications.received.total'
const [received = '', done = ''] = [RECEIVED, 'applications.handled.total.total']
  .map((cell) => figureNow(cell, gatherFigures(full, editionOf(full.edition))))

beforeEach(async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县民政局', year: 2025 })
  await goToStep(desk.page, '三、收到和处理政府信息公开申请情况')
  await cellOf(desk.page, 'applications.received.person').focus()
  await paste(desk.page, { 'text/plain': figuresText(full, 'applications') })
  await goToStep(desk.page, '一、总体情况')
  await desk.page.locator('.prose p').first().click()
})

const mark = () => desk.page.locator('.prose .found').first()
const popover = () => desk.page.getByRole('dialog', { name: '这几个字的核对结果' })
/**
 * Until the sentence is written and checked: its finding is in the panel and its words are marked.
 */
async function seeMark(words = '申请9876件。'): Promise<void> {
  await seeStored(desk.page, words)
  await desk.page.locator('aside li.finding[data-code="TX-RECV"]').waitFor()
  await mark().waitFor()
  await settle(desk.page)
}
/** On a slow machine the words may be marked anew just then: the key is pressed again. */
async function openByKey(): Promise<void> {
  for (let attempt = 0; attempt < 10 && !await popover().isVisible(); attempt += 1) {
    await desk.page.keyboard.press('Alt+Enter')
    await settle(desk.page)
  }
  expect(await popover().isVisible()).toBe(true)
}
const firstLine = () => desk.page.locator('.prose p').first().innerText()

describe('words of findings', () => {
  test('are marked within a moment, say what is wrong, and take the figure of the table', async () => {
    await desk.page.keyboard.type('2025年，本机关新收政府信息公开申请9876件。')
    await seeMark()
    expect([await mark().innerText(), await mark().getAttribute('data-level')])
      .toEqual(['9876', '核实'])
    await mark().click()
    expect(await popover().innerText())
      .toMatch(new RegExp(
        `第一部分“.*新收政府信息公开申请9876件”[^]*`
        + `第三部分 本年新收政府信息公开申请数量，总计\\s*${received}`,
      ))
    await popover().locator('.primary').click()
    await expect.poll(firstLine).toBe(`2025年，本机关新收政府信息公开申请${received}件。`)
    await mark().waitFor({ state: 'detached' })
    expect(await popover().count()).toBe(0)
    await desk.page.keyboard.press('Control+z')
    expect(await firstLine()).toBe('2025年，本机关新收政府信息公开申请9876件。')
    await seeMark()
  })

  test('move with what is typed before them, stand out when pointed at, are shown by the panel', {
    tags: 'long',
  }, async () => {
    await desk.page.keyboard.type('本机关新收政府信息公开申请9876件。')
    await seeMark()
    await desk.page.keyboard.press('Home')
    await desk.page.keyboard.type('今年')
    expect(await mark().innerText()).toBe('9876')
    await seeMark('今年本机关')
    const item = desk.page.locator('aside li.finding[data-code="TX-RECV"]')
    await item.hover()
    expect(await desk.page.locator('.prose .pointed').innerText()).toBe('9876')
    await item.locator('.message').click()
    await expect.poll(() => desk.page.evaluate(() => String(getSelection()))).toBe('9876')
  })

  test('the keyboard opens what is said, goes to the cell, and back out with Esc', {
    tags: 'long',
  }, async () => {
    await desk.page.keyboard.type('本机关新收政府信息公开申请9876件。')
    await seeMark()
    for (let step = 0; step < 4; step += 1) await desk.page.keyboard.press('ArrowLeft')
    await openByKey()
    await desk.page.keyboard.press('Escape')
    expect([
      await popover().count(),
      await desk.page.evaluate(() => document.activeElement?.className.includes('prose')),
    ]).toEqual([0, true])
    await openByKey()
    await popover().getByRole('button', { name: /本年新收政府信息公开申请数量/ }).click()
    await cellOf(desk.page, RECEIVED).waitFor()
    await expect.poll(() =>
      desk.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe(RECEIVED)
  })

  test('axe finds nothing serious with the popover, the list of figures or the offers open', {
    tags: 'long',
  }, async () => {
    await desk.page.keyboard.type(`本机关新收政府信息公开申请9876件。年内办结${done}件。`)
    await seeMark()
    await mark().click()
    await popover().waitFor()
    expect(await findAxeProblems(desk.page)).toEqual([])
    await desk.page.getByRole('button', { name: '插入数字' }).click()
    expect(await findAxeProblems(desk.page)).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('button', { name: '逐个看' }).click()
    expect(await findAxeProblems(desk.page)).toEqual([])
  })

  test('a note keeps the words: the popover leads to its field', { tags: 'long' }, async () => {
    await desk.page.keyboard.type('本机关新收政府信息公开申请9876件。')
    await seeMark()
    await mark().click()
    await popover().getByRole('button', { name: '写说明保留' }).click()
    await desk.page.locator('aside li.finding[data-code="TX-RECV"] textarea').waitFor()
    expect(await popover().count()).toBe(0)
  })
})

test('a typed number that equals the table is offered, bound with one press, undone with one', {
  tags: 'long',
}, async () => {
  await desk.page.keyboard.type(`本机关新收政府信息公开申请${received}件。`)
  const offers = desk.page.locator('.offers')
  await offers.getByText('文中有 1 个数字与表格一致').waitFor()
  await offers.getByRole('button', { name: '设为随表更新' }).click()
  expect(await desk.page.locator('.prose .bound').allInnerTexts()).toEqual([received])
  expect((await offers.innerText()).trim()).toBe('')
  await desk.page.keyboard.press('Control+z')
  expect(await desk.page.locator('.prose .bound').count()).toBe(0)
})
