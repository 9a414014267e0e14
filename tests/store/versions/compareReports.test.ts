import { expect, test } from 'vitest'
import { compareReports, countDifferences } from '../../../src/store/versions/compareReports'
import { isLargeChange } from '../../../src/store/saving/largeChange'
import { buildFullReport } from '../../support/fullReport'
import { buildReport, typedCells } from '../../support/reports'

const CELL = 'applications.received.person'

test('equal reports have no differences, whenever they were changed', () => {
  const report = buildFullReport()
  expect(countDifferences(compareReports(report, {
    ...report, updatedAt: '2030-01-01T00:00:00.000Z',
  }))).toBe(0)
})

test('cells are named and show both texts; none is empty', () => {
  const before = buildReport({ cells: typedCells({ [CELL]: 16, odd: 1 }) })
  const { cells } = compareReports(before, { ...before, cells: typedCells({ [CELL]: 17 }) })
  expect(cells).toEqual([
    {
      cell: CELL, part: 3, name: '一、本年新收政府信息公开申请数量，自然人', before: '16',
      after: '17',
    },
    { cell: 'odd', part: 0, name: 'odd', before: '1', after: '' },
  ])
})

test('fields tell what they follow', () => {
  const before = buildReport()
  expect(compareReports(before, {
    ...before, title: '另一个标题', agency: { ...before.agency, phone: '0000-1' },
  }).fields).toEqual([
    { where: '电话', before: '', after: '0000-1' },
    { where: '标题', before: '自动生成', after: '另一个标题' },
  ])
})

test('a changed paragraph stands by the one it was; a new heading leaves the numbers after it', () => {
  const before = buildFullReport()
  const [first, ...rest] = before.narratives[1]
  const changed = { ...before, narratives: { ...before.narratives, 1: [
    { type: 'heading' as const, level: 1 as const, text: '新的标题' },
    { type: 'paragraph' as const, text: '改过的一段' }, ...rest,
  ] } }
  expect(compareReports(before, changed).texts).toEqual([
    {
      where: '第一部分', before: first && 'text' in first ? first.text : '',
      after: '（一）新的标题',
    },
    { where: '第一部分', before: undefined, after: '改过的一段' },
  ])
})

test.each([
  ['one cell', { cells: typedCells({ [CELL]: 1 }) }, false],
  ['three cells', { cells: typedCells({ [CELL]: 1, a: 1, b: 1 }) }, true],
  ['another edition', { edition: '2019' as const }, true],
  ['a title', { title: '新' }, false],
])('%s counts as a large step: %s', (_name, change, expected) => {
  const before = buildReport()
  expect(isLargeChange(before, { ...before, ...change })).toBe(expected)
})

test('taking most of a text away is a large step, adding a paragraph is not', () => {
  const before = buildFullReport()
  expect(isLargeChange(before, { ...before, narratives: { ...before.narratives, 1: [] } }))
    .toBe(true)
  expect(isLargeChange(before, { ...before, narratives: {
    ...before.narratives, 1: [...before.narratives[1], { type: 'paragraph', text: '加一段。' }],
  } })).toBe(false)
})

test('the look of the pages is told in the words of its choices', () => {
  const report = buildReport()
  const changed = {
    ...report, agency: { ...report.agency, look: { pageNumber: 'centre' as const } },
  }
  expect(compareReports(report, changed).fields).toEqual([
    { where: '页码位置', before: '外侧（单页居右，双页居左）', after: '居中' },
  ])
})

test('审签 is told field by field, what is ticked in words', () => {
  const report = buildReport()
  const noted = { ...report, signOff: { signer: '赵三', done: ['filed' as const] } }
  expect(compareReports(report, noted).fields).toEqual([
    { where: '签发人', before: '', after: '赵三' },
    { where: '办理清单', before: '', after: '报送备案，定稿和《审核情况表》存档' },
  ])
})
