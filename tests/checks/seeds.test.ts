/**
 * The findings of a careful supervising office on five published reports, opened from data files;
 * tables only.
 */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/checks/diagnosis'
import { gatherFacts } from '../../src/checks/base/facts'
import { runChecks } from '../../src/checks/runChecks'
import { readDataFile } from '../../src/readers/formats/json'
import { editionOf } from '../../src/templates'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { reportFromFigures, type FiguresJson } from '../support/samples/figuresJson'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const names = ['anqiu', 'pingyuan', 'shucheng', 'xiangshan', 'zichuan']

function readFigures(name: string): FiguresJson {
  return JSON.parse(readFileSync(new URL(
    `${name}-2020.figures.json`, folder,
  ), 'utf8')) as FiguresJson
}

function codesOf(figures: FiguresJson): Record<string, number> {
  const { value: opened } = readDataFile(writeDataFile(reportFromFigures(figures)))
  if (!opened) throw new Error('the data file does not open')
  const tables = runChecks(opened).filter((finding) => [2, 3, 4].includes(finding.step))
  return tables.reduce<Record<string, number>>(
    (counts, { code }) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {},
  )
}

describe.skipIf(!existsSync(folder))('published reports', () => {
  test.each(names)('%s', (name) => {
    const figures = readFigures(name)
    const blanks = Object.values(figures.table2).flat().filter((figure) => figure === null).length
    const expected = name === 'pingyuan'
      ? { 'T3-ROW': 7, 'T3-SUM': 1, 'T3-BAL': 1, 'CELL-EMPTY': blanks } : {}
    expect(codesOf(figures)).toEqual(expected)
  })
})

test.skipIf(
  !existsSync(folder),
)('平原: one total wrong by one, and the 总计 column never filled in', () => {
  const report = reportFromFigures(readFigures('pingyuan'))
  const [first, second, ...others] = diagnose(gatherFacts(report, editionOf(report.edition)))
  expect(first).toMatchObject({
    kind: 'staleTotal', title: '把“自然人”列总计 17 改为 16',
    mends: ['T3-BAL:person', 'T3-SUM:person'], alike: [],
  })
  expect(first?.changes)
    .toEqual([{ cell: 'applications.handled.total.person', from: '17', to: '16', text: null }])
  expect(second)
    .toMatchObject({ kind: 'unfilledTotals', title: '把各行的总计改回自动合计（7 格）' })
  expect(second?.mends).toHaveLength(7)
  expect(others.map(({ kind }) => kind)).not.toContain('unfilledTotals')
  const found = runChecks(report).filter(({ code }) => code.startsWith('T3-'))
  expect(found.map(({ id, repair }) => `${id.slice(0, 6)} ${repair?.label}`).sort()).toEqual([
    'T3-BAL 总计改为 16',
    ...Array.from({ length: 7 }, () => 'T3-ROW 把各行的总计改回自动合计（7 格）'),
    'T3-SUM 总计改为 16',
  ])
  expect(found.find(({ code }) => code === 'T3-SUM')?.message)
    .toContain('。若总计改为 16，两处同时平衡')
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
