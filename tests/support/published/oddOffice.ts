/** Published reports as Word files and workbooks whose tables and figures are kept in odd places. */
import { buildWorkbook } from '../../readers/formats/xlsx/workbooks'
import { buildDocx, paragraph, run } from '../files/docxBuilder'
import { drawTable, type DrawnCell, type MadeTable } from '../files/madeTables'
import type { MadeFile } from '../files/writeMadeReport'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile
type WriteCell = (text: string, isFigure: boolean) => string

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The paragraphs of a report, and its tables written by `table`. */
function inOrder<Value>(
  { title, intro, headings, texts, tables, signature }: Published,
  { line, table }: { line: (text: string) => Value; table: (table: MadeTable) => Value },
): Value[] {
  const part = (at: number): Value => line(headings[at] ?? '')
  return [
    ...title.map(line), line(intro), part(0), ...texts[1].map(line),
    ...[1, 2, 3].flatMap((at) => [part(at), table(tables[at - 1] ?? [])]),
    part(4), ...texts[5].map(line), part(5), ...texts[6].map(line), ...signature.map(line),
  ]
}

function wordTable(rows: MadeTable, write: WriteCell, more = ''): string {
  const drawn = drawTable(rows)
  const lines = rows.map((_, index) => `<w:tr>${drawn
    .filter(({ row, rowSpan }) => row <= index && index < row + rowSpan)
    .sort((one, other) => one.column - other.column).map((cell) => {
      const { row, rowSpan, columnSpan, role } = cell
      const merge = rowSpan > 1 ? `<w:vMerge${row === index ? ' w:val="restart"' : ''}/>` : ''
      const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
      const text = row === index ? escape(cell.text) : ''
      return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${write(text, role === 'figure')}</w:tc>`
    }).join('')}</w:tr>${index === 3 ? more : ''}`)
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`
}

const asFigure = (figure: (text: string) => string): WriteCell => (text, isFigure) =>
  (isFigure && text !== '' ? figure(text) : paragraph(text))
const word = (write: WriteCell, more = ''): Shape => (report) => ({
  name: '年报.docx', bytes: buildDocx(inOrder(report, {
    line: (text) => paragraph(escape(text)), table: (table) => wordTable(table, write, more),
  }).join('')),
})

const box = (inside: string): string => '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
  + `<w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>`
  + `<mc:Fallback><w:pict>`
  + `<v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback>`
  + '</mc:AlternateContent></w:r></w:p>'
const control = (inside: string): string =>
  `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
const goneRow = '<w:tr><w:trPr><w:del w:id="9"/></w:trPr>'
  + `${'<w:tc><w:p><w:del w:id="8"><w:r><w:delText>77</w:delText></w:r></w:del></w:p></w:tc>'
    .repeat(4)}</w:tr>`
const comeAndGone = (text: string): string => '<w:p><w:del w:id="1"><w:r><w:delText>7</w:delText></w:r>'
  + `</w:del><w:ins w:id="2">${run(text)}</w:ins></w:p>`

/** All tables in text boxes. */
const boxed: Shape = (report) => ({
  name: '年报.docx', bytes: buildDocx(inOrder(report, {
    line: (text) => paragraph(escape(text)),
    table: (table) => box(wordTable(table, (text) => paragraph(text))),
  }).join('')),
})

type WriteFigure = (place: string, text: string) => string
const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`

const SAID = '<w:color w:val="000000"/><w:sz w:val="21"/>'
  + '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'

/** `apart` puts each table on a sheet of its own. */
function book(figure: WriteFigure, apart = false): Shape {
  return (report) => {
    const sheets: { rows: string[]; merges: string[] }[] = [{ rows: [], merges: [] }]
    const last = (): { rows: string[]; merges: string[] } => sheets.at(-1) ?? { rows: [], merges: [] }
    const place = (row: number, column: number): string =>
      `${String.fromCharCode(65 + column)}${row + 1}`
    const addRow = (cells: DrawnCell[]): void => {
      const { rows } = last()
      rows.push(`<row r="${rows.length + 1}">${cells.filter(({ text }) => text !== '')
        .map(({ column, text, role }) => (role === 'figure' ? figure : inline)(
          place(rows.length, column), text,
        )).join('')}</row>`)
    }
    inOrder(report, {
      line: (text) => addRow([{ text, row: 0, column: 0, rowSpan: 1, columnSpan: 1, role: 'rowHead' }]),
      table: (table) => {
        const { rows, merges } = last()
        const drawn = drawTable(table)
        for (const { row, column, rowSpan, columnSpan } of drawn) {
          if (rowSpan * columnSpan === 1) continue
          const [top, bottom] = [rows.length + row, rows.length + row + rowSpan - 1]
          merges.push(`${place(top, column)}:${place(bottom, column + columnSpan - 1)}`)
        }
        table.forEach((_, at) => { addRow(drawn.filter(({ row }) => row === at)) })
        if (apart) sheets.push({ rows: [], merges: [] })
      },
    })
    const written = sheets.map(({ rows, merges }, at) =>
      ({ rows: rows.join(''), merges, name: `Sheet${at + 1}` }))
    const shut = inline('A1', '收到申请') + inline('B1', '77')
    const draft = { rows: `<row r="1">${shut}</row>`, state: 'hidden' }
    return { name: '年报.xlsx', bytes: buildWorkbook({ sheets: [draft, ...written] }) }
  }
}

export const ODD_OFFICE: Record<string, Shape> = {
  'Word, tables in text boxes': boxed,
  'Word, figures in controls': word(asFigure((text) => `<w:p>${control(run(text))}</w:p>`)),
  'Word, cells in controls': word(asFigure((text) => control(paragraph(text)))),
  'Word, each figure changed': word(asFigure(comeAndGone)),
  'Word, a row taken away by a change': word((text) => paragraph(text), goneRow),
  'Word, a table in each cell': word(asFigure((text) =>
    `<w:tbl><w:tr><w:tc>${paragraph(text)}</w:tc></w:tr></w:tbl><w:p/>`)),
  'Word, figures as results of fields': word(asFigure((text) => `<w:p><w:r><w:fldChar w:fldCharType="begin"/>`
    + `</w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>`
    + `</w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`)),
  'Word, black on white said in full': word(asFigure((text) => `<w:p>${run(text, SAID)}</w:p>`)),
  'workbook, a sheet a table, a hidden one before': book((place, text) =>
    `<c r="${place}"><v>${text.replace('+', '')}</v></c>`, true),
  'workbook, figures as texts': book(inline),
  'workbook, results of formulas': book((place, text) =>
    `<c r="${place}"><f>SUM(A1:A2)</f><v>${text.replace('+', '')}</v></c>`),
  'workbook, formulas without results': book((place, text) => (text === '0'
    ? `<c r="${place}"><v>0</v></c>` : `<c r="${place}"><f>A1+1</f></c>`)),
}
