/** Digits that text read off a picture has as letters, and the unit of money that a head names. */
import { describe, expect, test } from 'vitest'
import { acceptDraft } from '../../../src/readers'
import { readDraftCell } from '../../../src/readers/recognise/parts/draftCell'
import { draftOf, line, officialTable, rows } from '../../support/looseReports'

describe('digits read as letters', () => {
  test.each([
    ['O', '0'], ['1O', '10'], ['l2', '12'], ['3I', '31'], ['〇', '0'],
  ])('%s is %s, in doubt', (written, text) => {
    const cell = readDraftCell('count', written)
    expect(cell).toMatchObject({ written, text })
    expect(cell.doubt).toContain(`“${written}”按 ${text} 读入，请核对`)
  })

  test.each(['OK', 'No', '1 2', '7.', 'Ⅲ', '一'])('%s is no figure', (written) => {
    expect(readDraftCell('count', written).text).toBe('')
  })

  test('the row keeps its other figures', () => {
    const misread = officialTable('2021', 'applications', (text) => (text === '9' ? 'O' : text))
    const draft = draftOf({ three: [line('三、收到和处理政府信息公开申请情况'), misread] })
    const cells = Object.entries(draft.cells).filter(([id]) => id.startsWith('applications.'))
    expect(cells.filter(([, { text }]) => text === '')).toEqual([])
    expect(cells.filter(([, { doubt }]) => doubt !== '').map(([, { text }]) => text)).toEqual(['0'])
  })
})

describe('the unit of 采购总金额', () => {
  const amountOf = (head: string, row: string, figure: string): string => {
    const two = [
      line('二、主动公开政府信息情况'), line('第二十条第（九）项'),
      rows([['信息内容', '采购项目数量', head], [row, '3', figure]]),
    ]
    const report = acceptDraft(
      draftOf({ year: 2020, edition: '2019', two }), { now: '2021-01-01T00:00:00.000Z' },
    )
    return report.cells['disclosure.procurement.amount']?.text ?? ''
  }

  test.each([
    ['采购总金额（万元）', '政府集中采购', '219900', '219900万元'],
    ['采购总金额(单位：万元)', '政府集中采购', '80.4', '80.4万元'],
    ['采购总金额（元）', '政府集中采购', '8040', '8040元'],
    ['采购总金额', '政府集中采购（万元）', '12.5', '12.5万元'],
    ['采购总金额（万元）', '政府集中采购', '8040元', '8040元'],
    ['采购总金额（万元）', '政府集中采购', '/', '/'],
    ['采购总金额', '政府集中采购', '8040', '8040'],
  ])('%s, %s, %s is %s', (...[head, row, figure, amount]) => {
    expect(amountOf(head, row, figure)).toBe(amount)
  })
})
