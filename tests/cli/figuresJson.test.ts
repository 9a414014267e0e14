/** The published figures of the seeds, through a report and back, letter by letter. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { listFigures, printFigures } from '../../src/cli/figuresJson'
import { reportFromFigures, type FiguresJson } from '../support/samples/figuresJson'
import { buildReport, typedCells } from '../support/reports'

const folder = new URL('../../../shared/seeds/', import.meta.url)

describe.skipIf(!existsSync(folder))('published reports', () => {
  test.each(['anqiu', 'pingyuan', 'shucheng', 'xiangshan', 'zichuan'])('%s', (name) => {
    const text = readFileSync(new URL(`${name}-2020.figures.json`, folder), 'utf8')
    expect(printFigures(listFigures(reportFromFigures(JSON.parse(text) as FiguresJson)))).toBe(text)
  })
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')

test('marks and unreadable texts stay as they are, signs become numbers', () => {
  const report = buildReport({ year: 2020, edition: '2019', cells: typedCells({
    'disclosure.license.change': '增10', 'disclosure.license.decisions': '/',
    'disclosure.license.previousItems': '约30',
  }) })
  expect(listFigures(report).table2['行政许可']).toEqual(['约30', 10, '/'])
})

test('a single （六） row stands in the place of its three rows', () => {
  const { table3 } = listFigures(buildReport({ year: 2025, edition: '2021' }), {
    person: '3', total: '3',
  })
  expect(Object.keys(table3).filter((label) => label.includes('（六）')))
    .toEqual(['三、本年度办理结果/（六）其他处理'])
  expect(table3['三、本年度办理结果/（六）其他处理']).toEqual([3, null, null, null, null, null, 3])
  expect(Object.keys(table3)).toHaveLength(23)
})
