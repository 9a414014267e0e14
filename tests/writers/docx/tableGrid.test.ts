import { expect, test } from 'vitest'
import { rowsOfSlots, spannedWidth } from '../../../src/writers/docx/tableGrid'

const tall = { row: 0, column: 0, rowSpan: 3, columnSpan: 1, text: 'tall' }
const wide = { row: 0, column: 1, rowSpan: 1, columnSpan: 2, text: 'wide' }
const rest = [1, 2].flatMap((row) =>
  [1, 2].map((column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: `${row}${column}` })))

test('a tall cell leaves a continued slot in every row it reaches', () => {
  const rows = rowsOfSlots([wide, ...rest, tall], 3)
    .map((row) => row.map(({ cell, merge }) => `${cell.text} ${merge}`))
  expect(rows).toEqual([
    ['tall restart', 'wide none'],
    ['tall continue', '11 none', '12 none'],
    ['tall continue', '21 none', '22 none'],
  ])
})

test('a cell is as wide as its columns together', () => {
  expect(spannedWidth(wide, [100, 20, 3])).toBe(23)
})
