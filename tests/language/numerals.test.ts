import { describe, expect, test } from 'vitest'
import {
  chineseDigits, chineseNumeral, formalNumeral, fullWidthDigits, halfWidth, halfWidthDigits,
  readChineseNumber,
} from '../../src/language/numerals'

describe('Chinese numerals', () => {
  test.each([
    [0, '零'], [1, '一'], [10, '十'], [12, '十二'], [20, '二十'], [45, '四十五'], [100, '一百'],
    [105, '一百零五'], [110, '一百一十'], [115, '一百一十五'], [1000, '一千'], [1005, '一千零五'],
    [1020, '一千零二十'], [9999, '九千九百九十九'],
  ])('%i is %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text)
    expect(readChineseNumber(text)).toBe(value)
  })

  test('what is written is read as the same number, for all up to 9999', () => {
    const wrong = Array.from({ length: 10_000 }, (_, value) => value)
      .filter((value) => readChineseNumber(chineseNumeral(value)) !== value)
    expect(wrong).toEqual([])
  })

  test.each([
    ['二〇', 20], ['二零二五', 2025], ['两', 2], ['两百', 200], ['十二点五', 12.5], ['零点零五', 0.05],
    ['一十五', 15], ['一二', 12],
  ])('%s is read as %d', (text, value) => {
    expect(readChineseNumber(text)).toBe(value)
  })

  test.each(['', '件', '十百', '百十千', '一二十', '点五', '三点', '十十'])('“%s” is no number', (text) => {
    expect(readChineseNumber(text)).toBeUndefined()
  })

  test('digit by digit, and as accounts write them', () => {
    expect(chineseDigits(2050)).toBe('二〇五〇')
    expect([10, 105, 2000].map(formalNumeral)).toEqual(['壹拾', '壹佰零伍', '贰仟'])
  })
})

describe('widths of digits', () => {
  test('half-width digits, other characters as they are', () => {
    expect(halfWidthDigits('电话０５３１－８６０O（转１）')).toBe('电话0531－860O（转1）')
  })

  test('digits, letters and marks of half width', () => {
    expect(halfWidth('（Ａ１２．５％）　件')).toBe('(A12.5%)　件')
  })

  test('full-width digits, and back', () => {
    expect(fullWidthDigits('第12条')).toBe('第１２条')
    expect(halfWidthDigits(fullWidthDigits('0123456789'))).toBe('0123456789')
  })
})
