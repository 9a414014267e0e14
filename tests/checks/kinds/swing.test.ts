import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/model/report'
import { findingsOf, lastYearOf, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

const CELL = 'applications.received.total'

function between(now: string, last: string, cell = CELL): Report {
  const report = withCells(buildReport(), { [cell]: now })
  return { ...report, lastYear: lastYearOf(report, { [cell]: last }) }
}

describe('YY-SWING', () => {
  test.each([
    ['51', '10'], ['9', '50'], ['12', '0'], ['0', '12'],
  ])('speaks at %s after %s', (now, last) => {
    expect(findingsOf('YY-SWING', between(now, last)))
      .toMatchObject([{ level: '提示', state: 'fail', step: 3, cells: [CELL] }])
  })

  test.each([
    ['50', '10'], ['10', '50'], ['9', '0'], ['9', '1'], ['0', '0'], ['', '50'], ['abc', '50'],
    ['50', '—'],
  ])('is silent at “%s” after “%s”', (now, last) => {
    expect(findingsOf('YY-SWING', between(now, last))).toEqual([])
  })

  test('names both years', () => {
    expect(findingsOf('YY-SWING', between('51', '10'))[0]?.message).toBe('第三部分“一、'
      + '本年新收政府信息公开申请数量”行“总计”列：本年 51，上年 10，相差五倍以上，请复核')
  })

  test('compares with 0 without dividing', () => {
    expect(findingsOf('YY-SWING', between('12', '0'))[0]?.message)
      .toContain('本年 12，上年 0，变化较大，请复核')
  })

  test('money is compared as decimals', () => {
    expect(findingsOf('YY-SWING', between('60.06', '12.01', 'disclosure.fee.amount')))
      .toHaveLength(1)
    expect(findingsOf('YY-SWING', between('60.05', '12.01', 'disclosure.fee.amount'))).toEqual([])
  })

  test('watches totals of tables three and four and table two whole, no single applicants', () => {
    expect(findingsOf('YY-SWING', between('510', '10', 'applications.received.person'))).toEqual([])
    expect(findingsOf('YY-SWING', between('510', '10', 'disputes.review.upheld'))).toEqual([])
    expect(findingsOf('YY-SWING', between('510', '10', 'disputes.review.total'))).toHaveLength(1)
    expect(findingsOf('YY-SWING', between('510', '10', 'disclosure.penalty.decisions')))
      .toHaveLength(1)
  })

  test('is silent without last year', () => {
    expect(findingsOf('YY-SWING', withCells(buildReport(), { [CELL]: '9999' }))).toEqual([])
  })
})

test('an amount in 元 for 万元 is told once, by the rule that knows the cause', () => {
  const report = between('153200', '15.32', 'disclosure.fee.amount')
  expect(findingsOf('T2-FEE-UNIT', report)).toHaveLength(1)
  expect(findingsOf('YY-SWING', report)).toEqual([])
})
