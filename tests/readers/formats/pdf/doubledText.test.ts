/**
 * Text drawn twice for boldness is read once; text set aslant is a watermark; labels over lines
 * keep their figures.
 */
import { describe, expect, test } from 'vitest'
import { readReport } from '../../../../src/readers'
import { readPdf } from '../../../support/samples/readWithForm'
import { buildPdf, drawGrid, type PageParts } from './pages'

type Text = [x: number, y: number, text: string, size?: number]
const LINE = '全年主动公开政府信息，及时公开政策文件和工作进展，办理申请按期答复。'

async function read(page: PageParts): Promise<{ texts: string[]; told: string[] }> {
  const { value, messages } = await readPdf(buildPdf({ pages: [page] }))
  const texts = (value?.blocks ?? []).flatMap((block) => (block.type === 'table'
    ? block.table.rows.flatMap((row) => row.map(({ text }) => text))
    : block.type === 'paragraph' ? [block.text] : []))
  return { texts, told: messages.map(({ text }) => text) }
}

/** The same letters at places a little beside. */
const letters = ([x, y, text]: Text, by: number): Text[] => [...text]
  .flatMap((letter, index): Text[] => [[x + index * 6, y, letter], [x + index * 6 + by, y, letter]])
const twice = ([x, y, text]: Text, [right, down]: [number, number]): Text[] => [
  [x, y, text], [x + right, y + down, text],
]

describe('drawn twice', () => {
  const grid = drawGrid({
    left: 60, top: 200, widths: [160, 60, 60], heights: [20, 20],
    cells: [['', '', ''], ['', '', '']],
  })
  const cells: Text[] = [
    [64, 214, '行政许可'], [224, 214, '41'], [284, 214, '1100'], [64, 234, '行政处罚'],
    [224, 234, '7'], [284, 234, '33'],
  ]
  const inGrid = (texts: Text[]): PageParts => ({ ...grid, texts: [[60, 100, LINE], ...texts] })
  const once = ['行政许可', '41', '1100', '行政处罚', '7', '33']

  test.each<[string, [number, number]]>([
    ['at the same place', [0, 0]], ['0.3 pt to the right', [0.3, 0]], ['0.5 pt below', [0, 0.5]],
    ['0.4 pt to the left', [-0.4, 0.2]],
  ])('whole runs %s', async (_, by) => {
    expect((await read(inGrid(cells.flatMap((cell) => twice(cell, by))))).texts)
      .toEqual([LINE, ...once])
    expect((await read(inGrid([
      ...cells, ...cells.map(([x, y, text]): Text => [x + by[0], y + by[1], text]),
    ]))).texts).toEqual([LINE, ...once])
  })

  test.each([0, 0.25, 0.5])('letter by letter, %d pt apart', async (by) => {
    const figures = cells.filter(([, , text]) => /\d/.test(text))
      .flatMap((cell) => letters(cell, by))
    const labels = cells.filter(([, , text]) => !/\d/.test(text))
    expect((await read(inGrid([...labels, ...figures]))).texts).toEqual([LINE, ...once])
  })

  test('a line of text, whole; equal letters beside each other stay', async () => {
    expect(
      (await read({ texts: twice([60, 100, `${LINE}共1122件，11月11日。`, 10], [0.3, 0]) })).texts,
    ).toEqual([`${LINE}共1122件，11月11日。`])
  })
})

test('text set aslant over the page is left out and told; a page turned as a whole is read', async () => {
  const mark = 'BT /F1 60 Tf 0.7071 0.7071 -0.7071 0.7071 150 300 Tm <5185 90E8 8D44 6599> Tj ET'
    .replace(/(?<=[0-9A-F]{4}) (?=[0-9A-F]{4})/g, '')
  const { texts, told } = await read({ texts: [[60, 100, LINE]], extra: mark })
  expect(texts).toEqual([LINE])
  expect(told).toContain('斜着排的文字“内部资料”像是水印，没有读入')
})

test('labels over three lines, the figures beside the middle one', async () => {
  const rows: [string[], string[]][] = [
    [['一、本年新收政府', '信息公开申请', '数量'], ['5', '0', '0', '0', '0', '0', '5']],
    [['二、上年结转政府', '信息公开申请', '数量'], ['1', '0', '0', '0', '0', '0', '1']],
  ]
  const head: Text[] = [
    '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计',
  ].map((text, index): Text => [180 + index * 52, 160, text, 7])
  const body = rows.flatMap(([label, figures], row) => [
    ...label.map((text, line): Text => [60, 190 + row * 50 + line * 13, text, 10]),
    ...figures.map((text, index): Text => [185 + index * 52, 203 + row * 50, text, 10]),
  ])
  const bytes = buildPdf({ pages: [{ texts: [
    [60, 60, '青禾县财政局2025年政府信息公开工作年度报告', 14],
    [60, 90, '三、收到和处理政府信息公开申请情况', 12], ...head, ...body,
    [60, 320, '四、政府信息公开行政复议、行政诉讼情况', 12],
  ] }] })
  const { value: draft } = await readReport({ name: '年报.pdf', bytes })
  const figures =
    Object.fromEntries(Object.entries(draft?.cells ?? {}).map(([cell, { text }]) => [cell, text]))
  expect(figures).toMatchObject({
    'applications.received.person': '5', 'applications.received.total': '5',
    'applications.carriedIn.person': '1', 'applications.carriedIn.total': '1',
  })
})

test.each<[string, Text[]]>([
  ['a digit below the line', [[224, 214, '41'], [234.5, 216, '2', 6]]],
  ['another figure over it', [[224, 214, '41'], [226, 214, '99']]],
])('%s is no part of the figure', async (_, figure) => {
  const grid = drawGrid({
    left: 60, top: 200, widths: [160, 120], heights: [20, 20], cells: [['', ''], ['', '']],
  })
  const { texts } = await read({
    ...grid,
    texts: [[60, 100, LINE], [64, 214, '行政许可'], ...figure, [64, 234, '行政处罚'], [224, 234, '7']],
  })
  expect(texts[1]).toBe('行政许可')
  expect(texts[2]).toMatch(/^41 \d+$/)
})
