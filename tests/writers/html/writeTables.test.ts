import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode } from '../../../src/model/document'
import { writeOfficialTable, writeTextTable } from '../../../src/writers/html/writeTables'
import { parseHtml, placeHtmlCells } from '../../support/samples/documentText'
import { documentReport } from '../../support/documents'

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

const tables = ([2020, 2025] as const).flatMap((year) =>
  composeDocument(documentReport(year)).nodes.filter((node): node is OfficialTable =>
    node.type === 'officialTable').map((table) => ({ year, name: table.table, table })))

function parseTable(html: string): HTMLTableElement {
  return parseHtml(html).querySelector('table') as HTMLTableElement
}

/** How often each slot of the grid is covered, row by row. */
function coverOf(table: HTMLTableElement, columns: number): number[][] {
  const cover = [...table.querySelectorAll('tr')]
    .map(() => Array.from({ length: columns }, () => 0))
  for (const { row, column, rowSpan, columnSpan } of placeHtmlCells(table)) {
    for (const line of cover.slice(row, row + rowSpan)) {
      for (let slot = column; slot < column
        + columnSpan; slot += 1) line[slot] = (line[slot] ?? 0) + 1
    }
  }
  return cover
}

describe.each(tables)('$name of $year', ({ table }) => {
  const html = parseTable(writeOfficialTable(table))

  test('spans cover every slot of the grid once', () => {
    const cover = coverOf(html, table.columns)
    expect(cover.flat().every((count) => count === 1)).toBe(true)
    expect(cover.flat())
      .toHaveLength(Math.max(...table.cells.map((cell) => cell.row + cell.rowSpan)) * table.columns)
  })

  test('every label but the note is a header with a scope that fits its span', () => {
    const labels = table.cells.filter((cell) => cell.role !== 'figure' && cell.role !== 'note')
    const heads = [...html.querySelectorAll('th')]
    expect(heads).toHaveLength(labels.length)
    for (const head of heads) {
      const isWide = Number(head.getAttribute(head.classList.contains('rowHead')
        ? 'rowspan' : 'colspan') ?? 1) > 1
      expect(head.getAttribute('scope'))
        .toBe((head.classList.contains('rowHead') ? 'row' : 'col') + (isWide ? 'group' : ''))
    }
  })

  test('columns have their widths and stay within the text area', () => {
    const widths = [...html.querySelectorAll('col')]
      .map((column) => Number.parseFloat(column.getAttribute('style')?.replace('width:', '') ?? ''))
    expect(widths).toHaveLength(table.columns)
    widths.forEach((width, index) =>
      expect(width).toBeCloseTo((table.layout.columnWidths[index] ?? 0) * 25.4 / 1440, 1))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(156)
  })
})

test('the head is a head only where all heads are at the top', () => {
  const heads = tables.map(({ name, table }) => [
    name, parseTable(writeOfficialTable(table)).querySelectorAll('thead tr').length,
  ])
  expect(heads).toEqual([
    ['disclosure', 0], ['applications', 3], ['disputes', 3], ['disclosure', 0], ['applications', 3],
    ['disputes', 3],
  ])
})

test('a table in the text keeps spans, heads and even columns', () => {
  const cell = { columnSpan: 1, rowSpan: 1, head: false }
  const html = parseTable(writeTextTable({
    type: 'textTable', columns: 2,
    rows: [[{ ...cell, text: '渠道', columnSpan: 2, head: true }], [
      { ...cell, text: '网站', rowSpan: 2 }, { ...cell, text: '973' },
    ], [{ ...cell, text: '超过八个字的一段说明' }]],
  }))
  expect(coverOf(html, 2)).toEqual([[1, 1], [1, 1], [1, 1]])
  expect(html.querySelectorAll('thead th[scope=colgroup]')).toHaveLength(1)
  const figures = ['987654321', '98,765,432.10', '12.345678%'].map((text) => [{ ...cell, text }])
  const column = parseTable(writeTextTable({ type: 'textTable', columns: 1, rows: figures }))
  expect(column.querySelectorAll('td.long')).toHaveLength(0)
  expect([...html.querySelectorAll('td.long')].map((long) => long.textContent))
    .toEqual(['超过八个字的一段说明'])
})

test('a table of heads alone has rows', () => {
  const html = parseTable(writeTextTable({
    type: 'textTable', columns: 1, rows: [[{ text: '头', columnSpan: 1, rowSpan: 1, head: true }]],
  }))
  expect(html.querySelectorAll('tr')).toHaveLength(1)
})
