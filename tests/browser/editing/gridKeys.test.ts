/**
 * A row filled as in a spreadsheet, heads pressed, zeros for what is selected, and the list of
 * keys.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, createReport, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'

const desk = openDesk()
const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']

test('a row by Tab, the next by Enter, the rest at one press; F1 lists the keys', async () => {
  const { page } = desk
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await page.keyboard.press('F4')
  await page.waitForFunction(() =>
    (document.activeElement as HTMLElement | null)?.dataset.cell?.startsWith('disclosure.'))
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  const cell = (row: string, column: string): string => `applications.${row}.${column}`
  await cellOf(page, cell('received', 'person')).click()
  await page.keyboard.type('31')
  for (const digit of '20014') {
    await page.keyboard.press('Tab')
    await page.keyboard.type(digit)
  }
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell))
    .toBe(cell('carriedIn', 'person'))
  await page.getByRole('row', { name: /上年结转/ }).getByRole('rowheader').last().click()
  await page.getByRole('button', { name: '选中的 6 格填 0' }).click()
  for (const row of ['received', 'carriedIn']) {
    const shown =
      await Promise.all(COLUMNS.map((column) => cellOf(page, cell(row, column)).inputValue()))
    expect(shown)
      .toEqual(row === 'received' ? ['31', '2', '0', '0', '1', '4'] : COLUMNS.map(() => '0'))
  }
  await page.locator('.selected', { hasText: '已选 7 格' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '存为 Excel' }).click(),
  ])
  expect(download.suggestedFilename())
    .toBe('青禾县人民政府2025年收到和处理政府信息公开申请情况.xlsx')
  await page.getByText('请在浏览器的下载位置查看').waitFor()
  expect(await findAxeProblems(page)).toEqual([])
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '按键' }).waitFor()
  expect(await findAxeProblems(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '按键' }).waitFor({ state: 'detached' })
  await cellOf(page, cell('received', 'person')).focus()
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '按键' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '按键' }).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell))
    .toBe(cell('received', 'person'))
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog', { name: '按键' }).count()).toBe(0)
  await page.getByRole('button', { name: '复制整表' }).focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '按键' }).waitFor()
})

test('table three is gone through by names alone, findings and heads among what is heard', {
  tags: 'long',
}, async () => {
  const { page } = desk
  const path = [...readFileSync('docs/spoken.md', 'utf8').matchAll(/^\| ([\w+]+) \| (.+) \|$/gm)]
  expect(path.length).toBeGreaterThan(8)
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  const table = page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' })
  await table.getByRole('textbox').nth(30).focus()
  const isHeard = (name: string): Promise<boolean> =>
    table.getByRole('textbox', { name, exact: true }).evaluate((cell) => cell === document.activeElement)
  for (const [, key = '', name = ''] of path) {
    await page.keyboard.press(key.replace('Ctrl', 'Control'))
    expect(await isHeard(name), `${key}: ${name}`).toBe(true)
  }
  await page.keyboard.type('abc')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  const heard = await page.evaluate(() => {
    const cell = document.activeElement
    const heads = cell?.closest('td')?.headers.split(' ') ?? []
    return {
      heads: heads.map((id) => document.getElementById(id)?.textContent),
      isWrong: cell?.getAttribute('aria-invalid'),
      finding: (cell?.getAttribute('aria-describedby') ?? '').split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '').join(''),
    }
  })
  expect(heard.heads).toEqual(expect.arrayContaining(['自然人', '三、本年度办理结果']))
  expect(heard.isWrong).toBe('true')
  expect(heard.finding).toContain('abc')
})

test('in high contrast the marks of a cell are drawn; where it is asked nothing moves', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  await cellOf(page, 'applications.received.person').focus()
  await page.keyboard.type('abc')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.locator('td[data-level="强制"]').first().waitFor()
  const drawn = await page.evaluate((wrong) => {
    const styleOf = (selector: string, part?: string): CSSStyleDeclaration =>
      getComputedStyle(document.querySelector(selector) ?? document.body, part)
    const [mark, paper] = [styleOf(wrong, '::after'), styleOf(wrong)]
    return {
      mark: mark.backgroundColor !== paper.backgroundColor && mark.width === '7px',
      selected: styleOf('td[data-selected]').outlineStyle,
      focus: styleOf('td input:focus').outlineStyle,
      motion: styleOf('.button').transitionDuration,
    }
  }, 'td[data-level="强制"]')
  expect(drawn).toEqual({ mark: true, selected: 'solid', focus: 'solid', motion: '0s, 0s' })
})
