/** 查找和替换 over the desk. */
import { expect, test } from 'vitest'
import { findAxeProblems } from '../../support/browser/axe'
import { createReport, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'
import { setNarrative } from '../../support/browser/pageStores'
import { seeStored } from '../../support/browser/settle'

const desk = openDesk()

test('words just typed are found; one place left, the rest replaced and taken back at once', {
  tags: 'long',
}, async () => {
  const { page } = desk
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '一、总体情况')
  await setNarrative(page, 1, [
    { type: 'paragraph', text: '2024年公开信息。' }, { type: 'paragraph', text: '比2024年多。' },
  ])
  await goToStep(page, '五、存在的主要问题及改进情况')
  await setNarrative(page, 5, [{ type: 'paragraph', text: '问题：' }])
  await page.locator('.prose p').first().click()
  await page.keyboard.press('End')
  await page.keyboard.type('2024年的问题')
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: '查找和替换' })
  await dialog.getByLabel('查找').fill('2024')
  await dialog.getByText('找到 3 处，选中 3 处').waitFor()
  await dialog.getByRole('checkbox').nth(1).uncheck()
  await dialog.getByLabel('替换为').fill('2025')
  expect(await findAxeProblems(page)).toEqual([])
  await dialog.getByRole('button', { name: '替换 2 处' }).click()
  await dialog.getByText('已替换 2 处').waitFor()
  await dialog.getByText('比2024年多。').waitFor()
  await dialog.getByRole('button', { name: '去看' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.locator('.prose p', { hasText: '2025年公开信息。' }).waitFor()
  await seeStored(page, '2025年的问题')
  await page.keyboard.press('Control+z')
  await page.locator('.prose p', { hasText: '2024年公开信息。' }).waitFor()
  await seeStored(page, '2024年的问题')
})

test('what is selected in the text is looked for; Esc goes back to it', async () => {
  const { page } = desk
  await createReport(page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(page, '一、总体情况')
  await setNarrative(page, 1, [{ type: 'paragraph', text: '公开信息，公开文件。' }])
  await page.locator('.prose p', { hasText: '公开信息' }).click()
  await page.keyboard.press('Home')
  for (const _ of '公开') await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: '查找和替换' })
  await dialog.getByText('找到 2 处，选中 2 处').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.waitForFunction(() => String(getSelection()) === '公开'
    && document.activeElement?.classList.contains('prose'))
})
