/**
 * The document.xml of one small report per edition; a wanted change is taken over with `npx vitest
 * run tests/writers/docx -u`.
 */
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { Report } from '../../../src/model/report'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { unzipParts } from '../../support/files/docxXml'
import { buildReport, typedCells } from '../../support/reports'

function smallReport(year: number): Report {
  return buildReport({
    year,
    signature: { name: null, date: `${year + 1}-01-20` },
    cells: typedCells({
      'applications.received.person': 3, 'applications.received.business': 1,
      'applications.handled.granted.person': 3,
    }),
    narratives: {
      1: [
        { type: 'heading', level: 1, text: '主动公开' },
        { type: 'paragraph', text: '全年主动公开政府信息“12”条——均在期限内。' },
      ],
      5: [{ type: 'paragraph', text: '解读形式单一，今后增加图解。' }],
      6: [],
    },
    fee: { notices: '0', amount: '0', received: '0' },
  })
}

test.each([['2021', 2025], ['2019', 2020]])('edition %s', async (edition, year) => {
  const xml = unzipParts(
    await writeDocx(composeDocument(smallReport(year), { draft: '1项未改正' })),
  )['word/document.xml'] ?? ''
  await expect(xml.replace(/<(?=w:(p|tr|tc|tbl|sectPr)[ >])/g, '\n<'))
    .toMatchFileSnapshot(`../../golden/document-${edition}.xml`)
})
