/**
 * Every example of the lexicons is read as it says; heads, days and words that must be asked about.
 */
import { describe, expect, test } from 'vitest'
import { readDay, workingDays } from '../../src/ledger/readDay'
import { readApplicant } from '../../src/ledger/readApplicant'
import { readResult } from '../../src/ledger/readResult'
import { APPLICANT_WORDS, ANY_BODY } from '../../src/ledger/lexicon/applicants'
import { HEADS } from '../../src/ledger/lexicon/heads'
import { RESULT_WORDS } from '../../src/ledger/lexicon/results'
import { editionOf } from '../../src/templates'

const edition = editionOf('2021')
const results =
  RESULT_WORDS.flatMap(({ place, examples }) => examples.map((example) => ({ place, example })))
const applicants = APPLICANT_WORDS.flatMap(({ place, examples }) =>
  examples.map((example) => ({ place, example }))
)

describe('words', () => {
  test.each(results)('$example', ({ place, example }) => {
    const { row, options } = readResult(example, '', edition)
    if (place.endsWith('.')) {
      expect([row, options.every((option) => option.startsWith(place)), options.length > 1])
        .toEqual([
          null,
          true,
          true,
        ])
    } else expect(row).toBe(place)
  })

  test.each(applicants)('$example', ({ place, example }) => {
    expect(readApplicant(example, '', false).column).toBe(place === ANY_BODY ? null : place)
  })

  test.each(
    HEADS.flatMap(({ role, examples }, at) => examples.map((example) => ({ role, example, at }))),
  )(
    '$example',
    ({ example, at }) => {
      expect(
        HEADS.findIndex(
          ({ pattern, byContent }, place) => pattern.test(example) && (!byContent || place === at)
        )
      ).toBe(at)
    }
  )
})

test.each([
  '信息公开告知书',
  '公开，信息不存在',
  '部分公开，部分不存在',
  '不予公开，信访',
  '暂不公开',
  '转送其他部门',
  '不告',
  '不属于政府信息',
  '依申请公开答复书',
  '经审查决定按程序办理并书面告知申请人有关事项',
  '公开或不公开',
])('%s is asked about', (words) => {
  expect(readResult(words, '', edition).row).toBeNull()
})

test('an unnamed kind of refusal takes it from the reason, or is asked with the rows of its group', () => {
  expect(readResult('不予公开', '过程性信息', edition).row)
    .toBe('handled.refused.processInformation')
  expect(readResult('不予公开', '第十六条', edition)).toMatchObject({
    row: null,
    words: '不予公开：第十六条',
  })
  expect(readResult('不予公开', '第十六条', edition).options).toHaveLength(8)
  expect(readResult('信息不存在', '经检索', edition).row).toBe('handled.unavailable.notHeld')
  expect(readResult('撤回', '', editionOf('2019')).row).toBe('handled.otherAll')
  expect(readResult('补正告知书、公开告知书', '', edition).row).toBe('handled.granted')
})

test('bodies without a kind are proposed by the end of their name, and asked', () => {
  expect(readApplicant('法人', '青禾贸易有限公司', false)).toEqual({
    column: null,
    proposal: 'business',
    words: '法人（名称是“…公司”）',
  })
  expect(readApplicant('', '赵某甲', false)).toEqual({
    column: null,
    proposal: 'person',
    words: '没有写类别（名称像姓名）',
  })
  expect(readApplicant('其他', '', false).column).toBe('otherOrganisation')
  expect(readApplicant('其他', '', true).column).toBeNull()
  expect(readApplicant('个体工商户', '', false).column).toBeNull()
})

test.each([
  ['2025-03-04', '2025-03-04'],
  ['2025/3/4', '2025-03-04'],
  ['2025.3.4', '2025-03-04'],
  ['2025年3月4日', '2025-03-04'],
  ['２０２５年３月４日', '2025-03-04'],
  ['20250304', '2025-03-04'],
  ['45720', '2025-03-04'],
  ['45720.5', '2025-03-04'],
  ['2025-03-04 10:20:00', '2025-03-04'],
  ['2025年3月4日（星期二）', '2025-03-04'],
  ['二〇二五年三月四日', '2025-03-04'],
  ['25.3.4', '2025-03-04'],
  ['2025.12.1 9:05', '2025-12-01'],
  ['2025-1-11 上午', '2025-01-11'],
])('%s is %s', (text, day) => {
  expect(readDay(text)).toEqual({ state: 'day', day })
})

test('days that could be two are not read; placeholders are blank; days without a year say so', () => {
  for (const text of [
    '3/4/2025', '2025.1', '2025.2.30', '2025年3月', '2025.3.4补正，2025.3.9答复', '12',
  ]) {
    expect(readDay(text).state).toBe('unread')
  }
  for (const text of ['', '/', '—', '无', '未答复', '办理中']) {
    expect(readDay(text).state).toBe('blank')
  }
  expect(readDay('3月4日')).toEqual({ state: 'yearless', text: '03-04' })
  expect(readDay('44258', true)).toEqual({ state: 'day', day: '2025-03-04' })
})

test('working days leave out Saturdays and Sundays', () => {
  expect(workingDays('2025-03-03', '2025-03-31')).toBe(20)
  expect(workingDays('2025-03-07', '2025-03-10')).toBe(1)
  expect(workingDays('2025-03-08', '2025-03-09')).toBe(0)
})
