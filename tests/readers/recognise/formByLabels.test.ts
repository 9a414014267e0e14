/** A table two that is blank, one cell a line: its labels tell the form, before the year does. */
import { expect, test } from 'vitest'
import { readReport } from '../../../src/readers'
import { editions } from '../../../src/templates'
import { listLines } from '../../../src/model/grid'
import type { Edition, EditionId } from '../../../src/model/template'

function blankTable({ tables }: Edition): string {
  const blocks = tables.find(({ id }) => id === 'disclosure')?.blocks ?? []
  return blocks.flatMap(({ corner, rows, columns }) => [
    corner.text, ...listLines(columns).map(({ leaf }) => leaf.label),
    ...listLines(rows).map(({ leaf }) => leaf.label),
  ]).join('\n\n')
}

async function editionRead(table: string, year: number): Promise<EditionId | undefined> {
  const text = [
    `青禾县林业局${year}年政府信息公开工作年度报告`, '一、总体情况', '全年公开信息120条。',
    '二、主动公开政府信息情况', table, '三、收到和处理政府信息公开申请情况', '（略）',
  ].join('\n\n')
  const { value } = await readReport({ name: '年报.txt', bytes: new TextEncoder().encode(text) })
  return value?.edition
}

const blank = editions.flatMap((edition) =>
  [2020, 2022, 2024].map((year) => [edition.id, year, edition] as const))

test.each(blank)('%s in a report of %i', async (id, year, edition) => {
  expect(await editionRead(blankTable(edition), year)).toBe(id)
})

test('without any label the year tells', async () => {
  expect([await editionRead('（略）', 2020), await editionRead('（略）', 2022)])
    .toEqual(['2019', '2021'])
})
