/**
 * What may stand beside or around a figure, kind by kind, for each reader that can meet it: what is
 * put in, what is seen, and what is said of it; or why a reader cannot meet it.
 */

/** `grid` and `prose` are the clipboard, pasted into a table and into the text. */
export const READERS = ['docx', 'html', 'mht', 'xlsx', 'pdf', 'text', 'grid', 'prose'] as const
export type Reader = (typeof READERS)[number]

/** Content of the cell; `text` and `doubt` where they differ from those of the kind. */
interface Input { put: string; text?: string; doubt?: string }
/** `{ never }` says why the reader cannot meet the kind. */
export type Entry = Input | { never: string }

/**
 * `text` is what the cell comes to, `doubt` words that are said of it, '' for none. `html` serves
 * html, mht, grid and prose unless these have an entry of their own.
 */
export interface FigureKind {
  text: string
  doubt: string
  html: Entry
  docx: Entry
  /** Runs of a rich text, or a whole `<c>`; formats by number: see STYLES. */
  xlsx: Entry
  pdf: Entry
  txt: Entry
  grid?: Entry
  prose?: Entry
}

const printed =
  (what: string): Entry => ({ never: `a print shows ${what} as it looks, and nothing besides` })
const plain = (what: string): Entry => ({ never: `plain text has no ${what}` })

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const rich = (text: string, look = ''): string => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`

/** Cell formats of the workbook: 1 struck, 2 scaled by ten thousand, 3 nothing, 4 percent. */
export const STYLES = '<numFmts><numFmt numFmtId="200" formatCode="0!.0,&quot;万&quot;"/>'
  + '<numFmt numFmtId="201" formatCode=";;;"/></numFmts>'
  + '<fonts><font/><font><strike/></font></fonts><fills><fill/></fills>'
  + '<cellXfs><xf/><xf fontId="1"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="9"/></cellXfs>'
const numberCell = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`

export const FIGURE_KINDS: Record<string, FigureKind> = {
  'nothing odd': {
    text: '15', doubt: '', html: { put: '15' }, docx: { put: run('15') }, xlsx: { put: rich('15') },
    pdf: { put: '15' }, txt: { put: '15' },
  },
  'cut into runs': {
    text: '1286', doubt: '', html: { put: '<span lang=EN-US>12</span><span>86<o:p></o:p></span>' },
    docx: { put: run('12') + run('86') }, xlsx: { put: rich('12') + rich('86', '<b/>') },
    pdf: { put: '12 86', text: '', doubt: '不是一个数字' }, txt: plain('runs'),
  },
  'deleted by a tracked change': {
    text: '15', doubt: '删掉的“12”', html: { put: '<del>12</del><ins>15</ins>' },
    docx: { put: `<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins `
      + `w:id="2">${run('15')}</w:ins>` },
    xlsx: { never: 'Excel tracks whole cells, not text in them' }, pdf: printed('changes'),
    txt: plain('tracked changes'),
  },
  'moved away by a tracked change': {
    text: '15', doubt: '删掉的“12”', html: { never: 'Word saves what was moved away as deleted' },
    docx:
      { put: `<w:moveFrom w:id="1">${run('12')}</w:moveFrom><w:moveTo w:id="2">${run('15')}</w:moveTo>` },
    xlsx: { never: 'Excel tracks whole cells, not text in them' }, pdf: printed('changes'),
    txt: plain('tracked changes'),
  },
  'struck out': {
    text: '41', doubt: '删除线的“12”', html: { put: '<s>12</s>41' },
    docx: { put: run('12', '<w:strike/>') + run('41') },
    xlsx: { put: rich('12', '<strike/>') + rich('41') },
    pdf: { put: '[12]41' }, txt: plain('lines through it'),
  },
  'struck out as a whole': {
    text: '', doubt: '删除线的“7”', html: { put: '<span style="text-decoration:line-through">7</span>' },
    docx: { put: run('7', '<w:dstrike/>') }, xlsx: { put: numberCell(1, '7') },
    pdf: { put: '[7]' }, txt: plain('lines through it'), prose: { put: '<strike>7</strike>' },
  },
  'a mark above the line': {
    text: '', doubt: '上标', html: { put: '12<sup>1</sup>' },
    docx: { put: run('12') + run('1', '<w:vertAlign w:val="superscript"/>') },
    xlsx: { put: rich('12') + rich('1', '<vertAlign val="superscript"/>') },
    pdf: { put: '12^1', doubt: '不是一个数字' }, txt: plain('text above the line'),
    prose: { put: '12<sup>1</sup>', text: '12¹' },
  },
  'a number in a circle behind': {
    text: '', doubt: '不是一个数字', html: { put: '13①' }, docx: { put: run('13①') },
    xlsx: { put: rich('13①') },
    pdf: { put: '13①' }, txt: { put: '13①' }, prose: { put: '13①', text: '13①', doubt: '' },
  },
  'two numbers in one cell': {
    text: '', doubt: '不是一个数字', html: { put: '60 5331' }, docx: { put: run('60 5331') },
    xlsx: { put: rich('60 5331') }, pdf: { put: '60 5331' },
    txt: { never: 'blanks part cells there: two figures are two cells' },
    prose: { put: '60 5331', text: '60 5331', doubt: '' },
  },
  'a share': {
    text: '', doubt: '不是一个数字', html: { put: '41%' }, docx: { put: run('41%') },
    xlsx: { put: numberCell(4, '0.41') }, pdf: { put: '41%' }, txt: { put: '41%' },
    prose: { put: '41%', text: '41%', doubt: '' },
  },
  'hidden text beside it': {
    text: '12', doubt: '看不见的“5”', html: { put: '<span style="mso-hide:all;display:none">5</span>12' },
    docx: { put: run('5', '<w:vanish/>') + run('12') },
    xlsx: { never: 'Excel hides cells, not text in them' },
    pdf: printed('hidden text'), txt: plain('hidden text'),
  },
  'text in the colour of the paper beside it': {
    text: '12', doubt: '看不见的“5”', html: { put: '<font color="#ffffff">5</font>12' },
    docx: {
      put: run('5', '<w:color w:val="FFFFFF"/>') + run('12'), text: '512', doubt: '显示的位置或样子',
    },
    xlsx: {
      put: rich('5', '<color rgb="FFFFFFFF"/>') + rich('12'), text: '512', doubt: '显示的位置或样子',
    },
    pdf: { never: 'the colour of text is not read from a PDF; Word and browsers print none in white' },
    txt: plain('colours'),
  },
  'the mark of a footnote': {
    text: '15', doubt: '脚注',
    html: { put: '15<a href="#_ftn1" style="mso-footnote-id:ftn1"><span class=MsoFootnoteReference>'
      + '<sup>1</sup></span></a>' },
    docx: { put: `${run('15')}<w:r><w:footnoteReference w:id="7"/></w:r>`, doubt: '' },
    xlsx: { never: 'Excel has no footnotes' },
    pdf: { put: '15^1', text: '', doubt: '不是一个数字' }, txt: plain('text above the line'),
  },
  'the reading above a character': {
    text: '12', doubt: '', html: { put: '<ruby>12<rt>9</rt></ruby>', doubt: '“9”没有读入' },
    docx: {
      put: `<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run('12')}</w:rubyBase></w:ruby></w:r>`,
    },
    xlsx: { put: `${rich('12')}<rPh sb="0" eb="1"><t>9</t></rPh>` },
    pdf: { never: 'what stands above another line is a line of its own there' }, txt: plain('readings'),
  },
  'chosen or filled in a form': {
    text: '2', doubt: '填的或选中的', html: { put: '<select><option>1<option selected>2</select>' },
    docx: { put: `<w:sdt><w:sdtPr/><w:sdtContent>${run('2')}</w:sdtContent></w:sdt>`, doubt: '' },
    xlsx: { never: 'a choice is the value of its cell' }, pdf: printed('fields'), txt: plain('fields'),
    prose: { put: '<select><option selected>2</select>', text: '', doubt: '表单或图形里的“2”没有读入' },
  },
  'a column too narrow for its number': {
    text: '', doubt: '列太窄', html: { put: '####' }, docx: { put: run('####') },
    xlsx: { never: 'the file keeps the number itself, however narrow the column' },
    pdf: { put: '####' }, txt: { put: '####' }, prose: { put: '####', text: '####', doubt: '' },
  },
  'shown in ten thousands': {
    text: '1268.5万', doubt: '单位与表中不同', html: { put: '1268.5万' }, docx: { put: run('1268.5万') },
    xlsx: { put: numberCell(2, '12684500'), doubt: '表中显示“1268.5万”，存的是12684500' },
    pdf: { put: '1268.5万' }, txt: { put: '1268.5万' },
    prose: { put: '1268.5万', text: '1268.5万', doubt: '' },
  },
  'a format that shows nothing': {
    text: '', doubt: '', html: { never: 'a page has the text that is shown' },
    docx: { never: 'Word has no formats of numbers' }, xlsx: { put: numberCell(3, '7'), doubt: '7' },
    pdf: printed('formats'), txt: plain('formats'),
  },
  'drawn twice for boldness': {
    text: '41', doubt: '', html: { never: 'a page has a style for bold' },
    docx: { never: 'Word has a style for bold' },
    xlsx: { never: 'Excel has a style for bold' }, pdf: { put: '41=' },
    txt: { never: 'copying takes what is selected once; letters doubled in a copy are not told from 44' },
  },
  'a break within the digits': {
    text: '', doubt: '不是一个数字', html: { put: '12<br>86' },
    docx: { put: `${run('12')}<w:r><w:br/></w:r>${run('86')}` }, xlsx: { put: rich('12\n86') },
    pdf: { never: 'lines of a cell are put together there: 1286, as its column was narrow' },
    txt: { never: 'a line is a cell there' }, prose: { put: '12<br>86', text: '12|86', doubt: '' },
  },
}
