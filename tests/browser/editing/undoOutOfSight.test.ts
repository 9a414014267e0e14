/**
 * Undo and redo are seen: the place comes into view, or a strip says what was changed on another
 * step.
 */
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, goToStep, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'

const desk = openDesk()

const APPLICATIONS = '三、收到和处理政府信息公开申请情况'
const CELL = 'applications.received.person'
const LAST = 'applications.carriedOut.person'
const strip = (): Locator => desk.page.locator('.undo-strip')

async function openSample(): Promise<void> {
  await desk.page.goto(desk.url)
  await desk.page.getByText('查看示例').first().click()
  await desk.page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
}

/** Whether all of it can be seen in the window. */
function isSeen(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    const desk = element.closest('main')?.getBoundingClientRect()
    return desk !== undefined && top >= desk.top && bottom <= desk.bottom
  })
}

test('on another step a strip says what was undone, leads there, and does it again', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await openSample()
  await goToStep(page, APPLICATIONS)
  const before = await cellOf(page, CELL).inputValue()
  await typeInto(page, CELL, '91')
  await goToStep(page, '五、存在的主要问题及改进情况')
  await page.keyboard.press('Control+z')
  await strip().getByText(`改动在“${APPLICATIONS}”`).waitFor()
  expect(await strip().getAttribute('role')).toBe('status')
  expect(await findAxeProblems(page)).toEqual([])
  await strip().getByRole('button', { name: '重做' }).click()
  await strip().getByText('已重做').waitFor()
  await strip().getByRole('button', { name: '撤销' }).click()
  await strip().getByText('已撤销').waitFor()
  await strip().getByRole('button', { name: '去看' }).click()
  await page.waitForFunction(
    (cell) => document.activeElement?.getAttribute('data-cell') === cell, CELL,
  )
  expect(await cellOf(page, CELL).inputValue()).toBe(before)
  expect(await strip().textContent()).toBe('')
})

test('on the open step the cell comes into view and takes the focus; what is in view stays', async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 420 })
  await openSample()
  await goToStep(page, APPLICATIONS)
  await typeInto(page, CELL, '91')
  await cellOf(page, LAST).focus()
  await cellOf(page, LAST).scrollIntoViewIfNeeded()
  expect(await isSeen(cellOf(page, CELL))).toBe(false)
  await page.getByRole('button', { name: '撤销' }).click()
  await page.waitForFunction(
    (cell) => document.activeElement?.getAttribute('data-cell') === cell, CELL,
  )
  expect(await isSeen(cellOf(page, CELL))).toBe(true)
  expect(await strip().textContent()).toBe('')
  await cellOf(page, 'applications.received.business').focus()
  await page.keyboard.press('Control+y')
  await page.waitForFunction(
    (cell) => document.querySelector<HTMLInputElement>(`[data-cell="${cell}"]`)?.value === '91',
    CELL,
  )
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
    .toBe('applications.received.business')
})

test('words of a text far down come into view', { tags: 'long' }, async () => {
  const { page } = desk
  await page.setViewportSize({ width: 1366, height: 420 })
  await openSample()
  await goToStep(page, '一、总体情况')
  const last = page.locator('.prose > p').last()
  await page.locator('.prose').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('末尾补充的话')
  await page.locator('.prose h3').first().click()
  await page.locator('main.content').evaluate((element) => element.scrollTo({ top: 0 }))
  expect(await isSeen(last)).toBe(false)
  await page.getByRole('button', { name: '撤销' }).click()
  await page.waitForFunction(() =>
    !document.querySelector('.prose')?.textContent.includes('末尾补充的话'))
  await page.waitForFunction(() => {
    const [own, room] = [
      document.querySelector('.prose > p:last-of-type'), document.querySelector('main.content'),
    ].map((element) => element?.getBoundingClientRect())
    return own !== undefined && room !== undefined && own.bottom > room.top && own.top < room.bottom
  })
})
