import { expect, test } from 'vitest'
import {
  figuresBetween, figuresOf, moveFrom, type Direction,
} from '../../../../src/forms/grid/core/navigate'
import { sheetOf } from '../../../../src/forms/grid/core/gridSheet'
import type { CellId, TableId } from '../../../../src/model/template'
import { editionOf, editions } from '../../../../src/templates'

const gridOf =
  (table: TableId, edition: '2019' | '2021' = '2021') => sheetOf(editionOf(edition), table).grid
const go = (table: TableId, cell: CellId, ...directions: Direction[]): CellId =>
  directions.reduce((at, direction) => moveFrom({ grid: gridOf(table), cell: at, direction }), cell)

test('arrows lead to the next figure, over heads and merged labels, and stay at the edges', () => {
  expect(go('applications', 'applications.carriedIn.person', 'down'))
    .toBe('applications.handled.granted.person')
  expect(go('applications', 'applications.handled.partial.total', 'down'))
    .toBe('applications.handled.refused.stateSecret.total')
  expect(go('applications', 'applications.received.person', 'up'))
    .toBe('applications.received.person')
  expect(go('applications', 'applications.received.person', 'left'))
    .toBe('applications.received.person')
  expect(go('applications', 'applications.received.person', 'right', 'right'))
    .toBe('applications.received.research')
  expect(go('applications', 'applications.carriedOut.total', 'right'))
    .toBe('applications.carriedOut.total')
  expect(go('disclosure', 'disclosure.normative.issued', 'down'))
    .toBe('disclosure.license.decisions')
  expect(go('disclosure', 'disclosure.normative.effective', 'down'))
    .toBe('disclosure.license.decisions')
  expect(go('disputes', 'disputes.review.total', 'right')).toBe('disputes.lawsuit.direct.upheld')
  expect(go('disputes', 'disputes.review.total', 'down')).toBe('disputes.review.total')
})

test('the way up keeps to its column over a wide cell', () => {
  const grid = gridOf('disclosure')
  expect(moveFrom({ grid, cell: 'disclosure.license.decisions', direction: 'up', column: 3 }))
    .toBe('disclosure.normative.effective')
  expect(moveFrom({ grid, cell: 'disclosure.license.decisions', direction: 'up' }))
    .toBe('disclosure.normative.issued')
})

test('edges of row, column and table', () => {
  const from = 'applications.handled.refused.thirdParty.charity'
  expect(go('applications', from, 'rowStart'))
    .toBe('applications.handled.refused.thirdParty.person')
  expect(go('applications', from, 'rowEnd')).toBe('applications.handled.refused.thirdParty.total')
  expect(go('applications', from, 'columnStart')).toBe('applications.received.charity')
  expect(go('applications', from, 'columnEnd')).toBe('applications.carriedOut.charity')
  expect(go('applications', from, 'first')).toBe('applications.received.person')
  expect(go('applications', from, 'last')).toBe('applications.carriedOut.total')
})

test.each(
  editions.flatMap((edition) => edition.tables.map((table) => [edition.id, table.id] as const)),
)('every cell of %s %s is reached by arrows alone', (edition, table) => {
  const grid = gridOf(table, edition)
  const reached = new Set<CellId>()
  const queue = [figuresOf(grid)[0]?.cell ?? '']
  for (let cell = queue.pop(); cell !== undefined; cell = queue.pop()) {
    if (reached.has(cell)) continue
    reached.add(cell)
    for (const direction of ['up', 'down', 'left', 'right'] as const) {
      for (const column of [undefined, 1, 2, 3]) {
        queue.push(moveFrom({
          grid, cell, direction,
          column: direction === 'up' || direction === 'down' ? column : undefined,
        }))
      }
    }
  }
  expect(reached.size).toBe(figuresOf(grid).length)
})

test('an unknown cell stays where it is', () => {
  expect(go('applications', 'nowhere', 'down')).toBe('nowhere')
})

test('a rectangle, whichever way it was drawn, holds what lies in it or reaches into it', () => {
  const grid = gridOf('applications')
  const cells = figuresBetween(
    grid, 'applications.handled.granted.business', 'applications.carriedIn.person',
  ).map((figure) => figure.cell)
  expect(cells).toEqual([
    'applications.carriedIn.person', 'applications.carriedIn.business',
    'applications.handled.granted.person', 'applications.handled.granted.business',
  ])
  expect(figuresBetween(
    gridOf('disclosure'), 'disclosure.rules.effective', 'disclosure.license.decisions',
  ).map((figure) => figure.cell)).toEqual([
    'disclosure.rules.issued', 'disclosure.rules.repealed', 'disclosure.rules.effective',
    'disclosure.normative.issued', 'disclosure.normative.repealed',
    'disclosure.normative.effective', 'disclosure.license.decisions',
  ])
  expect(figuresBetween(grid, 'nowhere', 'applications.received.person')).toEqual([])
})
