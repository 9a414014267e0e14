/** Each check on tables and fonts sees the fault it is there for. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { findDocxProblems } from '../../support/files/docxChecks'
import { buildReport } from '../../support/reports'

const sound = await writeDocx(composeDocument(buildReport()))

function withFault(from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(sound)
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  return zipSync({ ...files, 'word/document.xml': strToU8(after) })
}

test.each<[string, string | RegExp, string]>([
  ['grid columns instead of', '<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="2"/>'],
  ['as wide as its grid columns', '<w:tcW w:w="2148"', '<w:tcW w:w="2000"'],
  ['continues nothing', '<w:vMerge w:val="restart"/>', ''],
  ['does not end in a paragraph', '</w:p></w:tc>', '</w:p><w:bookmarkEnd w:id="1"/></w:tc>'],
  ['layout is not fixed', '<w:tblLayout w:type="fixed"/>', ''],
  ['width is not the sum', '<w:gridCol w:w="2148"/>', '<w:gridCol w:w="2149"/>'],
  ['may split', '<w:cantSplit/>', ''],
  ['head row below', /(<w:cantSplit\/>.*?<w:cantSplit\/>)/s, '$1<w:tblHeader/>'],
  ['no East Asian font', 'w:eastAsia="宋体" w:hint="eastAsia"', 'w:hint="eastAsia"'],
  ['no East Asian hint', 'w:eastAsia="宋体" w:hint="eastAsia"', 'w:eastAsia="宋体"'],
  ['theme font', 'w:eastAsia="宋体"', 'w:eastAsiaTheme="minorEastAsia"'],
  ['document grid', '</w:sectPr>', '<w:docGrid w:linePitch="360"/></w:sectPr>'],
])('%s', (problem, from, to) => {
  expect(findDocxProblems(sound)).toEqual([])
  expect(findDocxProblems(withFault(from, to)).join('\n')).toContain(problem)
})
