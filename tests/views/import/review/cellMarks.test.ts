import { expect, test } from 'vitest'
import {
  beginReview, correctCell, correctedWhole, restoreCell, reviewedDraft, type ImportReview,
} from '../../../../src/store/importing/importReview'
import {
  countMarks, describeCell, isOpen, markCells,
} from '../../../../src/views/import/review/cellMarks'
import { listOpen } from '../../../../src/views/import/review/listOpen'
import { buildDraft, plainCell } from '../../../support/samples/drafts'
import { buildFullReport2025 } from '../../../support/fullReport2025'

const CELL = 'applications.received.person'

function reviewOf(cell: Partial<ReturnType<typeof plainCell>> | null): ImportReview {
  const draft = buildDraft()
  const { [CELL]: _zero, ...others } = draft.cells
  return beginReview('年报.docx', {
    ...draft, cells: cell ? { ...others, [CELL]: { ...plainCell('5'), ...cell } } : others,
  })
}

test.each([
  ['plain', {}, '5'],
  ['normalised', { written: '５', normalised: '全角' }, '5，原文“５”，全角'],
  ['doubtful', { written: '5件左右', doubt: '后面还有字' }, '5，原文“5件左右”，后面还有字'],
  [
    'doubtful', { written: '５', normalised: '全角', doubt: '行名有错字' },
    '5，原文“５”，行名有错字',
  ],
  ['blank', { written: '', text: '' }, '空白，原文空白，按空白存入'],
  ['blank', { written: '/', text: '', normalised: '“/”按空白' }, '空白，原文“/”，“/”按空白'],
  ['missing', null, '空白，原文没有读到，存入后为空白'],
])('a cell is %s', (mark, cell, words) => {
  const marked = markCells(reviewOf(cell)).get(CELL)
  expect(marked?.mark).toBe(mark)
  expect(marked && describeCell(marked)).toBe(words)
})

test('what the clerk typed or dropped is marked so, and lands so', () => {
  const review = reviewOf({ written: '５', normalised: '全角' })
  const corrected = correctCell(review, CELL, '１２')
  expect(markCells(corrected).get(CELL))
    .toMatchObject({ mark: 'corrected', text: '12', written: '５' })
  expect(reviewedDraft(corrected).cells[CELL])
    .toEqual({ written: '５', text: '12', normalised: '', doubt: '' })
  const dropped = correctCell(review, CELL, null)
  expect(markCells(dropped).get(CELL)?.mark).toBe('dropped')
  expect(CELL in reviewedDraft(dropped).cells).toBe(false)
  expect(restoreCell(dropped, CELL)).toEqual(review)
})

test('typing the text that was read is no correction', () => {
  const review = reviewOf({})
  expect(correctCell(review, CELL, '5')).toBe(review)
  expect(correctCell(correctCell(review, CELL, '6'), CELL, '5')).toEqual(review)
  const once = correctCell(review, CELL, '6')
  expect(correctCell(once, CELL, '6')).toBe(once)
})

test('the legend counts by table, doubts first', () => {
  const cells = markCells(reviewOf({ doubt: '看一下' }))
  expect(countMarks(cells.values(), 'applications')).toEqual([{ mark: 'doubtful', count: 1 }])
  expect(countMarks(cells.values(), 'disputes')).toEqual([])
  expect([...cells.values()].filter(isOpen).map(({ info }) => info.id)).toEqual([CELL])
})

test('the single （六） row goes only where the clerk sends it', () => {
  const draft = buildDraft()
  const cells = Object.fromEntries(Object.entries(draft.cells)
    .filter(([cell]) => !cell.startsWith('applications.handled.other.')))
  const review = beginReview('a', {
    ...draft, cells, singleOtherRow: { person: plainCell('3'), total: plainCell('3') },
  })
  const row = 'applications.handled.other.miscellaneous'
  expect(reviewedDraft(review).cells[`${row}.person`]).toBeUndefined()
  expect(reviewedDraft(review).singleOtherRow).not.toBeNull()
  const moved: ImportReview = { ...review, otherRow: 'miscellaneous' }
  expect(reviewedDraft(moved).cells[`${row}.person`]).toMatchObject({ text: '3', written: '3' })
  expect(reviewedDraft(moved).cells['applications.handled.other.noFee.person']).toBeUndefined()
  expect(reviewedDraft(moved).singleOtherRow).toBeNull()
  expect(markCells(moved).get(`${row}.total`)?.note).toContain('放到“3.其他”')
})

test('the same doubt along a row is one line', () => {
  const draft = buildDraft()
  const doubted = Object.fromEntries(Object.entries(draft.cells).map(([cell, read]) => [
    cell, cell.startsWith('applications.received.') ? { ...read, doubt: '行名有错字' } : read,
  ]))
  const lines = listOpen([...markCells(beginReview('a', { ...draft, cells: doubted })).values()])
  expect(lines.map(({ label, text }) => `${label} ${text}`))
    .toEqual(['第三部分“一、本年新收政府信息公开申请数量”行 7格：行名有错字'])
})

test('what is missing together is one line', () => {
  const draft = buildDraft()
  const isMissing = (cell: string): boolean => cell.endsWith('.total')
    || cell.startsWith('applications.handled.partial.')
  const cells = Object.fromEntries(Object.entries(draft.cells)
    .filter(([cell]) => !cell.startsWith('applications.') || !isMissing(cell)))
  const review = beginReview('a', {
    ...draft, cells: { ...cells, [CELL]: { ...plainCell('5'), doubt: '行名有错字' } },
  })
  const lines = listOpen([...markCells(review).values()])
    .map(({ label, text }) => `${label}：${text}`)
  expect(lines).toEqual([
    '第三部分“一、本年新收政府信息公开申请数量”行“自然人”列：原文“5”，行名有错字',
    expect.stringMatching(/^第三部分“总计”列：\d+格没有读到$/),
    '第三部分“（二）部分公开”行：7格没有读到',
  ])
})

test('a whole report put to another year loses the last year it carried', () => {
  const whole = buildFullReport2025()
  const review = beginReview('a.docx', { ...buildDraft({ year: 2025, cells: {} }), whole })
  const moved = correctedWhole(whole, { ...review, year: 2024 })
  expect(moved)
    .toMatchObject({ year: 2024, lastYear: null, period: { from: '2024-01-01', to: '2024-12-31' } })
  expect(Object.values(moved.cells).filter(({ source }) => source === 'carried')).toEqual([])
})

test('a whole report comes back as it was, but for what the clerk changed', () => {
  const whole = { ...buildFullReport2025(), title: null }
  const review = beginReview('a.docx', {
    ...buildDraft({ year: 2025, cells: { [CELL]: plainCell('5') } }), whole,
  })
  expect(correctedWhole(whole, review)).toEqual(whole)
  const named = { ...review, basics: { ...review.basics, 'agency.phone': '0000-7654321' } }
  const changed = correctedWhole(
    whole, correctCell(correctCell(named, CELL, '６'), 'applications.received.business', null),
  )
  expect(changed).toEqual({
    ...whole, agency: { ...whole.agency, phone: '0000-7654321' },
    cells: {
      ...whole.cells, 'applications.received.business': { text: '', source: 'imported' },
      [CELL]: { text: '6', source: 'imported' },
    },
  })
})
