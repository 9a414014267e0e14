/**
 * 使用说明 inside the program.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { findAxeProblems } from '../support/browser/axe'
import { openDesk } from '../support/browser/desk'
import { settle } from '../support/browser/settle'

const desk = openDesk()

test('found from the first page, searched, gone to by the keyboard, sound', async () => {
  const { page } = desk
  await page.goto(desk.url)
  await page.getByRole('link', { name: '使用说明' }).click()
  await page.getByRole('heading', { name: '使用说明' }).waitFor()
  await settle(page)
  expect(await findAxeProblems(page)).toEqual([])
  const topics = await page.locator('main h2').count()
  expect(topics).toBeGreaterThan(12)
  await page.getByLabel('查找').fill('校验清单')
  await page.getByText('1 处有“校验清单”').waitFor()
  expect(await page.locator('main h2').count()).toBe(1)
  expect(await page.locator('main mark').first().innerText()).toBe('校验清单')
  await page.getByLabel('查找').fill('没有这样的词')
  await page.getByText('没有找到，请换一个词').waitFor()
  await page.getByLabel('查找').fill('')
  await page.getByRole('button', { name: '备份', exact: true }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('备份')
  await page.setViewportSize({ width: 683, height: 384 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
})
