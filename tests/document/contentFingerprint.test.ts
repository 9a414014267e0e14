import { expect, test } from 'vitest'
import { composeDocument, contentFingerprint } from '../../src/document'
import type { Report } from '../../src/model/report'
import { readDocx } from '../../src/readers/formats/docx/readDocx'
import { readReport } from '../../src/readers/readReport'
import { readDataFile } from '../../src/readers/formats/json'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { withCells } from '../support/findings'
import { buildFullReport } from '../support/fullReport'

const note = {
  text: '本年集中清理，废止往年文件12件', fact: '差 12', at: '2026-01-05T08:00:00.000Z',
}
const report: Report = {
  ...buildFullReport(2025),
  notes: { 'T2-ROLL:normative': note, 'YY-SWING:gone': { ...note, text: '' } },
}

test('four groups of four digits', () => {
  expect(contentFingerprint(report)).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/)
})

test('a report back from the data file or the Word file has the same, notes included', async () => {
  const fromData = readDataFile(writeDataFile(report)).value as Report
  expect(fromData.notes).toEqual(report.notes)
  expect(contentFingerprint(fromData)).toBe(contentFingerprint(report))
  const bytes = await writeDocx(composeDocument(report), { embedded: writeDataFile(report) })
  expect(readDocx(bytes).value?.isBodyUnchanged).toBe(true)
  const whole = (await readReport({ name: '年报.docx', bytes })).value?.whole as Report
  expect(whole.notes).toEqual(report.notes)
  expect(contentFingerprint(whole)).toBe(contentFingerprint(report))
})

test.each<[string, Report]>([
  ['a figure', withCells(report, { 'disclosure.rules.issued': 99 })],
  ['a word', { ...report, title: '另一个标题' }],
  ['a note', { ...report, notes: {} }],
])('%s changed makes it another', (_, changed) => {
  expect(contentFingerprint(changed)).not.toBe(contentFingerprint(report))
})

test('when and where it was saved, and the order of keys, make no difference', () => {
  const turned = Object.fromEntries(
    Object.entries({ ...report, id: 'another', updatedAt: '2027-01-01T00:00:00.000Z' }).reverse(),
  ) as unknown as Report
  expect(contentFingerprint(turned)).toBe(contentFingerprint(report))
})
