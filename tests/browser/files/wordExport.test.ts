/**
 * Word out of the real editor: odd blanks in a table cell, the clean file and the copy to go on
 * with.
 */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readReport } from '../../../src/readers'
import { createReport, goToStep } from '../../support/browser/clerk'
import { openDesk } from '../../support/browser/desk'

const desk = openDesk()
const TOLD = '.export .note[role=status]'

async function download(
  button: string,
): Promise<{ name: string; bytes: Uint8Array; told: string }> {
  const [file] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const told = desk.page.locator(TOLD, { hasText: file.suggestedFilename() })
  await told.waitFor()
  return {
    name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())),
    told: await told.innerText(),
  }
}

test('a line that begins with a blank in a table cell is exported, clean and to go on with', async () => {
  await createReport(desk.page, { url: desk.url, name: '青禾县人民政府', year: 2025 })
  await goToStep(desk.page, '六、其他需要报告的事项')
  await desk.page.locator('[data-field="narrative.6"]').focus()
  await desk.page.keyboard.type('公开情况见下表。')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('button', { name: '表格' }).click()
  await desk.page.getByRole('button', { name: '插入', exact: true }).click()
  await desk.page.keyboard.type('指标')
  await desk.page.keyboard.press('Enter')
  await desk.page.keyboard.insertText('\u3000数')
  await desk.page.locator('.prose td, .prose th', { hasText: '数' }).waitFor()
  await goToStep(desk.page, '审核与导出')

  const draft = await download('导出草稿 Word')
  expect(draft.name).toMatch(/（草稿，.*）\.docx$/)
  expect(draft.told).toMatch(/^已生成.*全部一致。$/)
  const parts = unzipSync(draft.bytes)
  expect(Object.keys(parts).filter((path) => path.startsWith('customXml'))).toEqual([])
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toMatch(/>指标<.*>\u3000数</s)
  const clean = (await readReport({ name: draft.name, bytes: draft.bytes })).value
  expect(clean?.narratives[6].flatMap((block) => (block.type === 'table'
    ? [block.rows[0]?.[0]?.text] : []))).toEqual(['指标\n\u3000数'])

  const kept = await download('导出留存用 Word')
  expect(kept.name).toContain('（留存用，勿公布）.docx')
  const whole = (await readReport({ name: kept.name, bytes: kept.bytes })).value?.whole
  expect(whole?.narratives[6].flatMap((block) => (block.type === 'table'
    ? [block.rows[0]?.[0]?.text] : []))).toEqual(['指标\n\u3000数'])
}, 120_000)
