import { describe, expect, test } from 'vitest'
import { cellName, cellsOf } from '../../src/model/cells'
import {
  cellId, composeGrid, findGridProblems, headRowCount, listLines, type Grid, type PlacedCell,
} from '../../src/model/grid'
import type { AxisNode, Edition, TableTemplate } from '../../src/model/template'
import { group, leaf, total } from '../../src/templates/common/define'
import { edition2021 } from '../../src/templates/2021'

/** Two rows under one heading, two columns under another, a note in the corner. */
function toyTable(
  rows: AxisNode[], columns: AxisNode[], shape: { gridColumns: number; labelColumns: number },
): TableTemplate {
  return { id: 'applications', part: 3, gridColumns: shape.gridColumns, blocks: [{
    corner: { text: '注', role: 'note' }, labelColumns: shape.labelColumns, rows, columns,
  }] }
}

const rows = [leaf('a', '甲'), group('b', '乙', [leaf('c', '丙'), total('sum', '计')])]
const columns = [leaf('x', '子'), group('y', '丑', [leaf('z', '寅'), total('sum', '计')])]

/** The grid as a picture: each slot shows the text of its cell, figures show `·`. */
function draw(grid: Grid): string[] {
  return Array.from({ length: grid.rows }, (_, row) => Array.from(
    { length: grid.columns }, (_unused, column) => slotText(grid.cells, row, column),
  ).join(' '))
}

function slotText(cells: PlacedCell[], row: number, column: number): string {
  const cell = cells.find((own) => row >= own.row && row < own.row + own.rowSpan
    && column >= own.column && column < own.column + own.columnSpan)
  return cell === undefined ? '?' : cell.role === 'figure' ? '·' : cell.text
}

describe('a sound table', () => {
  const grid = composeGrid(toyTable(rows, columns, { gridColumns: 5, labelColumns: 2 }))

  test('leaves fill the depth left over, groups span their leaves', () => {
    expect(draw(grid)).toEqual([
      '注 注 子 丑 丑',
      '注 注 子 寅 计',
      '甲 甲 · · ·',
      '乙 丙 · · ·',
      '乙 计 · · ·',
    ])
    expect(grid.problems).toEqual([])
  })

  test('the first figure ends the head', () => {
    expect(headRowCount(grid)).toBe(2)
  })

  test('figures carry table, row and column keys', () => {
    expect(grid.cells.filter(({ role }) => role === 'figure').map(({ cell }) => cell)).toEqual([
      'applications.a.x', 'applications.a.y.z', 'applications.a.y.sum',
      'applications.b.c.x', 'applications.b.c.y.z', 'applications.b.c.y.sum',
      'applications.b.sum.x', 'applications.b.sum.y.z', 'applications.b.sum.y.sum',
    ])
  })
})

test('a column leaf may ask for more grid columns', () => {
  const grid = composeGrid(toyTable([leaf('a', '甲')], [
    leaf('x', '子'), leaf('y', '丑', { span: 2 }),
  ], { gridColumns: 4, labelColumns: 1 }))
  expect(draw(grid)).toEqual(['注 子 丑 丑', '甲 · · ·'])
  expect(grid.problems).toEqual([])
})

test('blocks stack below each other, each caption over the whole width', () => {
  const block = {
    caption: '题', corner: { text: '注', role: 'note' as const }, labelColumns: 1,
    rows: [leaf('a', '甲')], columns: [leaf('x', '子')],
  }
  const grid = composeGrid({
    id: 'disclosure', part: 2, gridColumns: 2,
    blocks: [block, { ...block, rows: [leaf('b', '乙')] }],
  })
  expect(draw(grid)).toEqual(['题 题', '注 子', '甲 ·', '题 题', '注 子', '乙 ·'])
  expect(grid.problems).toEqual([])
})

describe('a broken table is a list of problems, never an exception', () => {
  test('too few grid columns', () => {
    const { problems } = composeGrid(toyTable(rows, columns, { gridColumns: 4, labelColumns: 2 }))
    expect(problems).toContain('cell “丑” at 0,3 leaves the grid')
  })

  test('too many grid columns leave holes', () => {
    const { problems } = composeGrid(toyTable([leaf('a', '甲')], [leaf('x', '子')], {
      gridColumns: 3, labelColumns: 1,
    }))
    expect(problems).toEqual(['slot 0,2 is covered 0 times', 'slot 1,2 is covered 0 times'])
  })

  test('too few label columns for the depth of the rows', () => {
    const { problems } =
      composeGrid(toyTable(rows, [leaf('x', '子')], { gridColumns: 2, labelColumns: 1 }))
    expect(problems).toContain('cell “丙” at 2,1 has no size')
    expect(problems).not.toEqual([])
  })

  test('cells that lie on each other', () => {
    const cell = {
      row: 0, column: 0, rowSpan: 1, columnSpan: 1, role: 'rowHead', text: '甲',
    } as const
    expect(findGridProblems({ rows: 1, columns: 1, cells: [cell, cell] }))
      .toEqual(['slot 0,0 is covered 2 times'])
  })
})

describe('lines', () => {
  test('an empty key leaves no trace in ids, and in labels only when asked', () => {
    const [quiet, named] = listLines([
      group('', '暗', [leaf('x', '子')]), { ...group('', '明', [leaf('y', '丑')]), inLabels: true },
    ])
    expect([quiet?.keys, quiet?.labels]).toEqual([['x'], ['子']])
    expect([named?.keys, named?.labels]).toEqual([['y'], ['明', '丑']])
  })

  test('an id joins table, row and column', () => {
    expect(cellId('disclosure', ['rules'], ['issued'])).toBe('disclosure.rules.issued')
  })
})

describe('cells', () => {
  const edition: Edition = {
    ...edition2021, tables: [toyTable(rows, columns, { gridColumns: 5, labelColumns: 2 })],
  }
  const cells = cellsOf(edition)

  test('a total sums the other leaves of its own heading only', () => {
    expect(cells.get('applications.a.y.sum')?.sums).toEqual([['applications.a.y.z']])
    expect(cells.get('applications.b.sum.x')?.sums).toEqual([['applications.b.c.x']])
    expect(cells.get('applications.a.x')?.sums).toEqual([])
  })

  test('a corner total sums along its row first, then along its column', () => {
    expect(cells.get('applications.b.sum.y.sum')?.sums)
      .toEqual([['applications.b.sum.y.z'], ['applications.b.c.y.sum']])
  })

  test('the full name is the row path, then the column path', () => {
    const info = cellsOf(edition2021).get('applications.handled.granted.business')
    expect(info && cellName(info))
      .toBe('三、本年度办理结果/（一）予以公开，法人或其他组织/商业企业')
    const dispute = cellsOf(edition2021).get('disputes.lawsuit.direct.upheld')
    expect(dispute && cellName(dispute)).toBe('行政诉讼/未经复议直接起诉/结果维持')
  })

  test('cells are derived once', () => {
    expect(cellsOf(edition)).toBe(cells)
  })
})
