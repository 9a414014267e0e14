import { expect, test } from 'vitest'
import { cellsOf } from '../../../src/model/cells'
import { edition2021 } from '../../../src/templates/2021'
import { findingsOf, repaired, withCells } from '../../support/findings'
import { buildConsistentReport } from '../../support/randomReport'
import { buildReport } from '../../support/reports'

test('a blank cell waits, in a blank report all of them but the totals', () => {
  const parts = [...cellsOf(edition2021).values()].filter(({ sums }) => sums.length === 0)
  const found = findingsOf('CELL-EMPTY', buildReport())
  expect(found.map(({ cells }) => cells[0])).toEqual(parts.map(({ id }) => id))
  expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['pending']))
})

test('a total that was emptied on purpose is a blank like any other', () => {
  const report = withCells(
    buildConsistentReport({ edition: edition2021, seed: 3 }), { 'disputes.review.total': '' },
  )
  expect(findingsOf('CELL-EMPTY', report))
    .toMatchObject([{ cells: ['disputes.review.total'], state: 'pending', level: '核实' }])
})

test.each(['/', '—', '无', '－'])('“%s” is a finding with 0 as its one repair', (mark) => {
  const report = withCells(
    buildConsistentReport({ edition: edition2021, seed: 3 }),
    { 'disclosure.license.decisions': mark },
  )
  const [finding] = findingsOf('CELL-EMPTY', report)
  expect(finding)
    .toMatchObject({ state: 'fail', level: '核实', step: 2, repair: { label: '填入 0' } })
  expect(finding?.message)
    .toMatch(/^第二部分“行政许可”行“本年处理决定数量”列填的是“.+”，没有的请填0$/)
  expect(findingsOf('CELL-EMPTY', repaired(report, finding))).toEqual([])
})

test('text that is no figure is the format’s affair', () => {
  const report = withCells(
    buildConsistentReport({ edition: edition2021, seed: 3 }),
    { 'disclosure.license.decisions': '若干' },
  )
  expect(findingsOf('CELL-EMPTY', report)).toEqual([])
})
