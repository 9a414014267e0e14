/** Digits that text read off a picture has as letters, and the unit of money that a head names. */
import { describe, expect, test } from 'vitest'
import { acceptDraft } from '../../../src/readers'
import { readDraftCell } from '../../../src/readers/recognise/parts/draftCell'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { slotTexts } from '../../support/files/madeTables'
import { draftOf, line, officialTable, rows } from '../../support/looseReports'
import { buildPublished } from '../../support/published/report'

describe('digits read as letters', () => {
  test.each([
    ['O', '0'], ['1O', '10'], ['l2', '12'], ['3I', '31'], ['〇', '0'], ['7.', '7'], ['12。', '12'],
  ])('%s is %s, in doubt', (written, text) => {
    const cell = readDraftCell('count', written)
    expect(cell).toMatchObject({ written, text })
    expect(cell.doubt).toContain(`“${written}”按 ${text} 读入，请核对`)
  })

  test.each(['OK', 'No', '1 2', 'Ⅲ', '一'])('%s is no figure', (written) => {
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

describe('where every sum a figure is part of comes out, it is in no doubt', () => {
  const { edition, tables } = buildPublished(2)
  const handled = 'applications.handled.total.total'
  const read = (
    written: (text: string) => string,
  ): ReturnType<typeof draftOf>['cells'][string] | undefined => {
    const rowsOf = slotTexts(tables[1] ?? []).map((row, at, all) => row.map((text, column) =>
      (at === all.length - 2 && column === row.length - 1 ? written(text) : text)))
    return draftOf({ year: 2025, edition: edition.id, three: [
      line('三、收到和处理政府信息公开申请情况'), rows(rowsOf),
    ] }).cells[handled]
  }
  const total = read((text) => text)?.text ?? ''

  test.each([
    ['letters for digits', (text: string) => text.replace(/1/g, 'l').replace(/0/g, 'O')],
    ['a blank within', (text: string) => `${text.slice(0, 1)} ${text.slice(1)}`],
    ['a dot behind', (text: string) => `${text}.`],
  ])('%s', (_, written) => {
    expect(total).toMatch(/\d{3}/)
    expect(read(written)).toMatchObject({ text: total, doubt: '', normalised: '认错的数字' })
  })

  test('another number stays in doubt', () => {
    expect(read((text) => `l${text}`)?.doubt).not.toBe('')
    expect(read(() => '1 2')).toMatchObject({ text: '' })
  })
})

describe('the unit of 采购总金额', () => {
  const HEAD = [line('二、主动公开政府信息情况'), line('第二十条第（九）项')]
  const tableOf = (head: string, row: string, figure: string): string[][] =>
    [['信息内容', '采购项目数量', head], [row, '3', figure]]
  const amountOf = (two: LooseBlock[]): string => {
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
    expect(amountOf([...HEAD, rows(tableOf(head, row, figure))])).toBe(amount)
  })

  test.each([
    '单位：万元', '（单位：万元）', '金额单位：万元', '计量单位：万元', '单位：件、万元', '单位: 人民币万元',
  ])('“%s” above the table, before its caption, or in a row of its own', (unit) => {
    const table = tableOf('采购总金额', '政府集中采购', '80.4')
    expect(amountOf([...HEAD, line(unit), rows(table)])).toBe('80.4万元')
    expect(amountOf([line('二、主动公开政府信息情况'), line(unit), line('第二十条第（九）项'), rows(table)]))
      .toBe('80.4万元')
    expect(amountOf([...HEAD, rows([['', '', unit], ...table])])).toBe('80.4万元')
  })

  test('of another table, or in a sentence, it says nothing; the head goes first', () => {
    const table = rows(tableOf('采购总金额', '政府集中采购', '80.4'))
    expect(amountOf([line('单位：万元'), rows([['经费', '12'], ['其他', '3']]), ...HEAD, table])).toBe('80.4')
    expect(amountOf([...HEAD, line('本表金额的单位：万元的一律保留一位小数。'), table])).toBe('80.4')
    expect(amountOf([...HEAD, line('单位：万元'), rows(tableOf('采购总金额（元）', '政府集中采购', '8'))]))
      .toBe('8元')
  })

  test('of a fee in 元 above the table is in doubt', () => {
    const two = [
      HEAD[0] ?? line(''), line('第二十条第（八）项'), line('单位：元'),
      rows([['信息内容', '本年收费金额'], ['行政事业性收费', '120']]),
    ]
    expect(draftOf({ two }).cells['disclosure.fee.amount']?.doubt).toContain('表上写的单位是元')
  })
})
