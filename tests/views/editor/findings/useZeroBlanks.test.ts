import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { UnfinishedLine } from '../../../../src/checks/gate/unfinished'
import type { StepNumber } from '../../../../src/model/template'
import { useReportStore } from '../../../../src/store/report/report'
import { useZeroBlanks } from '../../../../src/views/editor/findings/useZeroBlanks'
import { buildReport, typedCells } from '../../../support/reports'

const lineOf = (step: StepNumber): UnfinishedLine =>
  ({ key: `${step}`, step, text: '', findings: [], isExplainable: false })

beforeEach(() => setActivePinia(createPinia()))

test('blanks of the tables begun take 0 at one step; others, totals and what is filled stay', () => {
  const store = useReportStore()
  const carried = { 'applications.carriedIn.person': { text: '3', source: 'carried' as const } }
  const cells = { ...typedCells({ 'disputes.review.upheld': 1, 'disclosure.rules.issued': 7 }), ...carried }
  store.open(buildReport({ year: 2025, cells }))
  const { blanksOf, fill } = useZeroBlanks()
  const lines = ([2, 3, 4, 5] as const).map(lineOf)
  expect(blanksOf([lineOf(3)])).toEqual([])
  expect(blanksOf([lineOf(5)])).toEqual([])
  const blanks = blanksOf(lines)
  expect(new Set(blanks.map((cell) => cell.split('.')[0]))).toEqual(new Set(['disclosure', 'disputes']))
  fill(lines)
  expect(blanksOf(lines)).toEqual([])
  expect(blanks.every((cell) => store.current?.cells[cell]?.text === '0')).toBe(true)
  expect(store.current?.cells['disputes.review.upheld']?.text).toBe('1')
  expect(store.undoLabel).toBe(`空白处填 0（${blanks.length} 格）`)
  store.undo()
  expect(blanksOf(lines)).toEqual(blanks)
})
