/** The name of the agency, from wherever a report says it. */
import { describe, expect, test } from 'vitest'
import { chooseName, isBarePlace, tidyName } from '../../../src/readers/recognise/parts/agencyName'
import { draftOf, lines } from '../../support/looseReports'

const BARE = '政府信息公开工作年度报告'

function nameOf(title: string, preamble: string, end = ''): string | undefined {
  return draftOf({ title, preamble, end: end === '' ? [] : lines(end) }).agency.name
}

test.each([
  ['青禾县人民政府办公室汇总', '青禾县人民政府办公室'], ['青禾县林业局牵头组织', '青禾县林业局'],
  ['《青禾县林业局', '青禾县林业局'], ['《青禾县林业局》', '青禾县林业局'],
  ['“青禾县林业局”', '青禾县林业局'], ['青禾县林业局（本级）', '青禾县林业局（本级）'],
  ['青禾县联合会', '青禾县联合会'], ['青禾县统计局', '青禾县统计局'],
  ['青禾县组织人事局', '青禾县组织人事局'],
])('%s is %s', (written, name) => {
  expect(tidyName(written)).toBe(name)
})

describe('who drew it up', () => {
  test.each([
    ['本报告由青禾县人民政府办公室汇总编制。', '青禾县人民政府办公室'],
    ['本报告由青禾县林业局牵头编制。', '青禾县林业局'],
    ['现公布《青禾县林业局2025年政府信息公开工作年度报告》。', '青禾县林业局'],
  ])('%s', (preamble, name) => {
    expect(nameOf(BARE, preamble)).toBe(name)
  })

  test('a title between 《 and 》', () => {
    expect(draftOf({ title: '《青禾县林业局2025年政府信息公开工作年度报告》' })).toMatchObject({
      title: '青禾县林业局2025年政府信息公开工作年度报告', agency: { name: '青禾县林业局' },
    })
  })
})

describe('a bare place', () => {
  const title = '青禾县2025年政府信息公开工作年度报告'
  const plain = '本报告依据条例编制。'

  test.each([
    ['the signature', plain, '青禾县人民政府\n2026年3月2日'],
    ['that of its office', plain, '青禾县人民政府办公室\n2026年3月2日'],
    ['who drew it up', '本报告由青禾县人民政府办公室汇总编制。', ''],
    ['whom to ask', '如有疑问，请与青禾县人民政府办公室联系（电话：20250008）。', ''],
  ])('is its government by %s', (_, preamble, end) => {
    expect(nameOf(title, preamble, end)).toBe('青禾县人民政府')
  })

  test('stays where nothing says so, and is told', () => {
    const draft = draftOf({ title, preamble: plain, end: lines('青禾县林业局\n2026年1月2日') })
    expect(draft.agency.name).toBe('青禾县')
    expect(draft.messages.map(({ text }) => text))
      .toContain('机关名称只写了“青禾县”，请核对，写机关的全称')
  })

  test.each([
    '青禾经济开发区', '青禾新区', '青禾县林业局', '青禾县人民政府', '青禾街道',
  ])('%s is none', (name) => {
    expect(isBarePlace(name)).toBe(false)
    expect(chooseName([name, '青禾县人民政府'], '')).toBe(name)
  })
})

test('a telephone whose hyphen ends no line is read with a plain one', () => {
  const { agency, preamble } = draftOf({
    title: `青禾县林业局2025年${BARE}`, preamble: '如有疑问，'
      + '请与青禾县林业局办公室联系（电话：0571\u201112345678）。',
  })
  expect(agency.phone).toBe('0571-12345678')
  expect(preamble).toContain('0571-12345678')
})
