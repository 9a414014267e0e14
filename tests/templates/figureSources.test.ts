import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/model/cells'
import { gatherFigures } from '../../src/model/facts'
import { figureOf } from '../../src/model/figureSource'
import type { EditionId } from '../../src/model/template'
import { editionOf, editions } from '../../src/templates'
import { figureSourcesOf } from '../../src/templates/figureSources'
import { buildReport, typedCells } from '../support/reports'

const edition2021 = editionOf('2021')
const print = (id: string, options: Parameters<typeof buildReport>[0] = {}): string | undefined => {
  const report = buildReport(options)
  const edition = editionOf(report.edition)
  const source = figureSourcesOf(edition).get(id)
  return source && figureOf(source, gatherFigures(report, edition))
}

describe.each(
  editions.map((edition) => [edition.id, edition] as const),
)('edition %s', (_, edition) => {
  const sources = figureSourcesOf(edition)

  test('every cell is a source under its own id, and every summand is a cell', () => {
    const cells = cellsOf(edition)
    expect([...cells.keys()].filter((id) => sources.get(id)?.cells[0] !== id)).toEqual([])
    expect([...sources.values()].flatMap((source) => source.cells).filter((id) => !cells.has(id)))
      .toEqual([])
  })

  test('no two sources of a part bear the same name', () => {
    const names = [...sources.values()].map(({ part, label }) => `${part} ${label}`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('no name carries an ordinal or a long remark', () => {
    expect([...sources.values()].map(({ label }) => label)
      .filter((label) => /（.{5,}）|[（、][一二三四五六七]|\d\./.test(label))).toEqual([])
  })
})

test('the groups of a form, by permanent id', () => {
  const ids = (id: EditionId): string[] => [...figureSourcesOf(editionOf(id)).keys()].filter((
    source,
  ) => /^(group:.*(total|lawsuit\.)|fee\.)/.test(source) && !source.endsWith('organisation'))
  const lawsuits = ['upheld', 'corrected', 'other', 'pending', 'total']
    .map((key) => `group:disputes.lawsuit.${key}`)
  const groups = ['refused', 'unavailable', 'notProcessed']
    .map((key) => `group:applications.handled.${key}.total`)
  expect(ids('2021')).toEqual([
    ...groups, 'group:applications.handled.other.total', 'group:applications.toHandle.total',
    ...lawsuits, 'fee.notices', 'fee.amount', 'fee.received',
  ])
  expect(ids('2019')).toEqual([...groups, 'group:applications.toHandle.total', ...lawsuits])
})

test('names as a clerk reads them', () => {
  const label = (id: string): string | undefined => figureSourcesOf(edition2021).get(id)?.label
  expect([
    'applications.received.total', 'applications.handled.granted.person',
    'applications.handled.refused.stateSecret.total', 'applications.handled.total.total',
    'group:applications.handled.refused.total', 'group:applications.received.organisation',
    'applications.received.business', 'disclosure.rules.issued', 'disputes.review.upheld',
    'applications.handled.other.noFee.person',
  ].map(label)).toEqual([
    '本年新收政府信息公开申请数量，总计', '予以公开，自然人',
    '不予公开—属于国家秘密，总计', '本年度办理结果—总计，总计',
    '不予公开合计，总计', '本年新收政府信息公开申请数量，法人或其他组织合计',
    '本年新收政府信息公开申请数量，法人或其他组织—商业企业', '规章，本年制发件数', '行政复议—结果维持',
    '其他处理—申请人逾期未按收费通知要求缴纳费用，自然人',
  ])
})

describe('the figure a text quotes', () => {
  test('a cell in plain digits, a group as its sum, a total solved', () => {
    const cells = typedCells({
      'applications.handled.unavailable.notHeld.person': '2',
      'applications.handled.unavailable.needsMaking.person': 1,
      'applications.handled.unavailable.stillUnclear.person': 0, 'disclosure.fee.amount': '12.50',
    })
    expect(print('applications.handled.unavailable.notHeld.person', { cells })).toBe('2')
    expect(print('group:applications.handled.unavailable.person', { cells })).toBe('3')
    expect(print('disclosure.fee.amount', { cells })).toBe('12.50')
  })

  test('nothing while blank, marked or unreadable, or one summand is', () => {
    expect(print('disclosure.rules.issued')).toBeUndefined()
    for (const text of ['/', '约5件', '']) {
      expect(print(
        'disclosure.rules.issued', { cells: typedCells({ 'disclosure.rules.issued': text }) },
      )).toBeUndefined()
    }
    expect(print(
      'group:disputes.lawsuit.upheld',
      { cells: typedCells({ 'disputes.lawsuit.direct.upheld': 1 }) },
    )).toBeUndefined()
  })

  test('the clerk’s own unit of 2019, and fees in 元', () => {
    expect(print('disclosure.procurement.amount', {
      year: 2020, edition: '2019',
      cells: typedCells({ 'disclosure.procurement.amount': '77181.86万元' }),
    })).toBe('77181.86万元')
    const fee = { notices: '2', amount: '300.5元', received: '0.03万元' }
    expect(['notices', 'amount', 'received'].map((field) => print(`fee.${field}`, { fee })))
      .toEqual(['2', '300.5', undefined])
  })
})
