/** 历史版本: what was kept, what changed, back and back again. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeProblems } from '../support/browser/axe'
import { cellOf, goToStep, typeInto } from '../support/browser/clerk'
import { openDesk } from '../support/browser/desk'
import { seeStored, settle } from '../support/browser/settle'

const desk = openDesk()

const CELL = 'disputes.review.upheld'
const OTHER_CELL = 'disputes.review.corrected'
const DISPUTES = '四、政府信息公开行政复议、行政诉讼情况'

async function openSample(page: Page): Promise<void> {
  await page.goto(desk.url)
  await page.getByText('查看示例').first().click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

async function fillZeros(page: Page): Promise<void> {
  await goToStep(page, DISPUTES)
  await page.getByRole('button', { name: '本表无数据，全部填 0' }).click()
  await page.getByRole('button', { name: '确定填 0' }).click()
  await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
}

test('a large step is kept by name, shows each cell it changed, is taken back and done again', async () => {
  const { page } = desk
  await openSample(page)
  await goToStep(page, DISPUTES)
  const before = await cellOf(page, CELL).inputValue()
  await fillZeros(page)
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.waitForSelector('text=“本表全部填 0”之前')
  await page.waitForSelector('text=/之后改了 \\d+ 格/')
  const row = page.locator('tbody tr', { hasText: '行政复议/结果维持' }).first()
  expect(await row.locator('td.figure').allTextContents()).toEqual([before, '0'])
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: '恢复到这个版本' }).click()
  await page.waitForSelector('text=恢复之前的样子也留了一份')
  await page.getByRole('link', { name: '返回编辑' }).click()
  await goToStep(page, DISPUTES)
  expect(await cellOf(page, CELL).inputValue()).toBe(before)
  await page.reload()
  await goToStep(page, DISPUTES)
  expect(await cellOf(page, CELL).inputValue()).toBe(before)
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.waitForSelector('text=/“恢复.*的版本”之前/')
  await page.getByRole('button', { name: '恢复到这个版本' }).click()
  await page.getByRole('button', { name: '撤销恢复' }).click()
  await page.getByRole('link', { name: '返回编辑' }).click()
  await goToStep(page, DISPUTES)
  expect(await cellOf(page, CELL).inputValue()).toBe(before)
})

test('a text that was mostly deleted is told of, and words that went are marked', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openSample(page)
  await goToStep(page, '一、总体情况')
  for (const title of ['一、总体情况', '五、存在的主要问题及改进情况']) {
    await goToStep(page, title)
    await page.locator('.prose').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.waitForSelector('text=/已保存 \\d\\d:\\d\\d/')
  }
  await page.waitForSelector(
    'text=/刚才去掉了大部分内容（文字由 \\d+ 字变为 \\d+ 字），去掉之前的样子已留在历史版本中/',
  )
  await page.getByRole('link', { name: '看历史版本' }).click()
  await page.locator('.versions button').last().click()
  await page.waitForSelector('del:has-text("青禾县")')
})

/** Everything in the middle that could take a change. */
async function openFields(page: Page): Promise<string[]> {
  return page.locator('main.content').locator('input, textarea, select, [contenteditable="true"]')
    .evaluateAll((fields) => fields
      .filter((field) => !(field as HTMLInputElement).readOnly
        && !(field as HTMLInputElement).disabled && (field as HTMLInputElement).type !== 'file')
      .map((field) => field.getAttribute('data-field') ?? field.getAttribute('data-cell')
        ?? field.outerHTML.slice(0, 120)))
}

test('a window that reads changes nothing: no field, cell, key, paste, repair or undo', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openSample(page)
  await goToStep(page, DISPUTES)
  const before = await cellOf(page, CELL).inputValue()
  await page.waitForSelector('text=/已保存|基本信息/')
  const [other] = await Promise.all([
    page.context().waitForEvent('page'), page.evaluate(() => { window.open(location.href) }),
  ])
  await other.waitForSelector('text=只能看')
  for (const title of [
    '基本信息', '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况',
    '五、存在的主要问题及改进情况', '六、其他需要报告的事项', DISPUTES,
  ]) {
    await goToStep(other, title)
    await settle(other)
    expect([title, (await openFields(other)).filter((field) => !field.includes('checkbox'))])
      .toEqual([title, []])
  }
  await typeInto(other, CELL, '99')
  await cellOf(other, CELL).focus()
  for (const key of ['Delete', 'Control+z', 'Control+y', 'Alt+=']) await other.keyboard.press(key)
  await other.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '7')
    document.activeElement?.dispatchEvent(new ClipboardEvent(
      'paste', { clipboardData, bubbles: true, cancelable: true },
    ))
  })
  expect(await cellOf(other, CELL).inputValue()).toBe(before)
  // Written after all that was tried in the other window would have been.
  await typeInto(page, OTHER_CELL, '17')
  await seeStored(page, '"17"')
  await page.reload()
  await goToStep(page, DISPUTES)
  expect(await cellOf(page, CELL).inputValue()).toBe(before)
})

test('last year’s part is taken over whole: places to look at, one undo, a version kept', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openSample(page)
  await goToStep(page, '六、其他需要报告的事项')
  await page.locator('.prose').waitFor()
  const words = (): Promise<string> => page.locator('.prose').innerText()
  const before = await words()
  await page.getByRole('button', { name: '整段沿用' }).click()
  await page.getByRole('button', { name: '换成上年的' }).click()
  await page.waitForSelector('text=还有 1 处要看')
  expect(await words()).toBe('本年没有收取信息处理费，没有其他需要报告的事项。')
  expect(await page.locator('.prose .taken').allTextContents()).toEqual(['信息处理费'])
  await goToStep(page, '一、总体情况')
  await page.getByRole('button', { name: '整段沿用' }).click()
  await page.getByRole('button', { name: '换成上年的' }).click()
  await page.waitForSelector('text=还有 6 处要看')
  expect(await page.locator('.prose .bound').allTextContents())
    .toEqual(['6', '50', '3', '50', '3', '4', '58'])
  expect(await page.locator('.prose .taken').allTextContents())
    .toEqual(['7958', '6', '4', '17', '2', '92.1'])
  expect(await findAxeProblems(page)).toEqual([])
  await page.getByRole('button', { name: '逐处列出' }).click()
  await page.getByRole('button', { name: '看过了', exact: true }).first().click()
  await page.waitForSelector('text=还有 5 处要看')
  await seeStored(page, '"taken":[')
  await page.reload()
  await page.waitForSelector('text=还有 5 处要看')
  await goToStep(page, '审核与导出')
  await page.getByRole('button', { name: '沿用上年的文字还有 6 处没有看' }).click()
  await page.locator('.prose').waitFor()
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.waitForSelector('text=“沿用上年的第一部分”之前')
  await page.waitForSelector('text=“沿用上年的第六部分”之前')
  await page.getByRole('link', { name: '返回编辑' }).click()
  await goToStep(page, '六、其他需要报告的事项')
  await page.getByRole('button', { name: '整段沿用' }).click()
  await page.getByRole('button', { name: '接在后面' }).click()
  await page.waitForFunction(() => document.querySelectorAll('.prose p').length === 2)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => document.querySelectorAll('.prose p').length === 1)
  expect(await words()).not.toBe(before)
})
