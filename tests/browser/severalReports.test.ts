/**
 * A library of thirty: sorted, narrowed, several reports exported and deleted at once.
 * @module-tag long
 */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { findAxeProblems } from '../support/browser/axe'
import { backUpReports, readWholeBackup } from '../support/backups'
import { openDesk } from '../support/browser/desk'
import { buildFullReport2025 } from '../support/fullReport2025'
import { buildReport } from '../support/reports'

const desk = openDesk()

test('thirty reports: sorted, narrowed, three exported in one archive, deleted, brought back', async () => {
  const { page } = desk
  const full = buildFullReport2025()
  const reports = Array.from({ length: 30 }, (_, index) => {
    const agency = {
      ...full.agency, name: `青禾县第${String(index + 1).padStart(2, '0')}乡人民政府`,
    }
    return index < 3
      ? { ...full, id: `r${index}`, agency }
      : buildReport({ id: `r${index}`, agency, year: index % 2 === 0 ? 2024 : 2025 })
  })
  await page.goto(`${desk.url}#/storage`)
  const buffer = Buffer.from(await backUpReports(reports))
  await page.setInputFiles('input[type=file]', {
    name: '年报备份.zip', mimeType: 'application/zip', buffer,
  })
  // Into an empty library without a question.
  await page.waitForSelector('text=已恢复')
  await page.goto(`${desk.url}#/`)
  await page.getByRole('button', { name: '机关' }).click()
  await page.waitForSelector('tbody tr:nth-child(3) :text("100%")')
  const firstNames = await page.locator('tbody th a').allTextContents()
  expect(firstNames).toEqual([...firstNames].sort())
  for (const index of [1, 2, 3]) {
    await page.locator(`tbody tr:nth-child(${index}) input[type=checkbox]`).check()
  }
  await page.waitForSelector('text=已选 3 份')
  expect(await findAxeProblems(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: /^导出 Word/ }).click(),
  ])
  await page.waitForSelector('text=已导出 3 份年报的 Word')
  const files = Object.keys(unzipSync(await readFile(await download.path())))
  expect(files).toHaveLength(3)
  expect(files.every((name) => /^青禾县第0[123]乡人民政府2025年.*\.docx$/.test(name))).toBe(true)
  const [backup] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('button', { name: '备份', exact: true }).click(),
  ])
  await page.waitForSelector('text=已备份 3 份年报')
  expect(backup.suggestedFilename()).toMatch(/^年报备份\d{8}（选3份）\.zip$/)
  const saved = await readWholeBackup(await readFile(await backup.path()))
  if (typeof saved === 'string') throw new Error(saved)
  expect(saved.isSome).toBe(true)
  expect(saved.reports.map(({ report }) => report.id)).toEqual(['r0', 'r1', 'r2'])
  await page.getByRole('button', { name: '删除', exact: true }).first().click()
  await page.getByRole('button', { name: '删除 3 份' }).click()
  await page.waitForSelector('text=已删除 3 份年报')
  expect(await page.locator('tbody tr').count()).toBe(27)
  await page.waitForSelector('text=已删除的年报有 3 份')
  await page.getByRole('button', { name: '撤销' }).click()
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 30)
  await page.getByLabel('年度', { exact: true }).selectOption('2024')
  await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 13)
})
