/** The proof at export counts what it compared and sees every change. */
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode } from '../../../src/model/document'
import { proveExport } from '../../../src/readers/proof/proveExport'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { editions } from '../../../src/templates'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { documentReport, textCell } from '../../support/documents'
import { buildWholeReport } from '../../support/samples/randomWholeReport'
import { rewriteBody } from '../../support/files/rewriteDocx'

test('the sample: every figure of the form and every paragraph', async () => {
  const report = buildSampleReport('2026-01-05T08:00:00.000Z')
  const tree = composeDocument(report, { draft: '2项未改正' })
  const texts = tree.nodes.filter((node) => 'text' in node).length
  const inText =
    tree.nodes.flatMap((node) => (node.type === 'textTable' ? node.rows.flat() : [])).length
  expect(proveExport(await writeDocx(tree, { embedded: writeDataFile(report) }), tree))
    .toEqual({ value: { cells: 200 + inText, paragraphs: texts }, messages: [] })
})

test.each(editions)('holds for reports by chance, edition $id', { tags: 'long' }, async (edition) => {
  for (let seed = 300; seed < 330; seed += 1) {
    const report = buildWholeReport(edition, seed)
    const tree = composeDocument(report, { draft: seed % 3 === 0 ? '' : `${seed % 3}项未改正` })
    const { value, messages } =
      proveExport(await writeDocx(tree, { embedded: writeDataFile(report) }), tree)
    expect(messages).toEqual([])
    expect(value?.cells).toBeGreaterThanOrEqual(edition.id === '2021' ? 200 : 198)
  }
})

describe('any change is seen', () => {
  const tree = composeDocument(documentReport(2025))

  test.each<[string, (xml: string) => string, RegExp]>([
    [
      'a figure', (xml) => xml.replace('>15</w:t>', '>16</w:t>'),
      /^“二、主动公开政府信息情况”第1张表第3行第4列应为“15”，文件里是“16”$/,
    ],
    [
      'a figure gone', (xml) => xml.replace('>15</w:t>', '></w:t>'),
      /第3行第4列应为“15”，文件里是空白$/,
    ],
    [
      'a figure in the next cell', (xml) => xml.replace(/>15<(.*?)>22</s, '>22<$1>15<'),
      /应为“8”|应为“15”|应为“22”/,
    ],
    ['a label', (xml) => xml.replace('>行政许可<', '>行政处罚<'), /应为“行政许可”/],
    [
      'a word', (xml) => xml.replace('群众留言', '群众来信'),
      /^“一、总体情况”第1段应为“…(.*)群众留言.*”，文件里是“…\1群众来信.*”$/,
    ],
    [
      'a heading', (xml) => xml.replace('>一、总体情况<', '>一、总体<'),
      /^“一、总体情况”的标题应为“一、总体情况”，文件里是“一、总体”$/,
    ],
    [
      'a paragraph more',
      (xml) => xml.replace('<w:sectPr>', '<w:p><w:r><w:t>多出</w:t></w:r></w:p><w:sectPr>'),
      /^文件末尾多出“多出”$/,
    ],
    ['a paragraph less', (xml) => xml.replace(
      /<w:p><w:pPr><w:pStyle w:val="ReportSignature".*<w:sectPr>/s, '<w:sectPr>',
    ), /^落款应为“青禾县人民政府”，文件里是空白$/],
    [
      'a caption', (xml) => xml.replace('>图1 各渠道公开数量<', '>图2<'),
      /^“一、总体情况”第1幅图应为“图1 各渠道公开数量”，文件里是“图2”$/,
    ],
    [
      'a picture', (xml) => xml.replace(/<w:drawing>.*?<\/w:drawing>/s, ''),
      /^“一、总体情况”第1幅图应为图片，文件里是/,
    ],
    [
      'a table', (xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/s, ''),
      /^“一、总体情况”第1张表应为表格，文件里是“以上数据/,
    ],
  ])('%s', async (_, change, sentence) => {
    const { value, messages } = proveExport(rewriteBody(await writeDocx(tree), change), tree)
    expect(value).toBeNull()
    expect(messages[0]?.text).toMatch(sentence)
  })

  test('a file that is none', () => {
    expect(proveExport(new Uint8Array([80, 75]), tree))
      .toMatchObject({ value: null, messages: [{ level: 'error' }] })
  })
})

test('blanks and blank lines in a cell of the text are proven as they are seen', async () => {
  const lines = ['指标', '\u3000数', '', ' \u00a0', '末行 \u3000'].join('\n')
  const nodes: DocumentNode[] = [
    { type: 'title', text: '标题' },
    { type: 'textTable', columns: 2, rows: [[textCell(lines), textCell('\u3000\u3000')]] },
  ]
  const tree = { title: '标题', agency: '青禾县', year: 2025, nodes }
  for (const options of [{}, { embedded: '{}' }]) {
    expect(proveExport(
      await writeDocx(tree, options), tree,
    )).toEqual({ value: { cells: 2, paragraphs: 1 }, messages: [] })
  }
})

test('a table in the text is no layout, however much stands in it; a blank one is passed over', async () => {
  const long = textCell(Array.from({ length: 12 }, (_, index) => `第${index}行`).join('\n'))
  const nodes: DocumentNode[] = [
    { type: 'title', text: '标题' }, { type: 'textTable', columns: 1, rows: [[long]] },
    { type: 'textTable', columns: 1, rows: [[textCell('')]] },
  ]
  const tree = { title: '标题', agency: '青禾县', year: 2025, nodes }
  for (const options of [{}, { embedded: '{}' }]) {
    expect(
      proveExport(await writeDocx(tree, options), tree).value,
    ).toEqual({ cells: 1, paragraphs: 1 })
  }
})
