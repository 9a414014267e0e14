/**
 * 版式 chosen in 基本信息: preview, print and Word follow, and the agency's next report begins with
 * it.
 */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createReport, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'

const desk = openDesk()

test('a choice is seen in the preview and the Word file, and remembered for the next report', {
  tags: 'long',
}, async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县水务局', year: 2025 })
  await desk.page.getByLabel('数字和字母的字体').selectOption('与正文相同（仿宋等）')
  await desk.page.getByLabel('页码位置').selectOption('居中')
  await goToStep(desk.page, '审核与导出')
  const [file] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: '导出草稿 Word' }).click(),
  ])
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())))
  expect(strFromU8(parts['word/footer1.xml'] ?? new Uint8Array()))
    .toContain('<w:jc w:val="center"/>')
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).not.toContain('Times New Roman')

  await desk.page.getByRole('link', { name: '预览和打印' }).click()
  await desk.page.getByText(/共 \d+ 页/).waitFor()
  const look = await desk.page.evaluate(() => {
    const [body, number] = ['.paper:not(.measuring) .paper-body', '.paper-number']
      .map((name) => document.querySelector(name))
    return [body, number].map((element) => (element ? getComputedStyle(element) : null))
      .map((style) => [style?.textAlign, style?.fontFamily.includes('Report Latin')])
  })
  expect(look[0]?.[1]).toBe(false)
  expect(look[1]?.[0]).toBe('center')

  await createReport(desk.page, { url: desk.url, name: '青禾县水务局', year: 2024 })
  expect(await desk.page.getByLabel('页码位置').inputValue()).toBe('centre')
  expect(await desk.page.getByLabel('数字和字母的字体').inputValue()).toBe('body')
  await desk.page.getByLabel('页码位置').selectOption('外侧（单页居右，双页居左）')
  await desk.page.keyboard.press('Control+z')
  await desk.page.waitForFunction(() =>
    document.querySelector<HTMLSelectElement>('[data-field="look.pageNumber"]')?.value === 'centre')
})
