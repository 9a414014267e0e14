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

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
