/**
 * What a number of the texts may stand for, and how such numbers are compared, summed and divided.
 */
import { describe, expect, test } from 'vitest'
import { exactly, less, meets, percentOf, sumOf } from '../../../src/checks/claims/lex/interval'
import { findNumerals } from '../../../src/checks/claims/lex/numerals'
import { toPlainText } from '../../../src/checks/claims/lex/plainText'

/** `(60, 70)` without its ends, `[60, 70]` with them. */
function intervalsIn(text: string): string {
  return findNumerals(toPlainText(text).text)
    .map(({ interval: { low, high, isLowOpen, isHighOpen } }) => (
      low === high
        ? String(low) : `${isLowOpen ? '(' : '['}${low}, ${high}${isHighOpen ? ')' : ']'}`))
        .join(' ')
}

describe('words beside a number', () => {
  test.each([
    ['收到申请60件', '60'],
    ['收到申请六十二件', '62'],
    ['收到申请60余件', '(60, 70)'],
    ['收到申请100多件', '(100, 200)'],
    ['收到申请五十余件', '(50, 60)'],
    ['发布信息5345余条', '(5345, 6345)'],
    ['发布信息3.2万余条', '(32000, 42000)'],
    ['发布信息2.2万条', '[21500, 22500]'],
    ['发布信息3万条', '[25000, 35000]'],
    ['资金1.25亿元', '[1.245, 1.255]'],
    ['收到申请近100件', '[90, 100)'],
    ['收到申请将近200件', '[180, 200)'],
    ['收到申请约300件', '[285, 315]'],
    ['收到申请40件左右', '[38, 42]'],
    ['收到申请约8件', '[7, 9]'],
    ['收到申请超过80件', '(80, Infinity]'],
    ['收到申请突破200件', '(200, Infinity]'],
    ['收到申请逾50件', '(50, Infinity]'],
    ['收到申请30件以上', '[30, Infinity]'],
    ['收到申请不少于30件', '[30, Infinity]'],
    ['收到申请不超过30件', '[0, 30]'],
    ['收到申请不足30件', '[0, 30)'],
    ['收到申请3至5件', '[3, 5]'],
    ['培训十几次', '(10, 20)'],
    ['培训二十来次', '[18, 30)'],
    ['占约60%', '[57, 63]'],
    ['收到申请30件来自网络', '30'],
    ['网上预约30件', '[0, Infinity]'],
    ['发放手册数十件、几十件', ''],
  ])('%s: %s', (text, expected) => {
    expect(intervalsIn(text)).toBe(expected)
  })
})

describe('reckoning', () => {
  const more = { low: 60, high: 70, isLowOpen: true, isHighOpen: true }

  test('an end that is left out is not met', () => {
    expect([60, 61, 69, 70].map((value) => meets(more, exactly(value))))
      .toEqual([false, true, true, false])
    expect([59, 60, 70, 71].map((value) => meets({ low: 60, high: 70 }, exactly(value))))
      .toEqual([false, true, true, false])
  })

  test('sums of money are not a hair apart', () => {
    expect(meets(sumOf([exactly(0.1), exactly(0.2)]), exactly(0.3))).toBe(true)
  })

  test('differences and shares keep what is not known', () => {
    expect(less(exactly(10), { low: 2, high: 4 })).toEqual({ low: 6, high: 8 })
    expect(less(exactly(10), { low: 2, high: Infinity })).toEqual({ low: 0, high: 8 })
    expect(percentOf(exactly(5), { low: 10, high: 20 })).toEqual({ low: 25, high: 50 })
    expect(percentOf(exactly(5), exactly(0))).toBeUndefined()
  })
})
