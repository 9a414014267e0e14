/**
 * Short reports whose tables have no borders and are printed smaller than the text: more lines of
 * table than of text.
 */
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../../src/document'
import { blockText } from '../../../../src/model/narrative'
import { readReport, type Draft } from '../../../../src/readers'
import { writeText } from '../../../../src/writers/text/writeText'
import { buildPdf, type PdfText } from '../../../support/files/buildPdf'
import { printedReport } from './printedReport'

const LINES = 34
const TEXT_SIZE = 14
const A_LINE = 28

/** Left ends of the cells of a row, by how many it has. */
function placesOf(cells: number): number[] {
  if (cells === 10) {
    return [40, 120, 200, ...Array.from({ length: 7 }, (_, index) => 330 + index * 34)]
  }
  return Array.from({ length: cells }, (_, index) => 40 + index * (cells > 10 ? 36 : 130))
}

function printSmall(year: number, size: number): Uint8Array {
  const lines = writeText(composeDocument(printedReport(year))).split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => (line.includes('\t') ? [line] : breakLine(line)))
  const pages = Array.from(
    { length: Math.ceil(lines.length / LINES) },
    (_, page) => lines.slice(page * LINES, (page + 1) * LINES),
  )
  return buildPdf(
    pages.map((page) => page.flatMap((line, row) => placeLine(line, 70 + row * 20, size))),
  )
}

/** Paragraphs begin two characters in, lines are full, as they are printed. */
function breakLine(line: string): string[] {
  const broken = ['']
  let width = 0
  for (const character of `\u3000\u3000${line}`) {
    const own = character.charCodeAt(0) < 0x80 ? 0.5 : 1
    if (width + own > A_LINE) [width] = [0, broken.push('')]
    broken[broken.length - 1] += character
    width += own
  }
  return broken
}

function placeLine(line: string, y: number, size: number): PdfText[] {
  if (!line.includes('\t')) {
    return [{
      x: 80 + (line.length - line.trimStart().length) * TEXT_SIZE, y, text: line.trim(),
      size: TEXT_SIZE,
    }]
  }
  const cells = line.split('\t')
  return cells.flatMap((text, index) => (text === ''
    ? [] : [{ x: placesOf(cells.length)[index] ?? 0, y, text, size }]))
}

async function read(year: number, size: number): Promise<Draft> {
  const { value } = await readReport({ name: '年报.pdf', bytes: printSmall(year, size) })
  if (!value) throw new Error('not read')
  return value
}

const counts: string[] = []

describe.each([2020, 2025])('%i', (year) => {
  const figures = new Map(composeDocument(printedReport(year)).nodes.flatMap(
    (node) => (node.type === 'officialTable' ? node.cells : []),
  ).map(({ cell = '', text }) => [cell, text]))

  test.each([
    4.5, 5.5, 6,
  ])('in print of %f points: title, six parts, their text, and no figure in a wrong cell', async (
    size,
  ) => {
    const draft = await read(year, size)
    expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(draft).toMatchObject({ title: `青禾县人民政府${year}年政府信息公开工作年度报告`, year })
    for (const part of [1, 5] as const) {
      expect(draft.narratives[part].map(blockText))
        .toEqual(printedReport(year).narratives[part].map(blockText))
    }
    expect(draft.narratives[6].map(blockText)).toContain('无其他需要报告的事项。')
    expect(Object.entries(draft.cells).filter(([cell, { text, doubt }]) =>
      text !== '' && doubt === '' && text !== figures.get(cell))).toEqual([])
    const shown = Object.values(draft.cells).filter(({ text }) => text !== '').length
    counts.push(`${year}, ${size} points: ${shown} of ${figures.size} figures`)
  })
})

// One figure less or more fails: `npm run counts` writes the file anew, to be looked at and
// committed.
test(
  'as many figures as the file of counts says',
  () => expect(`${counts.join('\n')}\n`).toMatchFileSnapshot('smallPrint.txt'),
)
