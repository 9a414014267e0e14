/** Where the six parts begin, however they are headed. */
import { describe, expect, test } from 'vitest'
import { readPartWords } from '../../../src/readers/recognise/layout/partNames'
import { draftOf, line, lines, officialTable } from '../../support/looseReports'

const ALL = [1, 2, 3, 4, 5, 6]
const numbers = (parts: Parameters<typeof draftOf>[0]): number[] =>
  draftOf(parts).parts.map(({ number }) => number)
const texts = (parts: Parameters<typeof draftOf>[0], part: 1 | 5 | 6): string[] =>
  draftOf(parts).narratives[part].map((block) => ('text' in block ? block.text : block.type))

describe('words of a heading', () => {
  test.each([
    ['一总体情况', 1], ['一、概述', 1], ['第一部分 总体情况', 1], ['（一）总体情况', 1],
    ['总体情况', 1],
    ['二、政府信息主动公开情况', 2], ['3．依申请公开情况', 3],
    ['三、收到和处理政府信息公开申请的情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['四、政府信息公开行政复议和行政诉讼情况', 4],
    ['五、政府信息公开工作中存在的不足和下一步整改措施', 5], ['六、其它需要报告的事项', 6],
    ['六、需要报告的其他事项', 6], ['⼀、总体情况', 1], ['六、其他需要報告的事項', 6],
  ] as const)('%s', (heading, part) => {
    expect(readPartWords(heading)?.part).toBe(part)
  })

  test.each([
    '全年主动公开政府信息1286条。', '各项工作进展顺利', '',
    '2025年，青禾县人民政府按照条例要求推进主动公开，各项工作平稳有序，没有发生行政复议、'
      + '行政诉讼。',
  ])('%s is none', (text) => {
    expect(readPartWords(text)).toBeNull()
  })
})

test('headings without numbers, with numbers that begin again, or with Arabic ones', () => {
  const headed = (number: (part: number) => string): Parameters<typeof draftOf>[0] => ({
    one: lines(`${number(1)}总体情况\n甲。`),
    two: [line(`${number(2)}主动公开政府信息情况`), officialTable('2021', 'disclosure')],
    three: [
      line(`${number(3)}收到和处理政府信息公开申请情况`), officialTable('2021', 'applications'),
    ],
    four: [
      line(`${number(4)}政府信息公开行政复议、行政诉讼情况`), officialTable('2021', 'disputes'),
    ],
    five: lines(`${number(5)}存在的主要问题及改进情况\n乙。`),
    six: lines(`${number(6)}其他需要报告的事项\n丙。`),
  })
  for (const number of [
    () => '', () => '一、', (part: number) => `${part}. `,
    (part: number) => `（${'〇一二三四五六'[part]}）`,
  ]) {
    expect(numbers(headed(number))).toEqual(ALL)
    expect(texts(headed(number), 6)).toEqual(['丙。'])
  }
})

test('a sub-heading with the words of a part is none, nor is a pasted notice with its number', () => {
  const one = lines('一、总体情况\n1.主动公开政府信息情况\n甲。\n2.依申请公开情况\n乙。'
    + '\n（三）行政复议、行政诉讼情况\n丙。\n一、参保范围\n丁。')
  expect(draftOf({ one }).parts.map(({ heading }) => heading)).toEqual([
    '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ])
  expect(texts({ one }, 1)).toEqual([
    '主动公开政府信息情况', '甲。', '依申请公开情况', '乙。', '（三）行政复议、行政诉讼情况',
    '丙。', '一、参保范围', '丁。',
  ])
})

test('a list of contents does not count', () => {
  const preamble = '目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n三、'
    + '收到和处理政府信息公开申请情况……3\n五、存在的主要问题及改进情况……5\n本报告依据条例编制。'
  expect(texts({ preamble }, 1)).toEqual(['本年工作平稳有序。'])
  expect(numbers({ preamble })).toEqual(ALL)
})

test('a part without heading is told, not made up', () => {
  const draft = draftOf({ six: [] })
  expect(draft.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(draft.narratives[6]).toEqual([])
  expect(draft.messages.map(({ text }) => text))
    .toEqual(['没有找到第六部分“六、其他需要报告的事项”的标题'])
})

test('tables under other headings, or none, are read by their labels', () => {
  const draft = draftOf({ two: [line('二、主动公开政府信息情况')], three: [], five: [
    ...lines('五、存在的主要问题及改进情况\n甲。'), officialTable('2021', 'disclosure'),
    officialTable('2021', 'applications'),
  ] })
  expect(Object.keys(draft.cells)).toHaveLength(10 + 175 + 15)
  expect(draft.narratives[5]).toEqual([{ type: 'paragraph', text: '甲。' }])
  expect(draft.messages.map(({ text }) => text))
    .toEqual(['没有找到第三部分“三、收到和处理政府信息公开申请情况”的标题'])
})

test('text on the line of its heading belongs to the part', () => {
  expect(texts({ six: [line('六、其他需要报告的事项 本年没有收取信息处理费。')] }, 6))
    .toEqual(['本年没有收取信息处理费。'])
})

test('a heading in words of its own is told by its number, and said', () => {
  const draft = draftOf({ five: lines('五、下一年度的工作思路\n甲。') })
  expect(draft.narratives[5]).toEqual([{ type: 'paragraph', text: '甲。' }])
  expect(draft.messages.map(({ text }) => text)).toEqual([
    '第五部分的标题写作“五、下一年度的工作思路”，规范写法是“五、存在的主要问题及改进情况”',
  ])
})

test('without a heading of part one its text is not taken for the introduction', () => {
  const draft = draftOf({ one: lines('本年主动公开信息12条。\n全年没有举报。') })
  expect(draft.preamble).toMatch(/^本报告依据/)
  expect(draft.narratives[1].map((block) => ('text' in block ? block.text : '')))
    .toEqual(['本年主动公开信息12条。', '全年没有举报。'])
})

test.each([
  '（一）主动公开情况\n甲。\n（二）依申请公开情况\n乙。\n（三）信息管理情况\n丙。',
  '（一）主动公开政府信息情况\n甲。\n（二）监督保障\n乙。',
])('sub-headings of part one stay where the heading of part two is missing: %s', (text) => {
  const parts = { one: lines(`一、总体情况\n${text}`), two: [officialTable('2021', 'disclosure')] }
  expect(numbers(parts)).toEqual([1, 3, 4, 5, 6])
  expect(texts(parts, 1)).toHaveLength(text.split('\n').length)
  expect(draftOf(parts).messages.map(({ text: told }) => told))
    .toContain('没有找到第二部分“二、主动公开政府信息情况”的标题')
})

test.each([
  ['二、主动公开政府信息情况', '主动公开政府信息情况'],
  ['二、主动公开政府信息情况', '政府信息主动公开情况'],
])('the caption of a table is not its heading: %s over %s', (heading, caption) => {
  const draft =
    draftOf({ two: [...lines(`${heading}\n${caption}`), officialTable('2021', 'disclosure')] })
  expect(draft.parts.map((part) => part.heading)).toContain(heading)
  expect(draft.parts.map((part) => part.heading)).not.toContain(caption)
})
