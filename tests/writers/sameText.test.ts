/**
 * Preview and print are the HTML, the export is the Word file: both say what the tree says, cell by
 * cell.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeHtml } from '../../src/writers/html'
import { documentReport, hostileTree } from '../support/documents'
import { textOfDocx, textOfHtml, textOfTree } from '../support/samples/documentText'
import { buildConsistentReport } from '../support/randomReport'
import { buildReport } from '../support/reports'
import { editions } from '../../src/templates'

const reports = {
  'the sample': buildSampleReport('2026-01-05T08:00:00.000Z'),
  'a blank report of 2025': buildReport({ year: 2025 }),
  'a blank report of 2020': buildReport({ year: 2020 }),
  'a whole report of 2025 with image and table in the text': documentReport(2025),
  'a whole report of 2020 with image and table in the text': documentReport(2020),
  ...Object.fromEntries(editions.map((edition) => [
    `a report by chance, ${edition.id}`, buildConsistentReport({ edition, seed: 5 }),
  ])),
}

describe.each(Object.entries(reports))('%s', (_, report) => {
  test.each([
    '', '4项未改正',
  ])('as a draft for “%s” says the same in HTML and in Word', async (draft) => {
    const tree = composeDocument(report, { draft })
    const told = textOfTree(tree)
    expect(told.length).toBeGreaterThan(9)
    expect(textOfHtml(writeHtml(tree))).toEqual(told)
    expect(textOfDocx(await writeDocx(tree))).toEqual(told)
  })

  test('says the same with hostile text everywhere', async () => {
    const tree = hostileTree(composeDocument(report, { draft: '4项未改正' }))
    const told = textOfTree(tree)
    expect(textOfHtml(writeHtml(tree))).toEqual(told)
    expect(textOfDocx(await writeDocx(tree))).toEqual(told)
  })
})
