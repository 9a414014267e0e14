import { describe, expect, test } from 'vitest'
import { gatherFigures, sumParts } from '../../src/model/facts'
import { BLANK, countFigure } from '../../src/model/figure'
import { edition2019 } from '../../src/templates/2019'
import { edition2021 } from '../../src/templates/2021'
import { buildReport, typedCells } from '../support/reports'

const REVIEW = ['upheld', 'corrected', 'other', 'pending'].map((key) => `disputes.review.${key}`)
const parts = Object.fromEntries(REVIEW.map((cell, index) => [cell, index + 1]))

describe('a total', () => {
  test('follows its parts while nothing is entered', () => {
    const { figure } = gatherFigures(buildReport({ cells: typedCells(parts) }), edition2021)
    expect(figure('disputes.review.total')).toEqual(countFigure(10))
  })

  test('stays as typed, right or wrong', () => {
    const { figure } = gatherFigures(
      buildReport({ cells: typedCells({ ...parts, 'disputes.review.total': 11 }) }), edition2021,
    )
    expect(figure('disputes.review.total')).toEqual(countFigure(11))
  })

  test('is blank while any part is blank, unreadable or marked', () => {
    for (const text of ['', 'abc', '/']) {
      const { figure } = gatherFigures(
        buildReport({ cells: typedCells({ ...parts, 'disputes.review.other': text }) }),
        edition2021,
      )
      expect(figure('disputes.review.total')).toEqual(BLANK)
    }
  })

  test('entered as an explicit blank stays blank', () => {
    const { figure } = gatherFigures(
      buildReport({ cells: typedCells({ ...parts, 'disputes.review.total': '' }) }), edition2021,
    )
    expect(figure('disputes.review.total')).toEqual(BLANK)
  })

  test('of totals is solved through them', () => {
    const columns = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']
    const { figure } = gatherFigures(buildReport({ cells: typedCells(
      Object.fromEntries(columns.map((column) => [`applications.received.${column}`, 2])),
    ) }), edition2021)
    expect(figure('applications.received.total')).toEqual(countFigure(12))
    expect(figure('applications.handled.total.total')).toEqual(BLANK)
  })
})

test('a sum of no parts is blank, not 0', () => {
  expect(sumParts([], () => countFigure(1))).toEqual(BLANK)
})

test('an unknown cell is blank', () => {
  expect(gatherFigures(buildReport(), edition2021).figure('disclosure.nowhere')).toEqual(BLANK)
})

describe('last year’s figures', () => {
  const lastYear = { year: 2020, edition: '2019' as const, figures: {
    'disclosure.license.change': '增10', 'applications.carriedOut.person': '3',
    'disclosure.gone': '5',
  }, narratives: { 1: [], 5: [], 6: [] }, source: '' }
  const { last } =
    gatherFigures(buildReport({ year: 2021, lastYear }), edition2021, { lastEdition: edition2019 })

  test('are read by the kinds of their own edition', () => {
    expect(last('disclosure.license.change')).toMatchObject({ state: 'known', value: 10 })
    expect(last('applications.carriedOut.person')).toMatchObject({ state: 'known', value: 3 })
  })

  test('are undefined where last year’s form had no such cell or nothing was taken over', () => {
    expect(last('disclosure.gone')).toBeUndefined()
    expect(last('disclosure.rules.effective')).toBeUndefined()
    expect(last('applications.carriedOut.legal')).toBeUndefined()
    expect(gatherFigures(buildReport(), edition2021).last('applications.carriedOut.person'))
      .toBeUndefined()
  })
})
