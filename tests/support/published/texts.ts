/** Published reports as text: copied out of PDFs and pages, read off pictures, written as Markdown. */
import { drawTable, slotTexts, type MadeCell, type MadeTable } from '../files/madeTables'
import { seededRandom, type Random } from '../random'
import type { MadeFile } from '../files/writeMadeReport'
import { wrapText, type Manner } from '../files/wrapText'
import type { Published } from './report'

type Shape = (report: Published) => MadeFile

interface Words {
  title: (lines: string[]) => string[]
  paragraph: (text: string) => string[]
  heading: (text: string) => string[]
  sign: (text: string) => string[]
  table: (table: MadeTable) => string[]
}

const PLAIN: Omit<Words, 'table'> = {
  title: (lines) => lines, paragraph: (text) => [text], heading: (text) => [text],
  sign: (text) => [text],
}

function linesOf(report: Published, words: Words): string[] {
  const { title, intro, headings, texts, tables, signature } = report
  const part = (at: number): string[] => words.heading(headings[at] ?? '')
  const all = (list: string[]): string[] => list.flatMap(words.paragraph)
  return [
    ...words.title(title), ...words.paragraph(intro), ...part(0), ...all(texts[1]),
    ...[1, 2, 3].flatMap((at) => [...part(at), ...words.table(tables[at - 1] ?? [])]),
    ...part(4), ...all(texts[5]), ...part(5), ...all(texts[6]), ...signature.flatMap(words.sign),
  ]
}

const text = (lines: string[]): MadeFile =>
  ({ name: '年报.txt', bytes: new TextEncoder().encode(lines.join('\n')) })

const isFigure = ({ role }: MadeCell): boolean => role === 'figure'
const pieces = (label: string, width: number): string[] =>
  label.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []

/** Wrapped as in a PDF, with a page number every so many lines. */
function wrapped(report: Published, table: Words['table'], manner: Manner): string[] {
  const lines = linesOf(report, {
    ...PLAIN, table, paragraph: (paragraph) => wrapText(paragraph, manner),
    sign: (line) => [`${' '.repeat(20)}${line}`],
  })
  return lines
}

/** Acrobat: each cell on a line of its own, long ones over several. */
const acrobat: Shape = (report) => text(wrapped(report, (table) => table.flatMap((cells) =>
  cells.flatMap((cell) => (isFigure(cell) ? [cell.text] : pieces(cell.text, 8)))), { width: 28 }))

/** WPS: a row on a line, blanks between the cells that hold something. */
const rowsByBlanks: Shape = (report) => text(wrapped(report, (table) => table.map((cells) =>
  cells.map((cell) => cell.text.replace(/\s/g, '')).filter((one) => one !== '').join(' ')),
{ width: 28, hasBlanks: true }))

/** Edge: the label over lines, the figures of its row on the middle one. */
const middleLine: Shape = (report) => text(wrapped(report, (table) => table.flatMap((cells) => {
  const figures = cells.filter(isFigure).map((cell) => cell.text)
  const labels = cells.filter((cell) => !isFigure(cell) && cell.text !== '').map((cell) => cell.text)
  if (figures.length === 0) return [labels.join(' ')]
  const own = pieces(labels[labels.length - 1] ?? '', 10)
  const middle = Math.floor((own.length - 1) / 2)
  return [...labels.slice(0, -1), ...(own.length === 0 ? [figures.join(' ')] : own.map((piece, at) =>
    (at === middle ? `${piece} ${figures.join(' ')}` : piece)))]
}), { width: 32, isIndented: true }))

/** Copied off a page: tabs between cells, merged ones once, menus around. */
const pageCopy: Shape = (report) => text([
  '首页', '政务要闻', '政务公开', '互动交流', '当前位置： 首页 > 政务公开 > 政府信息公开年报', '',
  ...linesOf(report, {
    ...PLAIN,
    title: (lines) => [
      lines.join(''), '', `发布日期：${report.year + 1}-01-28 浏览次数：102 字体：[ 大 中 小 ]`, '',
    ],
    paragraph: (paragraph) => [`\u3000\u3000${paragraph}`, ''],
    heading: (heading) => [`\u3000\u3000${heading}`, ''],
    table: (table) => [...table.map((cells) => cells.map((cell) => cell.text).join('\t')), ''],
  }), '', '打印 关闭', `主办单位：${report.agency}`, '浙ICP备05000001号',
])

/** Laid out by blanks as wide as the columns are. */
const layout: Shape = (report) => text(wrapped(report, (table) => {
  const rows = slotTexts(table)
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row, index) =>
    (table[index]?.some((cell) => cell.text === row[at] && cell.columnSpan > 1) ? 0 : wide(row[at] ?? '')))))
  return rows.map((row) => row.map((cell, at) =>
    `${cell}${' '.repeat(Math.max(1, (widths[at] ?? 0) + 2 - wide(cell)))}`).join('').trimEnd())
}, { width: 36, isIndented: true }))

/** The same with figures at the right of their column, heads in the middle. */
const sparse: Shape = (report) => text(wrapped(report, (table) => {
  const rows = drawTable(table)
  const columns = Math.max(...rows.map(({ column, columnSpan }) => column + columnSpan))
  const widths = Array.from({ length: columns }, (_, at) => 2 + Math.max(6, ...rows.map((cell) =>
    (cell.column === at && cell.columnSpan === 1 ? wide(cell.text) : 0))))
  for (const { column, columnSpan, text: said } of rows) {
    const room = widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, -2)
    widths[column] = (widths[column] ?? 0) + Math.max(0, wide(said) - room)
  }
  const edge = (column: number): number => widths.slice(0, column).reduce((sum, width) => sum + width, 0)
  return table.map((_, row) => rows.filter((cell) => cell.row === row && cell.text !== '')
    .reduce((line, cell) => {
      const [from, to] = [edge(cell.column), edge(cell.column + cell.columnSpan)]
      const room = Math.max(0, to - from - 2 - wide(cell.text))
      const shift = cell.role === 'figure' ? room : cell.role === 'rowHead' ? 0 : Math.floor(room / 2)
      return `${line}${' '.repeat(Math.max(1, from + shift - wide(line)))}${cell.text.replace(/\s/g, '')}`
    }, '').trimEnd())
}, { width: 36, isIndented: true }))

/** The whole report on one line, as copied out of a field or a page without breaks. */
const oneLine: Shape = (report) => text([linesOf(report, {
  ...PLAIN, table: (table) => table.map((cells) =>
    cells.map((cell) => cell.text.replace(/\s/g, '')).filter((one) => one !== '').join(' ')),
}).join(report.number % 2 === 0 ? ' ' : '  ')])

const wide = (one: string): number =>
  [...one].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 1 : 2), 0)

/** Read off a picture: borders as |, blanks in labels, other signs for brackets and stops. */
function ocr(cell: (cell: MadeCell, random: Random) => string): Shape {
  return (report) => {
    const random = seededRandom(report.number + 5)
    return text(linesOf(report, {
      ...PLAIN, paragraph: (paragraph) => wrapText(paragraph, { width: 30, isIndented: true }),
      table: (table) => table.map((cells) =>
        `| ${cells.map((one) => cell(one, random)).join(' | ')} |`),
    }))
  }
}

const full = (one: string): string =>
  one.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const ocrLabels = ocr((cell, random) => (isFigure(cell)
  ? random.pick([cell.text, full(cell.text), ` ${cell.text} `])
  : cell.text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, () => (random.upTo(5) ? '' : ' '))
    .replace(/（/g, () => random.pick(['(', '（'])).replace(/）/g, () => random.pick([')', '）']))))

/** Letters for digits, blanks within numbers. */
const ocrDigits = ocr((cell, random) => (isFigure(cell) && random.upTo(9) === 0
  ? random.pick([
    cell.text.replace(/0/g, 'O'), cell.text.replace(/1/g, 'l'), cell.text.replace(/1/g, 'I'),
    cell.text.replace(/(?<=\d)(?=\d)/, ' '), `${cell.text}.`, cell.text.replace(/0/g, '〇'),
  ]) : cell.text))

/** Headings by #, tables with a line below the head, merged cells blank. */
const markdown: Shape = (report) => text(linesOf(report, {
  title: (lines) => [`# ${lines.join('')}`, ''], paragraph: (paragraph) => [paragraph, ''],
  heading: (heading) => [`## ${heading}`, ''], sign: (line) => [line, ''],
  table: (table) => {
    const [head = [], ...rows] = slotTexts(table).map((row) => row.map((cell) => cell.replace(/\n/g, '<br>')))
    const line = (row: string[]): string => `| ${row.join(' | ')} |`
    return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
  },
}))

/** Bold headings, each merged cell repeated in all its places. */
const markdownRepeated: Shape = (report) => text(linesOf(report, {
  title: (lines) => [`**${lines.join('')}**`, ''], paragraph: (paragraph) => [paragraph, ''],
  heading: (heading) => [`**${heading}**`, ''], sign: (line) => [line, ''],
  table: (table) => {
    const rows = spread(table)
    const line = (row: string[]): string => `|${row.join('|')}|`
    return [line(rows[0] ?? []), line((rows[0] ?? []).map(() => ':-:')), ...rows.slice(1).map(line), '']
  },
}))

function spread(table: MadeTable): string[][] {
  const rows = table.map((): string[] => [])
  table.forEach((cells, row) => {
    let column = 0
    for (const { text: said, rowSpan, columnSpan } of cells) {
      while (rows[row]?.[column] !== undefined) column += 1
      for (let down = row; down < Math.min(row + rowSpan, rows.length); down += 1) {
        for (let right = column; right < column + columnSpan; right += 1) (rows[down] ?? [])[right] = said
      }
    }
  })
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** Printed by a browser and copied: date and title above, address and page below each page. */
const printed: Shape = (report) => {
  const lines = wrapped(report, (table) => table.map((cells) =>
    cells.map((cell) => cell.text).filter((one) => one !== '').join(' ')), { width: 40 })
  const title = report.title.join('')
  const pages = Math.ceil(lines.length / 40)
  return text(Array.from({ length: pages }, (_, at) => [
    `${report.year + 1}/1/28 10:12 ${title}`, ...lines.slice(at * 40, at * 40 + 40),
    `https://www.qinghe.example.cn/zwgk/nianbao/art_${report.number}.html ${at + 1}/${pages}`,
  ]).flat())
}

/** A page number between dashes at the end of each page. */
const numbered: Shape = (report) => {
  const lines = wrapped(report, (table) => table.flatMap((cells) =>
    cells.flatMap((cell) => (isFigure(cell) ? [cell.text] : pieces(cell.text, 12)))), {
      width: 26, isIndented: true,
    })
  return text(Array.from({ length: Math.ceil(lines.length / 34) }, (_, at) => [
    ...lines.slice(at * 34, at * 34 + 34), `— ${at + 1} —`,
  ]).flat())
}

export const TEXTS: Record<string, Shape> = {
  'copied, a cell a line': acrobat, 'copied, rows by blanks': rowsByBlanks,
  'copied, figures on the middle line': middleLine, 'copied off a page': pageCopy,
  'laid out by blanks': layout, 'laid out by blanks, nothing for nought': sparse, 'on one line': oneLine,
  'off a picture, labels torn': ocrLabels,
  'off a picture, digits misread': ocrDigits, Markdown: markdown,
  'Markdown, merged cells repeated': markdownRepeated, 'print of a browser, copied': printed,
  'copied with page numbers': numbered,
}
