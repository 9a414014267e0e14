import { expect, test } from 'vitest'
import { findingsOf } from '../../support/findings'
import { buildReport } from '../../support/reports'

test.each([
  [2019, '2021', '2019'], [2020, '2021', '2019'], [2021, '2019', '2021'], [2025, '2019', '2021'],
] as const)('report year %i on the form of %s is told to change', (year, edition, right) => {
  const found = findingsOf('ST-FORMAT', buildReport({ year, edition }))
  expect(found).toMatchObject([{
    id: 'ST-FORMAT', level: '强制', state: 'fail', step: 0, field: 'year',
    repair: { label: `换用${right}年格式`, switchEdition: true, changes: [] },
  }])
  expect(found[0]?.message).toContain(`${year}年度应当用${right}年格式`)
})

test.each([2019, 2020, 2021, 2025])('report year %i on its own form is right', (year) => {
  expect(findingsOf('ST-FORMAT', buildReport({ year }))).toEqual([])
})

test('2021 is told that last year had no 现行有效件数; later years are not', () => {
  expect(findingsOf('T2-FIRST2021', buildReport({ year: 2021 }))).toMatchObject([{
    level: '提示', step: 2, cells: ['disclosure.rules.effective', 'disclosure.normative.effective'],
  }])
  expect(findingsOf('T2-FIRST2021', buildReport({ year: 2022 }))).toEqual([])
})
