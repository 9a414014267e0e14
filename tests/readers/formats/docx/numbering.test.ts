/** Automatic numbers are written out as they are printed. */
import { expect, test } from 'vitest'
import { formatNumber } from '../../../../src/readers/formats/docx/numberFormats'
import { cell, paragraph, readBody, row, table } from '../../../support/files/docxBuilder'

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText `
    + `w:val="${text}"/></w:lvl>`
const kind = (id: string, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
const list = (id: string, of: string, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const item = (text: string, id: string, depth = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

const ladder = kind('7', level(0, 'chineseCountingThousand', '%1、')
  + level(1, 'japaneseCounting', '（%2）') + level(2, 'decimal', '%3.')
  + level(3, 'decimal', '%1.%4').replace('<w:lvlText', '<w:isLgl/><w:lvlText'))

test('counts on, restarts below, keeps higher levels', () => {
  const body = item('甲', '1') + item('子', '1', 1) + item('丑', '1', 1) + item('乙', '1')
    + item('寅', '1', 1) + item('深', '1', 2) + item('数', '1', 3)
  expect(readBody(body, { numbering: ladder + list('1', '7') })).toEqual([
    '<一、>甲', '<（一）>子', '<（二）>丑', '<二、>乙', '<（一）>寅', '<1.>深', '<2.1>数',
  ])
})

test('lists of one kind go on counting, a start of its own begins anew once', () => {
  const numbering = ladder + list('1', '7') + list('2', '7')
    + list('3', '7', '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
  expect(readBody(
    item('甲', '1') + item('乙', '2') + item('丙', '3') + item('丁', '3'), { numbering },
  )).toEqual(['<一、>甲', '<二、>乙', '<五、>丙', '<六、>丁'])
})

test('a level of the list’s own takes the place of the kind’s', () => {
  const numbering = ladder
    + list('1', '7', `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '%1．')}</w:lvlOverride>`)
  expect(readBody(item('甲', '1'), { numbering })).toEqual(['<1．>甲'])
})

test('a kind may name the style another kind belongs to', () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="s"/></w:abstractNum>`
      + `<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="s"/>${level(
      0, 'decimal', '%1.',
    )}</w:abstractNum>${list('9', '1')}`
  expect(readBody(item('甲', '9'), { numbering })).toEqual(['<1.>甲'])
})

test('the style may bring the list, the paragraph may end it', () => {
  const styles = '<w:style w:styleId="h"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl '
    + 'w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const body = paragraph('甲', '<w:pStyle w:val="h"/>')
    + paragraph('乙', '<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>')
  expect(readBody(body, { styles, numbering: ladder + list('1', '7') }))
    .toEqual(['#2 <（一）>甲', '#2 乙'])
})

test('bullets and lists that are not there number nothing', () => {
  expect(readBody(
    item('甲', '1') + item('乙', '44'),
    { numbering: kind('7', level(0, 'bullet', '')) + list('1', '7') },
  )).toEqual(['甲', '乙'])
})

test('a blank numbered paragraph counts', () => {
  expect(readBody(
    item('甲', '1') + item('', '1') + item('丙', '1'), { numbering: ladder + list('1', '7') },
  )).toEqual(['<一、>甲', '<三、>丙'])
})

test('in a cell the number belongs to the label, and never runs into a figure', () => {
  const numbering = kind('7', level(0, 'decimal', '%1.')) + list('1', '7')
  const numbered = (text: string): string => `<w:tc>${item(text, '1')}</w:tc>`
  expect(readBody(table(row(numbered('重复申请'), numbered('5'), cell('6'))), { numbering }))
    .toEqual(['1.重复申请|2.、5|6'])
})

test.each<[string, number, string]>([
  ['decimal', 12, '12'], ['decimalZero', 3, '03'], ['upperLetter', 28, 'BB'],
  ['lowerRoman', 14, 'xiv'], ['upperRoman', 1999, 'MCMXCIX'],
  ['chineseCounting', 10, '十'], ['chineseCountingThousand', 110, '一百一十'],
  ['japaneseCounting', 21, '二十一'], ['chineseCounting', 105, '一百零五'],
  ['chineseLegalSimplified', 12, '壹拾贰'], ['ideographDigital', 20, '二〇'],
  ['ideographTraditional', 3, '丙'], ['ideographZodiac', 12, '亥'],
  ['decimalFullWidth', 12, '１２'], ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'], ['ideographEnclosedCircle', 2, '㊁'],
  ['none', 4, ''], ['hindiVowels', 4, '4'], ['chineseCounting', 0, '0'], ['constructor', 2, '2'],
])('%s %i', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text)
})

test('a list put into a table of our own counts from one', () => {
  const styles = '<w:style w:styleId="T"><w:name w:val="文中表 12"/></w:style>'
  const own = item('甲', '1').replace('<w:pPr>', '<w:pPr><w:pStyle w:val="T"/>')
  const numbering = ladder + list('1', '7')
  expect(readBody(table(row(cell('项目'), `<w:tc>${own}</w:tc>`), row(cell('乙'), cell('丙'))), {
    styles, numbering,
  })).toEqual(['项目|一、甲\n乙|丙'])
})
