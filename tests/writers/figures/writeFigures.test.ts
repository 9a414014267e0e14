/** Files of figures against what docs/figures.md says of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeDocument, composeFigures } from '../../../src/document'
import { cellsOf } from '../../../src/model/cells'
import { FIGURE_COLUMNS, LABEL_MARK } from '../../../src/model/files/figureFile'
import { readFiguresCsv, readFiguresJson } from '../../../src/readers/formats/figures/readFigures'
import { editions } from '../../../src/templates'
import { buildSampleReport } from '../../../src/templates/sample/buildSampleReport'
import { writeFiguresCsv, writeFiguresJson } from '../../../src/writers/figures/writeFigures'
import { documentReport } from '../../support/documents'

const file = composeFigures(composeDocument(documentReport(2025)), '2021')
const manual = readFileSync(new URL('../../../docs/figures.md', import.meta.url), 'utf8')

test('every field and every column is described', () => {
  const written = JSON.parse(writeFiguresJson(file)) as { figures: object[] }
  const names = [...Object.keys(written), ...Object.keys(written.figures[0] ?? {})]
  expect(names.filter((name) => !manual.includes(`\`${name}\` |`))).toEqual([])
  expect(FIGURE_COLUMNS.filter((name) => !manual.includes(`| ${name} |`))).toEqual([])
})

test('the example of the manual is what the sample gives', () => {
  const example = /\{"table".*\}/.exec(manual)?.[0] ?? ''
  const sample = composeDocument(buildSampleReport('2026-01-05T08:00:00.000Z'))
  expect(writeFiguresJson(composeFigures(sample, '2021'))).toContain(`    ${example},\n`)
})

test.each(
  editions,
)('table, row and column name a cell of $id, and no label holds the mark of the CSV', (edition) => {
  const infos = [...cellsOf(edition).values()]
  const names = infos.map(({ table, rowLabels, columnLabels }) =>
    JSON.stringify([table, rowLabels, columnLabels]))
  expect(new Set(names).size).toBe(infos.length)
  const labels = infos.flatMap(({ rowLabels, columnLabels }) => [...rowLabels, ...columnLabels])
  expect(labels.filter((label) => label.includes(LABEL_MARK) || label === '')).toEqual([])
})

describe('what a figure is worth', () => {
  const worth = (text: string): unknown[] => {
    const tree = composeDocument(documentReport(2020))
    const nodes = tree.nodes.map((node) =>
      node.type === 'officialTable'
        ? {
          ...node,
          cells: node.cells.map((cell) => (cell.role === 'figure' ? { ...cell, text } : cell)),
        }
        : node,
    )
    const { figures } = composeFigures({ ...tree, nodes }, '2019')
    return [...new Set(figures.map(({ value, unit }) => `${value ?? '空'}${unit}`))]
  }

  test.each([
    ['', '空'], ['/', '空'], ['12', '12'], ['减3', '-3'], ['增10', '10'], ['12.50', '12.5'],
  ])('%s is %s', (text, value) => {
    expect(worth(text).some((told) => String(told).startsWith(value))).toBe(true)
  })
})

describe('reading', () => {
  test('both give back what was written', () => {
    expect(readFiguresJson(writeFiguresJson(file)).value).toEqual(file)
    expect(readFiguresCsv(writeFiguresCsv(file)).value).toEqual({ ...file, title: '' })
  })

  test('marks of the format within words', () => {
    const odd = { ...file, agency: '青禾县"局",\n二科', title: '"' }
    expect(readFiguresJson(writeFiguresJson(odd)).value).toEqual(odd)
    expect(readFiguresCsv(writeFiguresCsv(odd)).value?.agency).toBe(odd.agency)
    expect(readFiguresCsv(writeFiguresCsv(file).replace(/\r\n/g, '\n')).value)
      .toEqual({ ...file, title: '' })
  })

  test.each([
    ['', /不是年报的表格数据/], ['{', /不是年报的表格数据/], ['{"a":1}', /不是年报的表格数据/],
    [writeFiguresJson(file).replace('"version": 1', '"version": 2'), /更新版本/],
    [writeFiguresJson(file).replace('"value":8', '"value":"8"'), /不完整或被改动过/],
  ])('%.12s is refused in a sentence', (text, reason) => {
    expect(readFiguresJson(text))
      .toMatchObject({ value: null, messages: [{ text: expect.stringMatching(reason) as string }] })
  })

  test('a CSV file cut off or of two agencies is refused', () => {
    const lines = writeFiguresCsv(file).split('\r\n')
    expect(readFiguresCsv(lines[0] ?? '').value).toBeNull()
    expect(readFiguresCsv([...lines.slice(0, 3), '青禾县'].join('\r\n')).value).toBeNull()
    expect(readFiguresCsv([...lines.slice(0, 3), (lines[3] ?? '').replace('青禾县', '白杨县')]
      .join('\r\n')).value).toBeNull()
  })
})
