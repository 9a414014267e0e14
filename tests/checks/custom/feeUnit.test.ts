import { expect, test } from 'vitest'
import { findingsOf, lastYearOf, repaired, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

function fees(now: string, last: string) {
  const report = withCells(buildReport(), { 'disclosure.fee.amount': now })
  return { ...report, lastYear: lastYearOf(report, { 'disclosure.fee.amount': last }) }
}

test('元 typed by mistake is offered in 万元, digit by digit', () => {
  const report = fees('1234567.8', '120.5')
  const [finding] = findingsOf('T2-FEE-UNIT', report)
  expect(finding)
    .toMatchObject({ level: '核实', step: 2, cells: ['disclosure.fee.amount'], repair: {
      label: '改为 123.45678 万元', changes: [{ cell: 'disclosure.fee.amount', text: '123.45678' }],
    } })
  expect(finding?.message).toBe('第二部分“行政事业性收费”：本年 1234567.8 万元，上年 120.5 万元，'
    + '相差百倍以上，请核对单位是不是万元')
  expect(findingsOf('T2-FEE-UNIT', repaired(report, finding))).toEqual([])
})

test('a jump that 元 does not explain is asked about without a repair', () => {
  expect(findingsOf('T2-FEE-UNIT', fees('0.5', '5000')).map(({ repair }) => repair))
    .toEqual([undefined])
})

test.each([
  ['100', '1'], ['1', '100'], ['0', '500'], ['500', '0'], ['', '500'], ['500', ''], ['abc', '500'],
])('“%s” after “%s” is not asked about', (now, last) => {
  expect(findingsOf('T2-FEE-UNIT', fees(now, last))).toEqual([])
})

test('it is just more than a hundredfold', () => {
  expect(findingsOf('T2-FEE-UNIT', fees('100.01', '1'))).toHaveLength(1)
  expect(findingsOf('T2-FEE-UNIT', fees('1', '100.01'))).toHaveLength(1)
})
