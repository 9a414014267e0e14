import { describe, expect, test } from 'vitest'
import { checkAggregate, type AggregatePart } from '../../src/checks/aggregate'
import { cellsOf } from '../../src/model/cells'
import { parseFigure } from '../../src/model/figure'
import type { Report } from '../../src/model/report'
import type { EditionId } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'

const RECEIVED = 'applications.received.person'
const EDITIONS: EditionId[] = ['2019', '2021']

const partsOf = (edition: EditionId, count = 4): AggregatePart[] =>
  Array.from(
    { length: count },
    (_, seed) => ({ label: `单位${seed + 1}`, report: buildConsistentReport({
      edition: editionOf(edition), seed: seed + 11, withLastYear: false,
    }) }),
  )

/**
 * The report with every figure the sum over the parts; amounts in cents, so that the test adds
 * whole numbers.
 */
function totalOf(parts: AggregatePart[]): Report {
  const [first] = parts
  if (!first) throw new Error('no parts')
  const sums = [...cellsOf(editionOf(first.report.edition)).values()].map(({ id, kind }) => {
    const figures = parts.map(({ report }) => parseFigure(kind, report.cells[id]?.text ?? ''))
    const hundredths = figures.reduce(
      (sum, figure) => sum + (figure.state === 'known' ? Math.round(figure.value * 100) : 0), 0,
    )
    const unit = figures.map((figure) => (figure.state === 'known' ? figure.unit : ''))
      .find((text) => text !== '') ?? ''
    return [id, String(hundredths / 100) + unit]
  })
  return withCells(first.report, Object.fromEntries(sums) as Record<string, string>)
}

const messages = (total: Report, parts: AggregatePart[]): string[] =>
  checkAggregate(total, parts).differences.map(({ finding }) => finding.message)

test.each(EDITIONS)('%s: sums of all cells agree, whole numbers and money', (edition) => {
  const parts = partsOf(edition)
  expect(checkAggregate(totalOf(parts), parts)).toEqual({ differences: [], suspect: undefined })
})

test.each(EDITIONS)('%s: each single cell that differs is found, and no other', (edition) => {
  const parts = partsOf(edition)
  const total = totalOf(parts)
  for (const { id, kind } of cellsOf(editionOf(edition)).values()) {
    const figure = parseFigure(kind, total.cells[id]?.text ?? '')
    const changed = figure.state === 'known'
      ? `${Math.round((figure.value + 7) * 100) / 100}${figure.unit}` : '7'
    const { differences } = checkAggregate(withCells(total, { [id]: changed }), parts)
    const findings = differences.map(({ finding }) => finding)
    expect(findings.map(({ code, level, state, cells }) => ({ code, level, state, cells })))
      .toEqual([{ code: 'AGG', level: '核实', state: 'fail', cells: [id] }])
    expect(findings[0]?.message).toMatch(/差 7(万元)?（|差 7(万元)?$/)
  }
})

test('both sides are told with numbers, the parts by size', () => {
  const parts = partsOf('2021', 2).map((part, index) => ({
    ...part, report: withCells(part.report, { [RECEIVED]: index === 0 ? 3 : 20 }),
  }))
  expect(messages(withCells(totalOf(parts), { [RECEIVED]: 30 }), parts))
    .toEqual(['第三部分“一、本年新收政府信息公开申请数量”行“自然人”列：汇总年报写 30，'
      + '2份年报合计 23，差 7（单位2 20，单位1 3）'])
})

describe('what is no figure', () => {
  const parts = partsOf('2021', 2)
  const total = totalOf(parts)
  const withPart = (text: string): AggregatePart[] => parts.map((part, index) => (index === 0
    ? { ...part, report: withCells(part.report, { [RECEIVED]: text }) } : part))
  const second = parts[1]?.report.cells[RECEIVED]?.text ?? ''

  test.each(['', '/', '无'])('“%s” counts as 0', (text) => {
    expect(messages(withCells(total, { [RECEIVED]: second }), withPart(text))).toEqual([])
  })

  test('a blank total is told only where something was to be added', () => {
    expect(messages(withCells(total, { [RECEIVED]: '' }), withPart('5'))[0])
      .toContain('汇总年报是空白')
    expect(messages(
      withCells(total, { [RECEIVED]: '' }),
      parts.map((part) => ({ ...part, report: withCells(part.report, { [RECEIVED]: 0 }) })),
    )).toEqual([])
  })

  test('letters leave the cell open', () => {
    const { differences } = checkAggregate(total, withPart('约30'))
    expect(differences.map(({ finding }) => finding)).toMatchObject([{
      state: 'pending', cells: [RECEIVED],
      message: expect.stringContaining('单位1写作“约30”，不能相加') as string,
    }])
  })
})

describe('amounts in units of their own', () => {
  const AMOUNT = 'disclosure.procurement.amount'
  const parts = (...texts: string[]): AggregatePart[] => partsOf('2019', texts.length).map((
    part, index,
  ) => ({ ...part, report: withCells(part.report, { [AMOUNT]: texts[index] ?? '' }) }))
  const compare = (total: string, ...texts: string[]): string[] =>
    messages(withCells(totalOf(parts(...texts)), { [AMOUNT]: total }), parts(...texts))

  test('are added exactly and across units', () => {
    expect(compare('0.3万元', '0.1万元', '0.2万元')).toEqual([])
    expect(compare('1.5万元', '1万元', '5000元')).toEqual([])
    expect(compare('2万元', '1万元', '5000元')[0])
      .toContain('写 20000元，2份年报合计 15000元，差 5000元')
    expect(compare('3万元', '1万元', '1万元')[0]).toContain('写 3万元，2份年报合计 2万元，差 1万元')
  })

  test('without a unit beside one with it cannot be added', () => {
    expect(compare('3万元', '1', '2万元')[0]).toContain('单位1写作“1”，不能相加')
  })
})

describe('one reason for all differences', () => {
  const parts = partsOf('2021')

  test('a part left out or added twice is named', () => {
    expect(checkAggregate(totalOf(parts.slice(1)), parts).suspect)
      .toEqual({ label: '单位1', kind: 'leftOut' })
    expect(checkAggregate(totalOf([...parts, ...parts.slice(2, 3)]), parts).suspect)
      .toEqual({ label: '单位3', kind: 'twice' })
  })

  test('nothing is named where one cell says otherwise, or nothing differs', () => {
    const total = totalOf(parts.slice(1))
    expect(checkAggregate(withCells(total, { [RECEIVED]: 9999 }), parts).suspect).toBeUndefined()
    expect(checkAggregate(totalOf(parts), parts).suspect).toBeUndefined()
  })
})
