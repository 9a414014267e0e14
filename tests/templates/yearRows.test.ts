/** 历年比较: years from reports and from what they keep of 上年; differences and rates. */
import { expect, test } from 'vitest'
import type { Report } from '../../src/model/report'
import { rollForward } from '../../src/templates/rollForward'
import { listYearRows, type YearRow } from '../../src/templates/yearRows'
import { listYears } from '../../src/templates/years'
import { buildReport, typedCells } from '../support/reports'

const NOW = '2027-01-04T08:00:00.000Z'
const of = (year: number, cells: Record<string, string>): Report =>
  buildReport({ year, cells: typedCells(cells) })
const CHOICE = { base: 2024, withApplicants: false, withZeros: false }
const rowOf =
  (rows: YearRow[], cell: string): YearRow | undefined => rows.find((row) => row.cell === cell)

test('a year has its own report before what the next one keeps of it', () => {
  const of2023 = of(2023, { 'disclosure.license.decisions': '7' })
  const of2024 = rollForward(of2023, 2024, NOW).value
  const of2025 = rollForward({
    ...of2024, cells: typedCells({ 'disclosure.license.decisions': '8' }),
  }, 2025, NOW)
  const changed = of(2024, { 'disclosure.license.decisions': '9' })
  const kept = listYears([of2025.value, of2024])
  expect(kept.map(({ year, isKept }) => [year, isKept]))
    .toEqual([[2023, true], [2024, false], [2025, false]])
  expect(listYears([changed, of2025.value]).map(({ year, figures, isKept }) =>
    [year, figures['disclosure.license.decisions'], isKept])).toEqual([
      [2024, '9', false], [2025, undefined, false],
    ])
  expect(listYears([of2025.value])[0])
    .toMatchObject({ figures: { 'disclosure.license.decisions': '8' }, isKept: true })
})

test('difference and rate of change, with the decimals of money; from nothing no rate', () => {
  const cells = [
    'disclosure.license.decisions', 'disclosure.penalty.decisions', 'disclosure.fee.amount',
  ]
  const texts = (...values: string[]): Record<string, string> =>
    Object.fromEntries(cells.map((cell, index) => [cell, values[index] ?? '']))
  const rows = listYearRows(listYears([
    of(2024, texts('12', '0', '0.5')), of(2025, texts('8', '3', '1.25')),
  ]), CHOICE)
  expect(rows.map(({ texts: all, change, rate }) => [...all, change, rate])).toEqual([
    ['12', '8', '-4', '-33.3%'], ['0', '3', '+3', '—'], ['0.5', '1.25', '+0.75', '+150.0%'],
  ])
  const same = listYearRows(listYears([of(2024, texts('5')), of(2025, texts('5'))]), CHOICE)
  expect(same[0]).toMatchObject({ change: '0', rate: '0%' })
})

test('a blank or another base year is not compared with', () => {
  const cell = 'applications.received.person'
  const years = listYears([of(2023, { [cell]: '4' }), of(2024, {}), of(2025, { [cell]: '6' })])
  const choice = { ...CHOICE, withApplicants: true }
  expect(rowOf(listYearRows(years, choice), cell))
    .toMatchObject({ texts: ['4', '', '6'], change: '', rate: '' })
  expect(rowOf(listYearRows(years, { ...choice, base: 2023 }), cell))
    .toMatchObject({ change: '+2', rate: '+50.0%' })
  expect(rowOf(listYearRows(years, CHOICE), cell)).toBeUndefined()
})

test('across the two forms: lines of one only say so, and why', () => {
  const years = listYears([
    of(2020, { 'disclosure.rules.made': '3', 'applications.received.person': '5' }),
    of(2021, { 'disclosure.rules.issued': '2', 'applications.received.person': '6' }),
  ])
  const rows = listYearRows(years, { base: 2020, withApplicants: true, withZeros: false })
  expect(rowOf(rows, 'disclosure.rules.made')).toMatchObject({
    texts: ['3', undefined], change: '', note: '“本年新制作数量”与“本年制发件数”口径不同，不能带入',
  })
  expect(rowOf(rows, 'disclosure.rules.issued'))
    .toMatchObject({ texts: [undefined, '2'], note: '' })
  expect(rowOf(rows, 'applications.received.person'))
    .toMatchObject({ texts: ['5', '6'], change: '+1' })
})
