/** The part of the Word file that carries the report's data. */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { findDocxProblems } from '../../support/files/docxChecks'
import { findSchemaErrors } from '../../support/files/docxSchema'
import { parsePart, unzipParts } from '../../support/files/docxXml'
import { documentReport, HOSTILE_TEXT } from '../../support/documents'

const report = documentReport(2025)
const tree = composeDocument(report, { draft: '1项未改正' })

test('the file stays valid', async () => {
  const bytes = await writeDocx(tree, { embedded: writeDataFile(report) })
  expect(findDocxProblems(bytes)).toEqual([])
  expect(await findSchemaErrors(bytes)).toEqual([])
})

test('nothing of the body changes but the numbers of images', async () => {
  const [without, within] = [
    unzipParts(await writeDocx(tree)), unzipParts(await writeDocx(tree, { embedded: '{}' })),
  ]
  const added = [
    'customXml/_rels/item1.xml.rels', 'customXml/item1.xml', 'customXml/itemProps1.xml',
  ]
  expect(Object.keys(within).filter((path) => !(path in without)).sort()).toEqual(added)
  const unnumbered = (xml = ''): string => xml.replace(/rId\d+|docPr id="\d+"/g, '')
  expect(unnumbered(within['word/document.xml'])).toBe(unnumbered(without['word/document.xml']))
})

test('the part is well formed whatever the text', async () => {
  const hostile =
    JSON.stringify({ text: `${HOSTILE_TEXT}\u0000\u001f\ufffe\uffff\u2028\ud800 ]]> <!-- &amp;` })
  const part = parsePart(
    unzipParts(await writeDocx(tree, { embedded: hostile })), 'customXml/item1.xml',
  ).documentElement
  expect(JSON.parse(part?.textContent ?? '')).toEqual(JSON.parse(hostile))
})

test('where an image of the body stands, the data has a mark', async () => {
  const part = unzipParts(
    await writeDocx(tree, { embedded: writeDataFile(report) }),
  )['customXml/item1.xml'] ?? ''
  expect(part).toMatch(/"data": "media:[0-9a-f]{16}"/)
  expect(part).not.toContain(report.images.red?.data)
})
