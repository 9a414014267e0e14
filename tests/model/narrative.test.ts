import { describe, expect, test } from 'vitest'
import { chineseNumeral } from '../../src/language/numerals'
import { countCharacters, headingNumbers, isNarrativeEmpty, type Narrative } from '../../src/model/narrative'

const heading =
  (level: 1 | 2 | 3, text = '题'): Narrative[number] => ({ type: 'heading', level, text })
const paragraph = (text: string): Narrative[number] => ({ type: 'paragraph', text })

test.each([
  [1, '一'], [2, '二'], [9, '九'], [10, '十'], [11, '十一'], [19, '十九'], [20, '二十'],
  [21, '二十一'], [35, '三十五'], [99, '九十九'],
])('%i is %s', (value, numeral) => {
  expect(chineseNumeral(value)).toBe(numeral)
})

describe('heading numbers', () => {
  test('follow the ladder （一） 1. （1）', () => {
    expect(headingNumbers([heading(1), heading(2), heading(3), heading(3), heading(2), heading(1)]))
      .toEqual(['（一）', '1.', '（1）', '（2）', '2.', '（二）'])
  })

  test('restart below a higher heading, past text in between', () => {
    expect(headingNumbers([heading(1), heading(2), paragraph('文'), heading(1), heading(2)]))
      .toEqual(['（一）', '1.', '', '（二）', '1.'])
  })

  test('restart at every depth below', () => {
    expect(headingNumbers([heading(1), heading(2), heading(3), heading(1), heading(3)]))
      .toEqual(['（一）', '1.', '（1）', '（二）', '（1）'])
  })
})

test('characters are counted without white space, headings, captions and table cells included', () => {
  const cell = (text: string) => ({ text, columnSpan: 1, rowSpan: 1, head: false })
  expect(countCharacters([heading(1, '主动公开'), paragraph(' 本年　公开\n3条 '), {
    type: 'image', image: 'a', caption: '图一',
  }, { type: 'table', rows: [[cell('甲'), cell('乙')]] }])).toBe(4 + 6 + 2 + 2)
  expect(countCharacters([paragraph('𠮷')])).toBe(1)
})

test('guide headings and blank paragraphs are no text yet; an image or a table is', () => {
  expect(isNarrativeEmpty([heading(1), paragraph(' 　')])).toBe(true)
  expect(isNarrativeEmpty([heading(1), paragraph('有')])).toBe(false)
  expect(isNarrativeEmpty([{ type: 'image', image: 'a', caption: '' }])).toBe(false)
  expect(isNarrativeEmpty([{ type: 'table', rows: [] }])).toBe(false)
})
