/** What Word and WPS make of a figure in a cell, and what is read of it: the figure seen, or none. */
import { expect, test } from 'vitest'
import { readDraftCell } from '../../../../src/readers/recognise/parts/draftCell'
import { blocksOf, paragraph, run } from '../../../support/files/docxBuilder'

const P = (runs: string): string => `<w:p>${runs}</w:p>`
const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const field = (code: string, result: string): string =>
  `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${result}${mark('end')}`
const box = (text: string): string => '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
  + `<wps:txbx><w:txbxContent>${P(run(text))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
  + '<mc:Fallback/></mc:AlternateContent></w:r>'
const control = (put: string): string =>
  `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${put}</w:sdtContent></w:sdt>`

/** [what it is, content of the cell, the figure that comes in, words of the doubt]. */
const CELLS: [string, string, string, string][] = [
  ['a control around the paragraph', control(P(run('41'))), '41', ''],
  ['a box ticked before it', P(control(run('☑')) + run('41')), '', '不是一个数字'],
  ['the result of a formula', P(field('=SUM(ABOVE)', mark('separate') + run('1,286'))), '1286', ''],
  ['a formula without a result', P(field('=12+3', '') + run('41')), '41', ''],
  ['stamped', P(run('41', '<w:emboss/>')), '41', ''],
  ['thousands by a full-width comma', P(run('1，286')), '1286', ''],
  ['thousands by a blank', P(run('1 286')), '', '不是一个数字'],
  ['thousands by a hard blank', P(run('1\u00a0286')), '1286', ''],
  ['thousands by a thin blank', P(run('1\u2009286')), '1286', ''],
  ['a blank without width', P(run('1\u200b286')), '1286', ''],
  ['full-width digits', P(run('１２８６')), '1286', ''],
  ['Chinese numerals', P(run('四十一')), '', '不是一个数字'],
  ['numerals of accountants', P(run('肆拾壹')), '', '不是一个数字'],
  ['nought as a circle', P(run('〇')), '0', '按 0 读入'],
  ['with its unit', P(run('41件')), '41', ''],
  ['about', P(run('约41')), '', '不是一个数字'],
  ['more than', P(run('＞41')), '', '不是一个数字'],
  ['a tab between the digits', P(`${run('4')}<w:r><w:tab/></w:r>${run('1')}`), '', '不是一个数字'],
  ['a hyphen between the digits', P(`${run('4')}<w:r><w:noBreakHyphen/></w:r>${run('1')}`), '',
    '不是一个数字'],
  ['a place to break between the digits', P(`${run('4')}<w:r><w:softHyphen/></w:r>${run('1')}`), '41', ''],
  ['a hyphen as a minus', P(`<w:r><w:noBreakHyphen/></w:r>${run('41')}`), '-41', '负数'],
  ['two figures, a paragraph each', P(run('41')) + P(run('12')), '', '不是一个数字'],
  ['a part of it below', P(run('41')) + P(run('其中：网上12')), '', '不是一个数字'],
  ['a text box over it', P(run('41') + box('99')), '', '不是一个数字'],
  ['a star above the line', P(run('41') + run('*', '<w:vertAlign w:val="superscript"/>')), '',
    '不是一个数字'],
  ['a number in brackets behind', P(run('41[1]')), '', '不是一个数字'],
  ['a table of one cell', `<w:tbl><w:tr><w:tc>${P(run('41'))}</w:tc></w:tr></w:tbl>${P('')}`, '41', ''],
  ['digits set apart', P(run('4', '<w:spacing w:val="400"/>') + run('1')), '41', ''],
  ['pressed together to nothing beside it', P(run('5', '<w:w w:val="1"/>') + run('41')), '541', '“5”'],
  ['a place that may be edited', P(`<w:permStart w:id="1"/>${run('41')}<w:permEnd w:id="1"/>`), '41', ''],
]

test.each(CELLS)('%s', (...[, put, figure, said]) => {
  const [block] =
    blocksOf(`<w:tbl><w:tr><w:tc>${paragraph('规章')}</w:tc><w:tc>${put}</w:tc></w:tr></w:tbl>`)
  const slot = block?.type === 'table' ? block.table.rows[0]?.[1] : undefined
  const { text, doubt } = readDraftCell('count', slot?.text ?? '', slot?.doubt)
  expect({ text, doubt })
    .toEqual({ text: figure, doubt: said === '' ? '' : expect.stringContaining(said) })
})
