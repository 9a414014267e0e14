/** A computer's clock may stand anywhere; zip files know the years 1980 to 2099 only. */
import { unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { composeDocument } from '../../src/document'
import { openBackup } from '../../src/readers/formats/json'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { backUpReports, readWholeBackup } from '../support/backups'
import { buildReport } from '../support/reports'

afterEach(() => { vi.useRealTimers() })

test.each([
  '1970-01-01T00:00:00.000Z', '1979-12-31T23:00:00.000Z', '2026-01-05T08:00:00.000Z',
  '2150-01-01T00:00:00.000Z',
])('%s: Word, Excel and backup', async (time) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) })
  const report = buildReport()
  const tree = composeDocument(report)
  expect(Object.keys(unzipSync(await writeDocx(tree, { embedded: writeDataFile(report) }))))
    .toContain('word/document.xml')
  expect(Object.keys(unzipSync(await writeSheet(tree)))).toContain('xl/workbook.xml')
  const bytes = await backUpReports([report], time)
  expect(Object.keys(unzipSync(bytes))).toHaveLength(2)
  expect(openBackup(bytes).value?.savedAt).toBe(time)
  expect(await readWholeBackup(bytes)).toMatchObject({ reports: [{ report }], broken: [] })
  expect(new Date().toISOString()).toBe(time)
})
