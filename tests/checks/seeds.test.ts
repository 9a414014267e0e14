/** The findings of a careful supervising office on five published reports, opened from data files; tables only. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { readDataFile } from '../../src/readers/json'
import { writeDataFile } from '../../src/writers/json'
import { reportFromFigures, type FiguresJson } from '../support/figuresJson'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const names = ['anqiu', 'pingyuan', 'shucheng', 'xiangshan', 'zichuan']

function readFigures(name: string): FiguresJson {
  return JSON.parse(readFileSync(new URL(`${name}-2020.figures.json`, folder), 'utf8')) as FiguresJson
}

function codesOf(figures: FiguresJson): Record<string, number> {
  const { value: opened } = readDataFile(writeDataFile(reportFromFigures(figures)))
  if (!opened) throw new Error('the data file does not open')
  const tables = runChecks(opened).filter((finding) => [2, 3, 4].includes(finding.step))
  return tables.reduce<Record<string, number>>((counts, { code }) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {})
}

describe.skipIf(!existsSync(folder))('published reports', () => {
  test.each(names)('%s', (name) => {
    const figures = readFigures(name)
    const blanks = Object.values(figures.table2).flat().filter((figure) => figure === null).length
    const expected = name === 'pingyuan' ? { 'T3-ROW': 7, 'T3-SUM': 1, 'T3-BAL': 1, 'CELL-EMPTY': blanks } : {}
    expect(codesOf(figures)).toEqual(expected)
  })
})

test.skipIf(!existsSync(folder))('a 总计 column left at 0 is filled from its rows, no row is made 0', () => {
  const rows = runChecks(reportFromFigures(readFigures('pingyuan'))).filter(({ code }) => code === 'T3-ROW')
  expect(rows.map(({ repair }) => repair?.label)).toEqual(['总计改为 16', '总计改为 1', '总计改为 13', '总计改为 1', '总计改为 2', undefined, '总计改为 1'])
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
