import { expect, test } from 'vitest'
import { readClipboard } from '../../src/readers/clipboard'
import type { LooseTable } from '../../src/readers/loose/looseTable'
import { readDraftCell } from '../../src/readers/recognise/parts/draftCell'
import { expectLinear } from '../support/growth'

const texts = (table: LooseTable | undefined): string[][] | undefined =>
  table?.rows.map((row) => row.map((slot) => slot.text))
const read =
  (html: string, text = ''): string[][] | undefined => texts(readClipboard({ html, text })[0])

test('plain text: tabs, line breaks of any kind, and no row for the trailing one', () => {
  expect(read('', '1\t2\r\n3\t4\r\n')).toEqual([['1', '2'], ['3', '4']])
  expect(read('', '5\n')).toEqual([['5']])
  expect(read('', '1\t\t3\n')).toEqual([['1', '', '3']])
  expect(read('', '')).toBeUndefined()
  expect(read('', '\r\n')).toBeUndefined()
})

test('plain text: a quoted cell may hold line breaks and quotation marks, a quoted label is none', () => {
  expect(read('', '"法律服\n务机构"\t"他说""好"""\n1\t2'))
    .toEqual([['法律服\n务机构', '他说"好"'], ['1', '2']])
  expect(read('', '3.危及"三安全一稳定"\t0')).toEqual([['3.危及"三安全一稳定"', '0']])
})

test('plain text: figures on one line with blanks between are cells, never one long figure', () => {
  expect(read('', '29 2 0 0 0 0 31')).toEqual([['29', '2', '0', '0', '0', '0', '31']])
  expect(read('', '增 10')).toEqual([['增 10']])
})

test('Excel: missing end tags, styles and columns are no text, hard blanks are blank', () => {
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>`
    + `<!--td{mso-number-format:"a>b"}--></style></head>
    <body><!--StartFragment--><table border=0><col width=72><tr height=19>`
      + `<td class=xl65 align=right>1,234<td>&nbsp;</td>
    <td x:num="3">３</td></tr><tr><td>4</td><td>5</td><td>6</td></tr></table><!--EndFragment--></body></html>`
  expect(read(html, 'x')).toEqual([['1,234', '', '３'], ['4', '5', '6']])
})

test('Word and WPS: words split over tags come together, paragraphs of a cell are lines', () => {
  const html = `<table><tr><td><p class=MsoNormal><span>商业</span><span lang=EN-US><o:p></o:p></span><span>企
    业</span></p></td><td><p>第一行</p><p>第二行<br/></p></td><td>&#65288;一&#xFF09;&ldquo;好&rdquo;</td>`
      + `</tr></table>`
  expect(read(html)).toEqual([['商业企业', '第一行\n第二行', '（一）“好”']])
})

test('spans are spread, only the first slot is the origin; a span beyond the table is cut', () => {
  const [table] = readClipboard({
    html: '<table><tr><th rowspan="9" colspan=2>头</th><td>1</td></tr><tr><td>2</td></tr></table>',
    text: '',
  })
  expect(texts(table)).toEqual([['头', '头', '1'], ['头', '头', '2']])
  expect(table?.rows.map((row) => row.map((slot) => slot.isOrigin)))
    .toEqual([[true, false, true], [false, false, true]])
})

test('scripts, comments and tables within cells are harmless', () => {
  const html =
    '<script>alert(1)</script><table><tr><td>1<script>document.write("<td>9</td>")</script><!-- '
      + '<td>8</td> --></td><td>外<table><tr><td>内</td></tr></table></td></tr></table>'
  expect(read(html)).toEqual([['1', '外\n内']])
})

/** [what a spreadsheet puts into the clipboard, the figure that comes in, words of the doubt]. */
const FIGURES: [cell: string, figure: string, said: string][] = [
  [`<td style="mso-number-format:'0\\.0\\0022万\\0022'" x:num="12684500">1268.5万</td>`, '1268.5万', '单位'],
  ['<td x:num="41.4">41</td>', '41', ''], ['<td x:num>41</td>', '41', ''],
  ['<td class=et2 x:num="41">41<font class="font1">①</font></td>', '', '不是一个数字'],
  ['<td>(41)</td>', '', '不是一个数字'], ['<td> 1,286.00 </td>', '1286', ''],
  ['<td>&nbsp;-&nbsp;&nbsp;</td>', '-', ''], ['<td>1，286</td>', '1286', ''],
  ['<td>###</td>', '', '列太窄'], ['<td>41%</td>', '', '不是一个数字'],
  ['<td>41<sub>2</sub></td>', '', '上标或下标'], ['<td>1.2E+05</td>', '', '不是一个数字'],
  ['<td>41<font style="font-size:6pt;mso-text-raise:50%;position:relative;top:-4pt">1</font></td>', '',
    '上标'],
  ['<td>41<span style="mso-spacerun:yes">&nbsp; </span></td>', '41', ''],
  ['<td><span style="mso-ignore:vglayout;position:absolute"><table><tr><td>99</table></span>41</td>',
    '', '不是一个数字'],
  ['<td><![if !vml]>41<![endif]></td>', '41', ''],
  ['<td><!--[if supportMisalignedColumns]>99<![endif]-->41</td>', '41', ''],
  ['<td>1月2日</td>', '', '不是一个数字'], ['<td>#REF!</td>', '', '不是一个数字'],
  ['<td>41<a class=msocomanchor href="#_msocom_1">[a1]</a></td>', '41', '批注'],
]

test.each(FIGURES)('%s comes in as “%s”', (cell, figure, said) => {
  const [table] = readClipboard({ html: `<table><tr>${cell}<td>0</td></tr></table>`, text: '' })
  const slot = table?.rows[0]?.[0]
  const { text, doubt } = readDraftCell('count', slot?.text ?? '', slot?.doubt)
  expect({ text, doubt })
    .toEqual({ text: figure, doubt: said === '' ? '' : expect.stringContaining(said) })
})

test('each table is one, a page without tables falls back to its text', () => {
  expect(readClipboard({
    html: '<table><tr><td>1</table><p>-</p><table><tr><td>2</table>', text: '',
  }).map(texts)).toEqual([[['1']], [['2']]])
  expect(read('<p>12</p>', '12')).toEqual([['12']])
})

test('junk of many open brackets is read in step with its length', () => expectLinear((size) => {
  expect(readClipboard({ html: '<table><tr><td>1' + '<a "'.repeat(size), text: '' }))
    .toHaveLength(1)
}, 250))
