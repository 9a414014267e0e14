import { describe, expect, test } from 'vitest'
import { layOutTextTable } from '../../src/document'
import type { TextTableNode } from '../../src/model/document'
import { textCell } from '../support/documents'

const ROOM = 8844

function tableOf(rows: string[][]): TextTableNode {
  return {
    type: 'textTable',
    columns: rows[0]?.length ?? 0,
    rows: rows.map((row, index) => row.map((text) => textCell(text, { head: index === 0 }))),
  }
}

/** Width of a text of figures in twips. */
function figureWidth(text: string, { size, margin }: { size: number; margin: number }): number {
  return text.length * size * 5 + 2 * margin
}

describe('columns', () => {
  test('fill the width of the text, each as wide as what stands in it', () => {
    const { widths, size } = layOutTextTable(
      tableOf([
        ['序号', '公开内容', '数量'],
        ['1', '义务教育学校招生范围和入学条件、办事指南', '12'],
        ['2', '财政预决算', '9'],
      ]),
      ROOM,
    )
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(ROOM)
    expect(size).toBe(24)
    expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0))
  })

  test('never cut a figure: the text becomes smaller first, down to 9 pt', () => {
    for (const columns of [2, 4, 6, 8, 10, 12]) {
      const rows = [
        Array.from({ length: columns }, (_, index) => `第${index + 1}季度`),
        Array.from({ length: columns }, () => '123456'),
        Array.from({ length: columns }, () => '98.75%'),
      ]
      const { widths, ...look } = layOutTextTable(tableOf(rows), ROOM)
      expect([24, 21, 18]).toContain(look.size)
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(figureWidth('123456', look))
    }
  })

  test('a wide table is set smaller, a narrow one is not', () => {
    const wide = (columns: number): number =>
      layOutTextTable(
        tableOf([
          Array.from({ length: columns }, () => '公开数量'),
          Array.from({ length: columns }, () => '12'),
        ]),
        ROOM,
      ).size
    expect([wide(3), wide(7), wide(8), wide(12)]).toEqual([24, 24, 21, 18])
  })

  test('of a spanning cell have room for it together', () => {
    const node: TextTableNode = {
      type: 'textTable',
      columns: 3,
      rows: [
        [textCell('1234567890123456', { columnSpan: 2 }), textCell('说明'.repeat(30))],
        [textCell('1'), textCell('2'), textCell('丙')],
      ],
    }
    const { widths, ...look } = layOutTextTable(node, ROOM)
    expect((widths[0] ?? 0) + (widths[1] ?? 0))
      .toBeGreaterThanOrEqual(figureWidth('1234567890123456', look))
  })

  test('keep shares that are told', () => {
    expect(layOutTextTable({ ...tableOf([['甲', '乙']]), widths: [24, 76] }, ROOM)).toEqual({
      widths: [2122, 6722],
      size: 24,
      margin: 100,
    })
  })

  test('more of them than there is room for share it', () => {
    const { widths, size } =
      layOutTextTable(tableOf([Array.from({ length: 60 }, () => '12345678')]), ROOM)
    expect([size, widths.length, widths.reduce((sum, width) => sum + width, 0)])
      .toEqual([18, 60, ROOM])
    expect(layOutTextTable(tableOf([]), ROOM).widths).toHaveLength(1)
  })
})
