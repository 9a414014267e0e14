import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/model/cells'
import { composeGrid } from '../../../src/model/grid'
import type { Edition, TableTemplate } from '../../../src/model/template'
import { readClipboard } from '../../../src/readers/clipboard'
import { normaliseLabel } from '../../../src/readers/tables/labelForms'
import { matchTable, type TableMatch } from '../../../src/readers/tables/match'
import { editionOf, editions } from '../../../src/templates'

const table3 = (edition: Edition): TableTemplate => tableAt(edition, 1)
function tableAt(edition: Edition, index: number): TableTemplate {
  const table = edition.tables[index]
  if (!table) throw new Error(`no table ${index}`)
  return table
}

/** The printed form with running numbers in its figures, as HTML or as text without spans. */
function print(
  table: TableTemplate, as: 'html' | 'text', edit: (text: string) => string = (text) => text,
): string {
  const grid = composeGrid(table)
  const figures = grid.cells.filter((cell) => cell.role === 'figure')
  const shown = grid.cells.map((cell) => ({
    ...cell, text: edit(cell.cell ? String(figures.indexOf(cell) + 1) : cell.text),
  }))
  if (as === 'text') {
    const rows = Array.from({ length: grid.rows }, () => Array<string>(grid.columns).fill(''))
    for (const cell of shown) (rows[cell.row] ?? [])[cell.column] = cell.text
    return rows.map((row) => row.join('\t')).join('\r\n') + '\r\n'
  }
  const rows = Array.from({
    length: grid.rows,
  }, (_, row) => shown.filter((cell) => cell.row === row)
    .map((cell) =>
      `<td rowspan=${cell.rowSpan} colspan=${cell.columnSpan}><p>${cell.text}</p>`).join(''))
  return `<table><tr>${rows.join('<tr>')}</table>`
}

function match(
  table: TableTemplate, edition: Edition, clipboard: { html?: string; text?: string },
): TableMatch {
  const [loose] = readClipboard({ html: clipboard.html ?? '', text: clipboard.text ?? '' })
  if (!loose) throw new Error('no table')
  return matchTable(loose, table, edition)
}

const byCell = (found: TableMatch): Record<string, string> =>
  Object.fromEntries(found.placements.map(({ cell, text }) => [cell, text]))

describe.each(editions.map((edition) => [edition.id, edition] as const))('%s', (_, edition) => {
  const tables = edition.tables.map((table) => [table.id, table] as const)
  const expected = (table: TableTemplate): Record<string, string> =>
    Object.fromEntries([...cellsOf(edition).values()].filter((info) => info.table === table.id)
      .map((info, index) => [info.id, String(index + 1)]))

  test.each(
    tables,
  )('the whole printed %s lands cell by cell, from HTML and from text without spans', (
    _id, table,
  ) => {
    for (const clipboard of [{ html: print(table, 'html') }, { text: print(table, 'text') }]) {
      const found = match(table, edition, clipboard)
      expect(byCell(found)).toEqual(expected(table))
      expect(found).toMatchObject({ unplaced: [], score: 1 })
    }
  })

  test.each(
    tables,
  )('%s with half-width brackets, stray blanks, other ordinals and quotation marks lands the same', (
    _id, table,
  ) => {
    const edit = (text: string): string => text.replace(/（/g, '(').replace(/）/g, ' ) ')
      .replace(/^(\d)\./, '$1．').replace(/[“”]/g, '"').replace(/^([^\d])/, '\u3000$1')
    expect(byCell(match(table, edition, { html: print(table, 'html', edit) })))
      .toEqual(expected(table))
  })

  test.each(tables)('no figure of %s lands in another table', (_id, table) => {
    for (const other of edition.tables.filter((candidate) => candidate !== table)) {
      expect(match(other, edition, { html: print(table, 'html') }).placements).toEqual([])
    }
  })
})

const current = editionOf('2021')
const former = editionOf('2019')

test('other names met in published reports are known', () => {
  const rename =
    (text: string): string => text.replace('社会公益组织', '社会组织').replace(/^(（.）|\d\.)/, '')
  expect(match(table3(former), former, { html: print(table3(former), 'html', rename) }).score)
    .toBe(1)
  const long = (text: string): string =>
    text.replace('行政规范性文件', '规范性文件').replace('（单位：万元）', '（万元）')
  expect(
    match(tableAt(current, 0), current, { html: print(tableAt(current, 0), 'html', long) }).score,
  ).toBe(1)
})

test('a fee in 元 is not taken for 万元', () => {
  const found = match(
    tableAt(current, 0), current,
    { html: print(tableAt(current, 0), 'html', (text) => text.replace('单位：万元', '单位：元')) },
  )
  expect(byCell(found)['disclosure.fee.amount']).toBeUndefined()
  expect(found.unplaced).toEqual([{ text: '行政事业性收费：10', reason: 'column' }])
})

test('rows of the other edition are listed, not moved', () => {
  const found = match(table3(current), current, { html: print(table3(former), 'html') })
  expect(found.unplaced)
    .toEqual([{ text: '（六）其他处理 | 141 | 142 | 143 | 144 | 145 | 146 | 147', reason: 'row' }])
  expect(found.placements).toHaveLength(22 * 7)
  const back = match(table3(former), former, { html: print(table3(current), 'html') })
  expect(back.placements.map(({ cell }) => cell).filter((cell) => cell.includes('other')))
    .toHaveLength(22)
  expect(back.unplaced).toHaveLength(3)
})

test('rows without head land in order when their number is right', () => {
  const found =
    match(
      table3(current), current,
      { text: '（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n（三）不予公开\t1.属于国家秘密\t7\t0\t0\t0\t0\t0\t7' },
    )
  expect(found.placements).toHaveLength(14)
  expect(byCell(found)).toMatchObject({
    'applications.handled.granted.person': '1',
    'applications.handled.refused.stateSecret.total': '7',
  })
  const short = match(table3(current), current, { text: '（一）予以公开\t1\t2\t3' })
  expect(short.placements).toEqual([])
  expect(short.unplaced.map(({ reason }) => reason)).toEqual(['column', 'column', 'column'])
})

test('columns in another order, a column of numbers before the labels, junk among the figures', () => {
  const found =
    match(
      table3(current), current,
      {
        text: '序号\t项目\t总计\t自然人\t其他列\n1\t予以公开\t5\t4\t8\n'
          + '2\t没有的行\t1\t2\t3\n3\t2.重复申请\t—\t坏了\t',
      },
    )
  expect(byCell(found)).toEqual({
    'applications.handled.granted.total': '5', 'applications.handled.granted.person': '4',
    'applications.handled.notProcessed.repeated.total': '—',
    'applications.handled.notProcessed.repeated.person': '坏了',
  })
  expect(found.unplaced).toEqual([
    { text: '三、本年度办理结果/（一）予以公开：8', reason: 'column' },
    { text: '2 | 没有的行 | 1 | 2 | 3', reason: 'row' },
  ])
})

test('blank cells are named, not placed; a row given twice is kept once', () => {
  const found =
    match(
      table3(current), current,
      { text: '\t自然人\t总计\n一、本年新收政府信息公开申请数量\t\t3\n一、'
        + '本年新收政府信息公开申请数量\t9\t\n四、结转下年度继续办理\t\t' },
    )
  expect(found.blanks).toEqual([
    'applications.received.person', 'applications.carriedOut.person',
    'applications.carriedOut.total',
  ])
  expect(found.unplaced)
    .toEqual([{ text: '一、本年新收政府信息公开申请数量：9', reason: 'repeated' }])
})

test('a cell wide in the form, written into each of its slots, stands once; another figure is told', () => {
  const wide = (...figures: string[]): ReturnType<typeof match> => match(
    tableAt(current, 0), current,
    {
      text: '第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量\n'
        + `行政许可\t${figures.join('\t')}`,
    },
  )
  expect(byCell(wide('59', '59', '59'))).toEqual({ 'disclosure.license.decisions': '59' })
  expect(wide('59', '59', '59').unplaced).toEqual([])
  expect(byCell(wide('59', '95', '59'))).toEqual({})
  expect(wide('59', '95', '59').unplaced).toHaveLength(3)
})

test('table four: outcomes alone in official order are enough, three of fifteen are not', () => {
  const table = tableAt(current, 2)
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const line = (length: number): string => Array.from({ length }, (_, index) => index).join('\t')
  expect(match(
    table, current, { text: `${[...outcomes, ...outcomes, ...outcomes].join('\t')}\n${line(15)}` },
  ).placements).toHaveLength(15)
  expect(match(table, current, { text: `${outcomes.join('\t')}\n${line(5)}` }).placements)
    .toEqual([])
  expect(match(table, current, { text: line(15) }).placements).toEqual([])
})

test('labels compare without white space, with brackets, ordinals and radicals alike', () => {
  expect(normaliseLabel(' （ 一 ）\u3000予以\n公开 ')).toBe(normaliseLabel('(一)予以公开'))
  expect(new Set(['1．属于', '1、属于', '1.属于'].map(normaliseLabel)).size).toBe(1)
  expect(normaliseLabel('⼀、总⼈')).toBe('一、总人')
})
