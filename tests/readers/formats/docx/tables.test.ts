/**
 * Tables of Word files: merges in every spelling, nested and layout tables, rows and cells in
 * wrappers.
 */
import { describe, expect, test } from 'vitest'
import {
  cell, messagesOf, paragraph, readBody, row, run, table,
} from '../../../support/files/docxBuilder'

const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`
const RESTART = '<w:vMerge w:val="restart"/>'

describe('merges', () => {
  test.each([['<w:vMerge/>'], ['<w:vMerge w:val="continue"/>']])('down with %s', (go) => {
    expect(readBody(table(
      row(cell('甲', RESTART), cell('1')), row(cell('', go), cell('2')), row(cell('乙'), cell('3')),
    ))).toEqual(['甲|1\n^|2\n乙|3'])
  })

  test('across', () => {
    expect(
      readBody(table(row(cell('甲', span(2)), cell('1')), row(cell('乙'), cell('丙'), cell('2')))),
    ).toEqual(['甲|^|1\n乙|丙|2'])
  })

  test('both ways', () => {
    expect(readBody(table(
      row(cell('甲', span(2) + RESTART), cell('1')),
      row(cell('', `${span(2)}<w:vMerge/>`), cell('2')),
    ))).toEqual(['甲|^|1\n^|^|2'])
  })

  test('of old files, one cell a column', () => {
    const [begin, go, bare] = [
      '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>', '<w:hMerge/>',
    ]
    expect(readBody(table(
      row(cell('甲', begin), cell('', go), cell('', bare), cell('1')),
      row(cell('乙'), cell('丙'), cell('丁'), cell('2')),
    ))).toEqual(['甲|^|^|1\n乙|丙|丁|2'])
  })

  test('a merge that continues nothing stands by itself', () => {
    expect(readBody(table(
      row(cell('甲', '<w:vMerge/>'), cell('1')), row(cell('乙'), cell('2')),
      row(cell('丙', '<w:vMerge/>'), cell('3')),
    ))).toEqual(['甲|1\n乙|2\n丙|3'])
  })

  test('a continued cell of another width keeps a text of its own', () => {
    expect(readBody(table(
      row(cell('甲', RESTART), cell('1'), cell('2')),
      row(cell('乙', `${span(2)}<w:vMerge/>`), cell('3')),
    ))).toEqual(['甲|1|2\n乙|^|3'])
  })

  test('a second merge right below the first is another cell', () => {
    expect(readBody(table(
      row(cell('甲', RESTART), cell('1')), row(cell('', '<w:vMerge/>'), cell('2')),
      row(cell('乙', RESTART), cell('3')), row(cell('', '<w:vMerge/>'), cell('4')),
    ))).toEqual(['甲|1\n^|2\n乙|3\n^|4'])
  })
})

test('columns left free before and after a row', () => {
  const shifted = '<w:tr><w:trPr><w:gridBefore w:val="2"/><w:gridAfter w:val="1"/></w:trPr>'
  expect(readBody(table(
    row(cell('甲'), cell('乙'), cell('丙'), cell('丁')), `${shifted}${cell('5')}</w:tr>`,
  ))).toEqual(['甲|乙|丙|丁\n||5|'])
})

test('rows and cells within content controls and tracked changes', () => {
  const control =
    (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('旧')}${cell('9')}</w:tr>`
  expect(readBody(table(
    control(row(cell('甲'), control(cell('1')))), deleted,
    `<w:ins>${row(cell('乙'), cell('2'))}</w:ins>`,
  ))).toEqual(['甲|1\n乙|2'])
})

test('paragraphs of a cell are lines of its text', () => {
  expect(readBody(table(row(`<w:tc>${paragraph('自然')}${paragraph('人')}</w:tc>`, cell('1')))))
    .toEqual(['自然\n人|1'])
})

test('a table nested in a cell of data becomes a table of its own', () => {
  const inner = `<w:tc>${table(row(cell('子'), cell('7')))}<w:p/></w:tc>`
  expect(readBody(table(row(cell('甲'), cell('1'), cell('2')), row(cell('乙'), inner, cell('3')))))
    .toEqual(['甲|1|2\n乙||3', '子|7'])
})

describe('layout tables', () => {
  const data = table(row(cell('甲'), cell('1')), row(cell('乙'), cell('2')))

  test('a report within one cell is read in order', () => {
    expect(readBody(table(row(`<w:tc>${paragraph('标题')}${data}${paragraph('后文')}</w:tc>`))))
      .toEqual(['标题', '甲|1\n乙|2', '后文'])
  })

  test('two tables side by side are two tables', () => {
    expect(readBody(table(row(`<w:tc>${data}<w:p/></w:tc>`, `<w:tc>${data}<w:p/></w:tc>`))))
      .toEqual(['甲|1\n乙|2', '甲|1\n乙|2'])
  })

  test('much text in the only column is text', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `第${index}段`)
    expect(readBody(table(row(`<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`))))
      .toEqual(lines)
  })

  test('one column of short cells stays a table', () => {
    expect(readBody(table(row(cell('甲')), row(cell('1'))))).toEqual(['甲\n1'])
  })
})

test('text boxes are read once', () => {
  const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`
  const both =
    `<mc:AlternateContent><mc:Choice `
      + `Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>`
      + `<v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
  expect(readBody(`<w:p>${run('正文')}<w:r>${both}</w:r></w:p>`)).toEqual(['正文', '框内'])
})

test('columns no page has are cut and told', () => {
  const wide = table(row(...Array.from({ length: 260 }, (_, index) => cell(String(index)))))
  expect(readBody(wide)[0]?.split('|')).toHaveLength(200)
  expect(messagesOf(wide)).toEqual([expect.stringContaining('200列')])
})
