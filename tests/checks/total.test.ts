/**
 * What page and command line share of 汇总核对: both sides of each cell that differs, and what
 * would make it agree.
 */
import { describe, expect, test } from 'vitest'
import type { CellDifference } from '../../src/checks/aggregate'
import {
  addParts, explainSuspect, listRepeated, whyNotCounted, type ReadPart, type TotalReport,
} from '../../src/checks/total'
import type { Report } from '../../src/model/report'
import type { EditionId } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'

const RECEIVED = 'applications.received.person'
const empty = (edition: EditionId): Report => {
  const report = buildConsistentReport({
    edition: editionOf(edition), seed: 1, withLastYear: false,
  })
  return withCells(report, Object.fromEntries(Object.keys(report.cells).map((cell) => [cell, 0])))
}
const opened = (report: Report, otherRow: TotalReport['otherRow'] = null): TotalReport => ({
  report, otherRow, hasYear: true,
})
const part = (name: string, report: Report, otherRow: TotalReport['otherRow'] = null): ReadPart =>
  ({
    file: `${name}.docx`,
    opened: opened({ ...report, agency: { ...report.agency, name } }, otherRow),
  })

/**
 * The one cell that differs, where the total and each part hold these texts and 0 in all others.
 */
function differ(cell: string, written: string | null, texts: string[]): CellDifference {
  const edition: EditionId = /procurement|change/.test(cell) ? '2019' : '2021'
  const parts = texts.map((text, index) =>
    part(`单位${index + 1}`, withCells(empty(edition), { [cell]: text })))
  const found = addParts(
    opened(withCells(empty(edition), { [cell]: written })), parts,
  ).differences.find(({ info }) => info.id === cell)
  if (!found) throw new Error('no difference')
  return found
}

test('both sides, what is more or less, and the parts by size', () => {
  expect(differ(RECEIVED, '30', ['3', '20', '0'])).toMatchObject({
    place: '第三部分“一、本年新收政府信息公开申请数量”行“自然人”列', written: '30', sum: '23',
    gap: { kind: 'more', size: '7' }, fill: '23',
    parts: [{ label: '单位2', text: '20' }, { label: '单位1', text: '3' }],
  })
  expect(differ(RECEIVED, '', ['3', '20']))
    .toMatchObject({ written: '', gap: { kind: 'less', size: '23' }, fill: '23' })
})

describe('what would make the cell agree', () => {
  test('money with the unit the form fixes, and with the clerk’s own', () => {
    expect(differ('disclosure.fee.amount', '1', ['0.1', '0.25'])).toMatchObject({
      written: '1万元', sum: '0.35万元', gap: { kind: 'more', size: '0.65万元' }, fill: '0.35',
      parts: [{ text: '0.25万元' }, { text: '0.1万元' }],
    })
    expect(differ('disclosure.procurement.amount', '2万元', ['1万元', '5000元'])).toMatchObject({
      sum: '15000元', fill: '15000元', parts: [{ text: '1万元' }, { text: '5000元' }],
    })
  })

  test('本年增/减 with its sign', () => {
    expect(differ('disclosure.license.change', '0', ['+5', '-2']).fill).toBe('+3')
    expect(differ('disclosure.license.change', '0', ['减5', '+2']).fill).toBe('-3')
  })

  test('nothing where a part is no figure; that part comes first', () => {
    expect(differ(RECEIVED, '5', ['3', '约3'])).toMatchObject({
      sum: '', gap: null, fill: null, finding: { state: 'pending' },
      parts: [{ label: '单位2', text: '约3' }, { label: '单位1' }],
    })
    expect(differ(RECEIVED, '约6', ['3', '3'])).toMatchObject({
      written: '约6', sum: '6', gap: null, fill: '6', finding: { state: 'pending' },
    })
  })
})

test('one （六） row beside three is compared as one and named as it stands in the report', () => {
  const other = (row: string): string => `applications.handled.other.${row}.person`
  const total = withCells(empty('2021'), { [other('noCorrection')]: 2, [other('noFee')]: 3 })
  const added = addParts(opened(total), [part('甲', empty('2021'), { person: '4' })])
  expect(added.isSingle).toBe(true)
  expect(added.differences).toMatchObject([{
    place: '第三部分“（六）其他处理”行“自然人”列', written: '5', sum: '4',
    info: { id: other('miscellaneous') },
  }])
})

test('what is told besides', () => {
  const total = opened(empty('2021'))
  const year = total.report.year
  expect(whyNotCounted(total, opened({ ...total.report, year: year - 1 })))
    .toBe(`是${year - 1}年度的，与汇总年报不同`)
  expect(whyNotCounted(total, { ...opened({ ...total.report, year: year - 1 }), hasYear: false }))
    .toBe('')
  expect(whyNotCounted(total, opened(empty('2019')))).toBe('用的是2019年格式，与汇总年报不同')
  expect(listRepeated(total, [part('甲', total.report), part('甲', total.report)]))
    .toEqual(['有2份年报的机关都是“甲”（甲.docx，甲.docx），都已计入，请核对是否重复'])
  expect(explainSuspect({ label: '甲', kind: 'twice' }))
    .toBe('各格的差都正好是“甲”的数，可能把它加了两次')
})
