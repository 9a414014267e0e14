/** The command as it is typed, many files at once in worker threads. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import { composeDocument } from '../../src/document'
import { editionOf } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'report-'))

afterAll(() => rmSync(folder, { recursive: true }))

test('gives results in the order of the files, a broken one among them', { tags: 'long' }, async () => {
  const report = buildConsistentReport({ edition: editionOf('2021'), seed: 4, withLastYear: false })
  const files = await Promise.all(Array.from({ length: 30 }, async (_, index) => {
    const file = join(folder, `${String(index).padStart(2, '0')}.docx`)
    writeFileSync(file, index === 17 ? 'PK broken' : await writeDocx(
      composeDocument(withCells(report, { 'disclosure.license.decisions': 1000 + index })),
    ))
    return file
  }))
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    join(root, 'scripts/report.mjs'), 'check', '--json', ...files,
  ], { cwd: root, encoding: 'utf8', timeout: 100_000 })
  expect(stderr).toBe('')
  expect(status).toBe(2)
  const checks = JSON.parse(stdout) as FileCheck[]
  expect(checks.map(({ file }) => file)).toEqual(files)
  expect(checks.map(({ figures }) => figures?.table2['行政许可']?.[0] ?? null))
    .toEqual(files.map((_, index) => (index === 17 ? null : 1000 + index)))
})
