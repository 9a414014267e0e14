/**
 * Plain parts are read tag by tag on a short way; a comment in the part sends it through the whole
 * parser, and the tree is the same.
 */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../../src/document'
import { readDocx } from '../../../../src/readers/formats/docx/readDocx'
import { editions } from '../../../../src/templates'
import { writeDocx } from '../../../../src/writers/docx/writeDocx'
import { buildWholeReport } from '../../../support/samples/randomWholeReport'
import { rewriteBody, rewritings } from '../../../support/files/rewriteDocx'
import { buildDocx } from '../../../support/files/docxBuilder'

const REPORTS = 2
const withComment = (xml: string): string => xml.replace(/<\w+:body>/, '$&<!-- read by the parser -->')

test.each([
  ['as written', undefined] as const, ...Object.entries(rewritings),
])('%s', async (_name, rewrite) => {
  for (let seed = 0; seed < REPORTS; seed += 1) {
    const edition = editions[seed % editions.length]
    if (!edition) throw new Error('no edition')
    const written = await writeDocx(composeDocument(buildWholeReport(edition, seed)))
    const file = rewrite ? rewriteBody(written, rewrite) : written
    const [plain, whole] = [readDocx(file), readDocx(rewriteBody(file, withComment))]
    expect(plain.value).not.toBeNull()
    expect(plain).toEqual(whole)
  }
})

test('what looks like a look in a text stays', () => {
  const said = (xml: string): unknown => readDocx(buildDocx(xml)).value?.blocks
  expect(said('<w:p><w:r><w:t>&lt;w:b/&gt;甲&lt;w:rPr&gt;&lt;/w:rPr&gt;</w:t></w:r></w:p>'))
    .toEqual([{ type: 'paragraph', text: '<w:b/>甲<w:rPr></w:rPr>' }])
  expect(said('<w:p><w:r><w:t><![CDATA[<w:b/>乙<w:rPr></w:rPr>]]></w:t></w:r></w:p>'))
    .toEqual([{ type: 'paragraph', text: '<w:b/>乙<w:rPr></w:rPr>' }])
})
