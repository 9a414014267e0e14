import { expect, test } from 'vitest'
import { composeGrid } from '../../../../src/model/grid'
import { spreadSpans } from '../../../../src/readers/loose/looseTable'
import { editions } from '../../../../src/templates'
import { drawCells } from '../../../../src/views/import/source/sourceSpans'

const tables = editions.flatMap((edition) =>
  edition.tables.map((table) => [edition.id, table.id, table] as const))

test.each(tables)('the %s table %s is drawn as it was', (_, __, table) => {
  const grid = composeGrid(table)
  const cells = grid.cells.map(({ row, column, rowSpan, columnSpan, text, cell }) => ({
    row, column, rowSpan, columnSpan, text: text || cell || '',
  }))
  const rows =
    Array.from({ length: grid.rows }, (__, row) => cells.filter((cell) => cell.row === row))
  expect(drawCells(spreadSpans(rows).rows)).toEqual(rows)
})

test('a covered slot no cell reaches is empty', () => {
  expect(drawCells([[{ text: 'a', isOrigin: true }, { text: 'b', isOrigin: false }]]).flat()
    .map(({ text, columnSpan }) => [text, columnSpan])).toEqual([['a', 1], ['', 1]])
})
