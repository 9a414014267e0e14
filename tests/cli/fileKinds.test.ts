/**
 * The command as it is typed, on every kind of file.
 * @module-tag long
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFigures } from '../../src/cli/figuresJson'
import { composeDocument } from '../../src/document'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { printedReport } from '../readers/formats/pdf/printedReport'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const report = printedReport(2025)

beforeAll(async () => {
  const tree = composeDocument(report)
  const page = writeWebPage(tree)
  const files = {
    docx: await writeDocx(tree), html: page, mht: `MIME-Version: 1.0\r\nContent-Type: text/html; `
      + `charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}`,
    txt: writeText(tree), xlsx: await writeSheet(tree), json: writeDataFile(report),
  }
  for (const [kind, content] of Object.entries(files)) {
    writeFileSync(join(folder, `report.${kind}`), content)
  }
  copyFileSync(join(root, 'tests/fixtures/pdf/word-2025.pdf'), join(folder, 'report.pdf'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  'docx', 'html', 'mht', 'txt', 'xlsx', 'json', 'pdf',
])('%s gives every figure', (kind) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    join(root, 'scripts/report.mjs'), 'figures', join(folder, `report.${kind}`),
  ], { cwd: root, encoding: 'utf8', timeout: 60_000 })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual(listFigures(report))
})

test.skipIf(
  process.platform === 'win32',
)('a file is written though nobody reads the messages to the end', () => {
  const output = join(folder, 'old.xlsx')
  writeFileSync(join(folder, 'old.json'), writeDataFile(printedReport(2020)))
  spawnSync('sh', ['-c', `"${process.execPath}" scripts/report.mjs convert "${join(
    folder, 'old.json',
  )}" "${output}" --edition 2021 2>&1 | true`], { cwd: root, timeout: 60_000 })
  expect(existsSync(output)).toBe(true)
})
