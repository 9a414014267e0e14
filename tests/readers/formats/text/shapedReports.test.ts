/**
 * Sound reports as text in many shapes: every figure right, or blank, or in doubt; every sentence
 * whole.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../../src/checks/base/facts'
import { cellsOf } from '../../../../src/model/cells'
import { formatFigure } from '../../../../src/model/figure'
import { blockText } from '../../../../src/model/narrative'
import type { Cells } from '../../../../src/model/report'
import type { EditionId } from '../../../../src/model/template'
import { readReport, type Draft } from '../../../../src/readers'
import { editionOf } from '../../../../src/templates'
import { seededRandom } from '../../../support/random'
import { shapeReport, TABLE_SHAPES, type ShapedReport } from '../../../support/files/shapedText'
import { buildSoundReport } from '../../../support/samples/soundReports'
import { buildProseReport, type ProseReport } from '../../../support/files/wrappedProse'

const SEEDS = [1, 2, 3, 4]
/** Widths of lines, undefined for a paragraph a line. */
const WIDTHS = [18, 26, 50, undefined]
const bare = (text: string): string => text.replace(/\s+|^（[一二三四五]）/g, '')

/** A report of an edition's year, with some cells blank where told. */
function buildShaped(editionId: EditionId, seed: number, blankShare = 0): ShapedReport {
  const edition = editionOf(editionId)
  const random = seededRandom(seed)
  const facts = gatherFacts(buildSoundReport([edition], seed).report, edition)
  const figure = (cell: string): string =>
    random.upTo(99) < blankShare ? '' : formatFigure(facts.figure(cell))
  const cells: Cells = Object.fromEntries(
    [...cellsOf(edition).keys()]
      .map((cell) => [cell, { text: figure(cell), source: 'typed' as const }]),
  )
  const year = editionId === '2019' ? 2020 : 2025
  const prose = JSON.parse(
    JSON.stringify(buildProseReport(seed)).replaceAll('2025', String(year)),
  ) as ProseReport
  const title = `青禾县农业农村局${year}年政府信息公开工作年度报告`
  return { title, edition, cells, prose, name: '青禾县农业农村局', date: `${year + 1}年1月20日` }
}

async function read(text: string): Promise<Draft> {
  const { value, messages } =
    await readReport({ name: '年报.txt', bytes: new TextEncoder().encode(text) })
  if (!value) throw new Error(messages.map((message) => message.text).join('；'))
  return value
}

/** Figures that stand in a cell they are not of, without a word. */
function silentlyWrong(draft: Draft, cells: Cells): string[] {
  return Object.entries(draft.cells).flatMap(([cell, { text, doubt }]) => {
    const wanted = cells[cell]?.text ?? ''
    return text === '' || text === wanted || doubt !== ''
      ? [] : [`${cell}: ${wanted} came in as ${text}`]
  })
}

function sentencesLost(draft: Draft, prose: ProseReport): string[] {
  const texts = ([1, 5, 6] as const).flatMap((part) => draft.narratives[part].map(blockText))
    .map(bare)
  const sentences = Object.values(prose as unknown as Record<string, string[]>)
    .flat()
    .map(bare)
  const parts = sentences.flatMap((text) => text.split('。').filter((part) => part !== ''))
  return parts.filter((part) => !texts.some((text) => text.includes(part)))
}

describe.each(['2021', '2019'] as const)('the form of %s', (edition) => {
  test.each(Object.entries(TABLE_SHAPES))('%s: all figures, all sentences', async (_, shape) => {
    for (const [index, seed] of SEEDS.entries()) {
      const report = buildShaped(edition, seed)
      const width = WIDTHS[index]
      const draft = await read(
        shapeReport(report, shape, width === undefined ? undefined : { width }).join('\n'),
      )
      const figures =
        Object.fromEntries(Object.entries(draft.cells).map(([cell, { text }]) => [cell, text]))
      expect(figures).toEqual(
        Object.fromEntries(Object.entries(report.cells).map(([cell, { text }]) => [cell, text])),
      )
      expect(Object.values(draft.cells).filter(({ doubt }) => doubt !== '')).toEqual([])
      expect(sentencesLost(draft, report.prose)).toEqual([])
      expect(draft)
        .toMatchObject({ title: report.title, edition, signature: { name: report.name } })
      expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    }
  })

  test.each(Object.entries(TABLE_SHAPES))(
    '%s, with blank cells: nothing in a wrong place',
    async (_, shape) => {
      for (const seed of SEEDS) {
        const report = buildShaped(edition, seed, 12)
        const draft = await read(shapeReport(report, shape).join('\n'))
        expect(silentlyWrong(draft, report.cells)).toEqual([])
        expect(Object.values(draft.cells).filter(({ text }) => text !== '').length)
          .toBeGreaterThan(60)
      }
    },
  )
})
