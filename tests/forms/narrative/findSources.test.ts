import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import { findSources } from '../../../src/forms/narrative/figures/findSources'
import { editionOf } from '../../../src/templates'
import { buildReport, typedCells } from '../../support/reports'

const facts = gatherFacts(buildReport({
  cells: typedCells({ 'applications.handled.granted.person': 7, 'disputes.review.upheld': 2 }),
}), editionOf('2021'))
const labels = (query: string): string[] => findSources(facts, query)
  .flatMap(({ title, sources }) => sources.map(({ source }) => `${title} ${source.label}`))

describe('the list of figures', () => {
  test('without a word has totals and groups only, by part', () => {
    expect(findSources(facts, '').map(({ title }) => title))
      .toEqual(['第二部分', '第三部分', '第四部分', '第六部分'])
    expect(labels('')).toContain('第三部分 不予公开合计，总计')
    expect(labels('').some((label) => label.includes('自然人'))).toBe(false)
  })

  test('finds every cell by words in any order, totals first', () => {
    expect(labels('自然人 予以公开')).toEqual(['第三部分 予以公开，自然人'])
    expect(labels('予以公开')[0]).toBe('第三部分 予以公开，总计')
    expect(labels('行政复议')).toHaveLength(5)
    expect(labels('收费通知件数')).toEqual(['第六部分 发出收费通知件数'])
  })

  test('finds a figure by its number, and nothing for words no cell has', () => {
    expect(labels('7')).toEqual(['第三部分 予以公开，自然人'])
    expect(labels('没有这个词')).toEqual([])
  })

  test('tells which are blank', () => {
    const figures = findSources(facts, '行政复议')
      .flatMap(({ sources }) => sources.map(({ figure }) => figure))
    expect(figures).toEqual(['2', undefined, undefined, undefined, undefined])
  })
})
