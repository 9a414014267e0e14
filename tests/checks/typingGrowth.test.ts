/**
 * What runs while a clerk types, or looks at versions, over long reports: twice the report, about
 * twice the time.
 */
import { expect, test } from 'vitest'
import { offerBindings } from '../../src/checks/bindingOffers'
import { gatherFacts } from '../../src/checks/base/facts'
import { composeDocument, followFigures } from '../../src/document'
import type { Narrative } from '../../src/model/narrative'
import { applyTextChanges } from '../../src/model/text/textChange'
import { compareReports } from '../../src/store/versions/compareReports'
import { editionOf } from '../../src/templates'
import { markWords } from '../../src/views/history/markWords'
import { leastGrowth, MOST_PER_DOUBLING } from '../support/doubling'
import { longTexts, repeated } from '../support/samples/longTexts'
import { reportWith } from '../support/prose'

const SIZE = 2000
const edition = editionOf('2021')
const received = 'applications.received.total'
const cells = (text: string): Record<string, { text: string; source: 'typed' }> => ({
  [received]: { text, source: 'typed' },
})

let run = 0
const fresh = (text: string): string => `${text}末${run += 1}`

/** Paragraphs of bound figures, so many characters in all. */
const bound = (size: number): Narrative => Array.from({ length: size / 20 }, () => (
  { type: 'paragraph', text: '收到申请5件。', figures: [{ from: 4, to: 5, source: received }] }))
const manyLines = (size: number): string => repeated('我局收到政府信息公开申请5件。\n', size)

const works: [name: string, prepare: (size: number) => () => unknown][] = [
  ['figures that may follow, in many paragraphs', (size) => {
    const report = reportWith(fresh(manyLines(size)), { cells: cells('5') })
    return () => offerBindings(gatherFacts(report, edition), 1)
  }],
  ['figures that follow', (size) => {
    const before = reportWith('')
    const after = {
      ...before, cells: cells('6'), narratives: { ...before.narratives, 1: bound(size) },
    }
    return () => followFigures(before, after)
  }],
  ['the document', (size) => {
    const report = reportWith(fresh(manyLines(size)))
    return () => composeDocument(report)
  }],
  ['two versions, each paragraph another', (size) => {
    const [before, after] = [
      reportWith(manyLines(size)), reportWith(manyLines(size).replaceAll('5', '6')),
    ]
    return () => compareReports(before, after)
  }],
  ['words of a long paragraph that went and came', (size) => {
    const words = repeated('公开', 20 * size)
    return () => markWords(words, words.replaceAll('开', '布'))
  }],
  ['changes in many paragraphs', (size) => {
    const report = reportWith(manyLines(size))
    const changes = report.narratives[1].slice(0, -1).map((_, block) => ({
      span: { field: 'narrative.1' as const, block, from: 0, to: 2 }, text: '本局',
    }))
    return () => applyTextChanges(report, changes)
  }],
  ['changes in one paragraph', (size) => {
    const report = reportWith(repeated('我局', size))
    const changes = Array.from({ length: size / 2 }, (_, index) => ({
      span: { field: 'narrative.1' as const, block: 0, from: 2 * index, to: 2 * index + 2 },
      text: '本局',
    }))
    return () => applyTextChanges(report, changes)
  }],
]

test.each(works)('%s', (_, prepare) => {
  expect(leastGrowth(prepare, 2 * SIZE)).toBeLessThan(MOST_PER_DOUBLING)
})

test.each(longTexts)('offers in a text of %s', (_, make) => {
  expect(leastGrowth((size) => {
    const report = reportWith(fresh(make(size)), { cells: cells('5') })
    return () => offerBindings(gatherFacts(report, edition), 1)
  }, SIZE)).toBeLessThan(MOST_PER_DOUBLING)
})
