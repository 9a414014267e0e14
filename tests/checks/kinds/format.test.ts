import { describe, expect, test } from 'vitest'
import { explainProblem } from '../../../src/checks/kinds/format'
import { findingsOf, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

const CELL = 'applications.received.person'

describe('T3-INT', () => {
  test.each([
    ['12abc', '请只填数字'],
    ['-5', '不能小于0，请核对后重填'],
    ['1.5', '件数是整数，不能有小数'],
    ['99999999999', '数字太大，请核对是否多粘贴了几位'],
    ['3万元', '本格单位是件，请按这个单位填'],
  ])('%s', (text, advice) => {
    const found = findingsOf('T3-INT', withCells(buildReport(), { [CELL]: text }))
    expect(found).toEqual([{
      id: `T3-INT:${CELL}`, code: 'T3-INT', level: '强制', state: 'fail', step: 3, cells: [CELL],
      basis: '表结构与通行审核口径',
      message: `第三部分“一、本年新收政府信息公开申请数量”行“自然人”列填的是“${text}”：${advice}`,
    }])
  })

  test.each(['', '0', '１２', '1,234', '/', '无'])('has nothing to say of “%s”', (text) => {
    expect(findingsOf('T3-INT', withCells(buildReport(), { [CELL]: text }))).toEqual([])
  })

  test('looks at table four too and leaves table two to T2-NUM', () => {
    const report = withCells(buildReport(), {
      'disputes.review.upheld': 'x', 'disclosure.fee.amount': '125000元',
    })
    expect(findingsOf('T3-INT', report).map(({ message }) => message))
      .toEqual(['第四部分“行政复议—结果维持”填的是“x”：请只填数字'])
    expect(findingsOf('T2-NUM', report).map(({ message }) => message))
      .toEqual(['第二部分“行政事业性收费”行“本年收费金额”列填的是“125000元”：本格单位是万元，'
        + '请换算成万元后只填数字'])
  })
})

test('增减 is told how it may be written', () => {
  expect(explainProblem('letters', { kind: 'signedCount', unit: '项' }))
    .toBe('请填整数，增减可写 +125、-47、增10、减3')
})
