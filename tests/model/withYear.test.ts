import { expect, test } from 'vitest'
import { withYear } from '../../src/model/withYear'
import { buildReport } from '../support/reports'

test('the calendar year follows, an own period stays, the edition is left to its check', () => {
  const moved = withYear(buildReport(), 2020)
  expect([moved.year, moved.period, moved.edition])
    .toEqual([2020, { from: '2020-01-01', to: '2020-12-31' }, '2021'])
  const period = { from: '2025-03-01', to: '2025-12-31' }
  expect(withYear(buildReport({ period }), 2024).period).toEqual(period)
})
