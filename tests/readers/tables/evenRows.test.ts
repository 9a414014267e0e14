/**
 * Rows and heads that lost or gained a cell: told by the sums, in doubt, or listed; never placed by
 * counting.
 */
import { describe, expect, test } from 'vitest'
import { composeGrid } from '../../../src/model/grid'
import type { Draft } from '../../../src/readers'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { spreadSpans } from '../../../src/readers/loose/looseTable'
import { editionOf } from '../../../src/templates'
import { draftOf, line, rows } from '../../support/looseReports'
import { makeTable, spliced, type MadeCell, type MadeTable } from '../../support/files/madeTables'
import { typedCells } from '../../support/reports'

const [, applications, disputes] = editionOf('2021').tables
if (!applications || !disputes) throw new Error('no tables')
const COLUMNS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation', 'total']
/** Two rows with figures; the others are 0, 总计 and 新收 what these come to. */
const ROWS: Record<string, number[]> = {
  'handled.granted': [5, 2, 0, 1, 0, 3, 11], 'handled.partial': [4, 0, 6, 0, 0, 0, 10],
  'handled.total': [9, 2, 6, 1, 0, 3, 21], received: [9, 2, 6, 1, 0, 3, 21],
}
const GRANTED = 5
const FIRST_FIGURE = 2

function madeThree(): MadeTable {
  const ids = composeGrid(applications as NonNullable<typeof applications>).cells.flatMap(
    ({ cell }) => cell ?? [],
  )
  const figures = Object.fromEntries(ids.map((id) => [id, '0']))
  for (const [row, values] of Object.entries(ROWS)) {
    values.forEach((value, column) => {
      figures[`applications.${row}.${COLUMNS[column] ?? ''}`] = String(value)
    })
  }
  return makeTable(applications as NonNullable<typeof applications>, typedCells(figures))
}

interface Way {
  /** As pages hand tables over: each row lists its cells. */
  isListed: boolean
}

/** The draft of a report whose table three is edited. */
function read(
  edit: (table: MadeTable) => MadeTable, { isListed }: Way = { isListed: false },
): Draft {
  const table = { ...spreadSpans(edit(madeThree())), ...(isListed && { isListed: true as const }) }
  const three: LooseBlock[] = [line('三、收到和处理政府信息公开申请情况'), { type: 'table', table }]
  return draftOf({ three })
}

/** Figures of a row in their order, `?` behind those in doubt. */
function rowOf(draft: Draft, row: string): string {
  return COLUMNS.map((column) => {
    const cell = draft.cells[`applications.${row}.${column}`]
    return `${cell?.text ?? ''}${cell?.doubt ? '?' : ''}`
  }).join(' ')
}

const inRow = (row: number, edit: (
  cells: MadeCell[],
) => MadeCell[]) => (table: MadeTable): MadeTable =>
  table.map((cells, index) => (index === row ? edit(cells) : cells))
const figure = (text: string): MadeCell => ({ text, rowSpan: 1, columnSpan: 1, role: 'figure' })
const doubtOf =
  (draft: Draft): string | undefined => draft.cells['applications.handled.granted.person']?.doubt

describe.each<Way>([
  { isListed: false }, { isListed: true },
])('cells of a table, listed: $isListed', (way) => {
  test('a row one figure short: by the sums, in doubt; its neighbours as they are', () => {
    const draft = read(inRow(GRANTED, (cells) => spliced(cells, [FIRST_FIGURE + 2, 1])), way)
    expect(rowOf(draft, 'handled.granted')).toBe('5? 2?  1? 0? 3? 11?')
    expect(doubtOf(draft))
      .toMatch(
        /^这一行(?:比表头少数字|末尾空着，前面的数字可能错了位)，已按各行各列合计的关系对上列，请核对$/,
      )
    expect(rowOf(draft, 'handled.partial')).toBe('4 0 6 0 0 0 10')
  })

  test('a row of twelve cells: by the sums, the rest is listed', () => {
    const draft = read(inRow(
      GRANTED,
      (cells) => [...spliced(cells, [FIRST_FIGURE + 1, 0], figure('8'), figure('')), figure('7')],
    ), way)
    expect(rowOf(draft, 'handled.granted')).toBe('5? 2? 0? 1? 0? 3? 11?')
    expect(draft.unrecognised.map(({ text }) => text))
      .toEqual(['三、本年度办理结果/（一）予以公开：8', '三、本年度办理结果/（一）予以公开：7'])
  })

  test('figures that no sum tells are listed, or stay where they stand in doubt', () => {
    const figures = ['50', '70', '90', '20', '31', '17']
    const draft = read(
      inRow(GRANTED, (cells) => [...cells.slice(0, FIRST_FIGURE), ...figures.map(figure)]), way,
    )
    const listed = draft.unrecognised.map(({ text }) => text.split('：')[1])
    expect([rowOf(draft, 'handled.granted').trim(), listed])
      .toEqual(way.isListed ? ['', figures] : [figures.map((text) => `${text}?`).join(' '), []])
  })

  test('a head without its colspan: the sums of the rows tell the order of the form', () => {
    const draft = read(inRow(0, (cells) => cells.map((cell) => ({
      ...cell, columnSpan: cell.role === 'columnHead' ? 7 : cell.columnSpan,
    }))), way)
    expect(rowOf(draft, 'handled.granted')).toBe('5 2 0 1 0 3 11')
    const lost = read(inRow(1, (cells) => cells.map((cell) => ({ ...cell, columnSpan: 1 }))), way)
    expect(rowOf(lost, 'handled.granted')).toBe('5? 2? 0? 1? 0? 3? 11?')
    expect(doubtOf(lost)).toContain('按各行合计的关系应是规范的次序')
  })

  test('a row twice with other figures: which counts nobody knows', () => {
    const again = (cells: MadeCell[]): MadeCell[] =>
      cells.map((cell) => ({ ...cell, rowSpan: 1, text: cell.role === 'figure' ? '8' : cell.text }))
    const draft = read((table) => spliced(table, [GRANTED, 0], again(table[GRANTED] ?? [])), way)
    expect(rowOf(draft, 'handled.granted').split(' ').every((text) => text.endsWith('?')))
      .toBe(true)
  })
})

test('a blank at the end of a row: confirmed by other rows, or figures are moved or doubted', () => {
  const blank = read(inRow(GRANTED, (cells) => [...cells.slice(0, -1), figure('')]))
  expect(rowOf(blank, 'handled.granted')).toBe('5 2 0 1 0 3 ')
  const moved =
    read(inRow(GRANTED, (cells) => [...spliced(cells, [FIRST_FIGURE + 1, 1]), figure('')]))
  expect(rowOf(moved, 'handled.granted')).toBe('5?  0? 1? 0? 3? 11?')
  const unsure = read(inRow(GRANTED, (cells) => [
    ...cells.slice(0, FIRST_FIGURE), ...['50', '70', '90', '20', '31', '17', ''].map(figure),
  ]))
  expect(rowOf(unsure, 'handled.granted')).toBe('50? 70? 90? 20? 31? 17? ')
  expect(doubtOf(unsure)).toBe('这一行末尾空着，前面的数字可能错了位，请核对')
})

test('a head in an order of its own whose sums come out is believed', () => {
  const move = (cells: MadeCell[]): MadeCell[] => {
    const last = cells.at(-1)
    return last
      ? [...cells.slice(0, -8), ...cells.slice(-8, -7), last, ...cells.slice(-7, -1)] : cells
  }
  const draft = read((table) => table.map((cells, row) => {
    if (row === 1) return [cells.at(-1) ?? figure(''), ...cells.slice(0, -1)]
    return row > 2 ? move(cells) : cells
  }))
  expect(rowOf(draft, 'handled.granted')).toBe('5 2 0 1 0 3 11')
})

test('table four one figure short: the sums of its groups tell where', () => {
  const ids = composeGrid(disputes).cells.flatMap(({ cell }) => cell ?? [])
  const figures = [1, 0, 2, 4, 7, 3, 1, 0, 0, 4, 0, 5, 0, 1, 6]
  const table = makeTable(
    disputes, typedCells(Object.fromEntries(ids.map((id, index) => [id, String(figures[index])]))),
  )
  const short = spreadSpans(
    table.map((cells, row) => (row === table.length - 1 ? spliced(cells, [5, 1]) : cells)),
  )
  const draft = draftOf({
    four: [line('四、政府信息公开行政复议、行政诉讼情况'), { type: 'table', table: short }],
  })
  const read = ids.map((id) => `${draft.cells[id]?.text ?? ''}${draft.cells[id]?.doubt ? '?' : ''}`)
  expect(read.slice(0, 5)).toEqual(['1?', '0?', '2?', '4?', '7?'])
  expect(read.slice(10)).toEqual(['0?', '5?', '0?', '1?', '6?'])
})

test('columns of table two in another order go by their names, in doubt: no sum tells', () => {
  const two = rows([
    ['信息内容', '本年废止件数', '本年制发件数', '现行有效件数'], ['规章', '0', '0', '0'],
    ['行政规范性文件', '1', '3', '12'],
  ])
  const { cells } = draftOf({ two: [line('二、主动公开政府信息情况'), two] })
  expect(cells['disclosure.normative.repealed']).toMatchObject({
    text: '1', doubt: '表头各列的次序与规范不同，已按列名读入，请核对',
  })
})
