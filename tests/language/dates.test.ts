import { expect, test } from 'vitest'
import { plainDigits, readChineseYear, readDate } from '../../src/language/dates'

test.each([
  ['2021年1月25日', '2021-01-25'], ['2021-01-25', '2021-01-25'], ['2021.1.25', '2021-01-25'],
  ['２０２１年１月２５日', '2021-01-25'], ['2021 年 1 月 25 日', '2021-01-25'],
  ['二〇二一年一月二十五日', '2021-01-25'], ['二零二一年十月十日', '2021-10-10'],
  ['二○二四年二月二十九日', '2024-02-29'], ['二〇二一年一二月三日', '2021-12-03'],
])('%s is %s', (text, day) => {
  expect(readDate(text)).toBe(day)
})

test.each(['2023年2月29日', '二〇二三年十三月一日', '2021年1月', '25日', '', '二〇二一年百月一日'])(
  '“%s” is no day', (text) => {
    expect(readDate(text)).toBe('')
  },
)

test('years in words, with one sign for zero', () => {
  expect(readChineseYear(plainDigits('二○二零'))).toBe(2020)
})
