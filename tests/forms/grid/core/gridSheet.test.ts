import { describe, expect, test } from 'vitest'
import { sheetOf } from '../../../../src/forms/grid/core/gridSheet'
import { editions, editionOf } from '../../../../src/templates'

describe.each(editions.flatMap(
  (edition) => edition.tables.map((table) => [edition.id, table.id, edition] as const),
))('%s %s', (_, table, edition) => {
  const sheet = sheetOf(edition, table)

  test('every figure is headed by exactly the labels of its name', () => {
    const texts = new Map([...sheet.headLines, ...sheet.bodyLines].flatMap((line) => line.heads)
      .map((head) => [head.id, head.text]))
    for (const figure of sheet.figures.values()) {
      const labels = [...figure.info.rowLabels, ...figure.info.columnLabels]
      expect(figure.headers.map((id) => texts.get(id)).filter((text) => text !== '申请人情况'))
        .toEqual(labels)
    }
  })

  test('columns fill the width', () => {
    expect(sheet.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1)
    expect(sheet.widths).toHaveLength(sheet.grid.columns)
  })
})

test('figure columns of table three have room for five digits at 1366 pixels', () => {
  const widths = sheetOf(editionOf('2021'), 'applications').widths.slice(3)
  expect(Math.min(...widths) * 766).toBeGreaterThanOrEqual(56)
})

test('only a table of one block keeps its heads in view', () => {
  expect(editionOf('2021').tables.map((table) => sheetOf(editionOf('2021'), table.id).isFrozen))
    .toEqual([false, true, true])
})
