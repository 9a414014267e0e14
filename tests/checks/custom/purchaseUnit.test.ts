import { describe, expect, test } from 'vitest'
import { findingsOf, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

function messages(projects: string, amount: string): string[] {
  const report = withCells(buildReport({ year: 2020 }),
    { 'disclosure.procurement.projects': projects, 'disclosure.procurement.amount': amount })
  return findingsOf('T2-BUY-UNIT', report).map(({ message }) => message)
}

describe('a purchase so dear that it may be told in 元', () => {
  test.each([
    ['1', '8040'], ['1', '1000'], ['2', '156000'], ['3', '3500.5'], ['12', '36000'],
    ['5', '1200000'],
    ['1', '98765.43'], ['20', '25600000'], ['0', '5000'], ['8', '8,040'], ['4', '４８０００'],
  ])('%s projects for %s', (projects, amount) => {
    expect(messages(projects, amount)).toHaveLength(1)
  })

  test('both readings are told', () => {
    expect(messages('2', '8040'))
      .toEqual(['第二部分“采购总金额”写的是 8040，没有单位：采购项目 2 项，'
        + '按万元算平均每项 4020 万元，按元算合计 0.804 万元，请核对后连单位一起写'])
  })
})

describe('silent', () => {
  test.each([
    ['1', '8040元'], ['1', '8040万元'], ['1', '0.804'], ['1', '86.5'], ['300', '15922.04'],
    ['1', '0'],
    ['0', '0'],
    ['', '8040'], ['1', ''], ['1', '/'], ['12', '960'], ['3', '1.2亿元'],
  ])('%s projects for %s', (projects, amount) => {
    expect(messages(projects, amount)).toEqual([])
  })

  test('the 2021 form has no such cell', () => {
    expect(findingsOf('T2-BUY-UNIT', buildReport({ year: 2023 }))).toEqual([])
  })
})
