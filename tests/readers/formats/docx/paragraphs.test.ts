/** Text of paragraphs as Word, WPS and converters write it. */
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../src/readers/formats/docx/readDocx'
import {
  messagesOf, packDocx, paragraph, readBody, run, tellBlocks,
} from '../../../support/files/docxBuilder'

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`

test.each<[oddity: string, content: string, text: string]>([
  ['words split over runs', run('政府') + '<w:proofErr w:type="spellStart"/>' + run('信息')
    + '<w:bookmarkStart w:id="1" w:name="OLE_LINK1"/>' + run('公开'), '政府信息公开'],
  [
    'tabs and line breaks',
    '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>',
    '甲\t乙\n丙\n丁',
  ],
  [
    'hyphens',
    '<w:r><w:t>0551</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t></w:r>',
    '0551-1234',
  ],
  ['symbols', '<w:r><w:sym w:font="Symbol" w:char="F02B"/><w:sym w:font="宋体" '
    + 'w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>125</w:t></w:r>', '+①125'],
  ['white space that is not kept', '<w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r>', '甲乙'],
  [
    'Chinese and hard blanks, which XML does not count as white space',
    '<w:r><w:t>图1</w:t></w:r><w:r><w:t>\u3000</w:t></w:r><w:r><w:t> '
      + '\u00a02025年度\u3000\n</w:t></w:r><w:r><w:t>数</w:t></w:r>',
    '图1\u3000\u00a02025年度\u3000数',
  ],
  [
    'deleted text',
    run('3') + `<w:del>${run('甲').replace(/w:t/g, 'w:delText')}</w:del>` + run('件'), '3件',
  ],
  [
    'text of a move', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`,
    '新',
  ],
  ['inserted text', `<w:ins w:id="1" w:author="x">${run('新')}</w:ins>`, '新'],
  [
    'text inserted and deleted again', `${run('甲')}<w:ins><w:del>${run('乙')}</w:del></w:ins>`,
    '甲',
  ],
  [
    'content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${run('青禾县')}</w:sdtContent></w:sdt>`,
    '青禾县',
  ],
  [
    'links, smart tags, custom markup',
    `<w:hyperlink r:id="x">${run(
      '网',
    )}</w:hyperlink><w:smartTag w:element="date"><w:smartTagPr/>${run(
      '站',
    )}</w:smartTag><w:customXml>${run('首页')}</w:customXml>`,
    '网站首页',
  ],
  ['simple fields', `<w:fldSimple w:instr="PAGE">${run('7')}</w:fldSimple>`, '7'],
  [
    'fields: the result only',
    field('begin') + code(' REF a ') + field('separate') + run('结果') + field('end') + run('后文'),
    '结果后文',
  ],
  ['fields within codes of fields', field('begin') + code('IF ') + field('begin') + code('X')
    + field('separate') + run('内') + field('end') + field('separate') + run('外')
    + field('end'), '外'],
  ['a field without result', field('begin') + code('XE "甲"') + field('end') + run('正文'), '正文'],
  [
    'notes and comments',
    `${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference `
      + `w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>`,
    '正文',
  ],
  [
    'hidden text', run('甲') + run('藏', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>'),
    '甲乙',
  ],
  ['ruby', `<w:r><w:ruby><w:rubyPr/><w:rt>${run(
    'qīng',
  )}</w:rt><w:rubyBase>${run('青')}</w:rubyBase></w:ruby></w:r>`, '青'],
  [
    'formulas',
    '<m:oMath><m:r><m:t>3</m:t></m:r><m:f><m:num><m:r><m:t>+1</m:t></m:r></m:num></m:f></m:oMath>',
    '3+1',
  ],
  [
    'strict alternatives within a run',
    '<w:r><mc:AlternateContent><mc:Choice '
      + 'Requires="x"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback>'
      + '</mc:AlternateContent></w:r>',
    '新',
  ],
])('%s', (_, content, text) => {
  expect(readBody(`<w:p>${content}</w:p>`)).toEqual([text])
})

test('a tracked deletion of the paragraph’s end joins it with the next', () => {
  const mark = '<w:rPr><w:del w:id="1"/></w:rPr>'
  expect(readBody(paragraph('前半', mark) + paragraph('后半') + paragraph('另段')))
    .toEqual(['前半后半', '另段'])
  expect(readBody(paragraph('末段', mark))).toEqual(['末段'])
})

test('tracked changes are told, once', () => {
  expect(messagesOf(`<w:p><w:ins>${run('甲')}</w:ins><w:del/></w:p>`))
    .toEqual([expect.stringContaining('接受全部修订')])
  expect(messagesOf(paragraph('甲'))).toEqual([])
})

test('blank paragraphs and controls nobody filled in are left out', () => {
  const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(
    '单击此处输入',
  )}</w:sdtContent></w:sdt>`
  expect(readBody(`${paragraph('　 ')}<w:p/>${prompt}${paragraph('　　正文 ')}`)).toEqual(['正文'])
})

test('hidden text and a table of contents are left out and told', () => {
  const contents = paragraph('一、总体情况 1', '<w:pStyle w:val="TOC1"/>')
  const styles = '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
  expect(readBody(contents + paragraph('正文'), { styles })).toEqual(['正文'])
  expect(messagesOf(contents, { styles })).toEqual([expect.stringContaining('目录')])
  expect(messagesOf(`<w:p>${run('藏', '<w:vanish/>')}</w:p>`))
    .toEqual([expect.stringContaining('隐藏')])
})

describe('headings', () => {
  const styles = [
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    '<w:style w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>',
    '<w:style w:styleId="text"><w:name w:val="正文标题"/><w:basedOn '
      + 'w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
    '<w:style w:styleId="second"><w:name w:val="x"/><w:pPr><w:outlineLvl '
      + 'w:val="1"/></w:pPr></w:style>',
    '<w:style w:styleId="ring"><w:name w:val="y"/><w:basedOn w:val="ring"/></w:style>',
  ].join('')

  test.each([
    ['1', '#1 甲'], ['own', '#1 甲'], ['text', '甲'], ['second', '#2 甲'], ['ring', '甲'],
    ['nowhere', '甲'],
  ])('style %s', (style, told) => {
    expect(readBody(paragraph('甲', `<w:pStyle w:val="${style}"/>`), { styles })).toEqual([told])
  })

  test('the paragraph’s own level wins', () => {
    expect(readBody(paragraph('甲', '<w:pStyle w:val="1"/><w:outlineLvl w:val="2"/>'), { styles }))
      .toEqual(['#3 甲'])
  })
})

test('other prefixes and the strict namespace read the same', () => {
  const strict =
    '<x:document '
      + 'xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r>'
      + '</x:p></x:body></x:document>'
  const plain =
    '<document '
      + 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>乙</t></r></p>'
      + '</body></document>'
  expect([strict, plain].map((xml) => tellBlocks(readDocx(packDocx(xml)).value?.blocks ?? [])))
    .toEqual([['甲'], ['乙']])
})

test('tags remembered of a file mean what the next file says they mean', () => {
  const body = '<w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body>'
  const of = (xml: string): string[] => tellBlocks(readDocx(packDocx(xml)).value?.blocks ?? [])
  const usual = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const math = 'http://schemas.openxmlformats.org/officeDocument/2006/math'
  const plain = `<w:document xmlns:w="${usual}">${body}</w:document>`
  const swapped = `<m:document xmlns:w="${math}" xmlns:m="${usual}">`
    + `${body.replaceAll('w:', 'm:').replace('甲', '乙<w:p/>')}</m:document>`
  const within = plain.replace('<w:body>', `<w:body><m:p xmlns:m="${usual}"><m:r><m:t>丙</m:t></m:r></m:p>`)
  expect([plain, swapped, plain, within, swapped].map(of))
    .toEqual([['甲'], ['乙'], ['甲'], ['丙', '甲'], ['乙']])
})
