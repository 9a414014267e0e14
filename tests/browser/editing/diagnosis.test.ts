/**
 * Likely reasons in a real browser: they come after the pause, one press puts the figures back, axe
 * finds nothing.
 */
import { expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { cellOf, goToStep, shownCodes, typeInto } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'

const desk = openDesk()
const TOTAL = 'applications.handled.total.person'

test('a wrong total is told, applied and undone', async () => {
  const { page, url } = desk
  await page.goto(url)
  await page.getByText('查看示例').first().click()
  await page.getByRole('heading', { name: '基本信息', level: 2 }).waitFor()
  await goToStep(page, '三、收到和处理政府信息公开申请情况')
  const right = await cellOf(page, TOTAL).inputValue()
  await typeInto(page, TOTAL, String(Number(right) + 1))
  const note = page.locator('aside .diagnosis')
  await note.getByText(`把“自然人”列总计 ${Number(right) + 1} 改为 ${right}`).waitFor()
  expect(await findAxeProblems(page)).toEqual([])
  await note.getByRole('button', { name: '按此修改' }).first().click()
  await note.waitFor({ state: 'detached' })
  expect(await cellOf(page, TOTAL).inputValue()).toBe(right)
  expect((await shownCodes(page)).filter((code) => code.startsWith('T3-'))).toEqual([])
  await page.keyboard.press('Control+z')
  await note.waitFor()
  expect(await cellOf(page, TOTAL).inputValue()).toBe(String(Number(right) + 1))
})
