import { describe, expect, test } from 'vitest'
import { maskText } from '../../../src/checks/claims/lex/maskText'
import { findNumerals, writeNumeral } from '../../../src/checks/claims/lex/numerals'
import { readChineseNumber } from '../../../src/language/numerals'
import { originalRange, toPlainText } from '../../../src/checks/claims/lex/plainText'

function numbersIn(text: string): string {
  return findNumerals(maskText(toPlainText(text).text))
    .map(({ value, unit, isApproximate }) => `${isApproximate ? '~' : ''}${value}${unit}`).join(' ')
}

describe('numbers with units', () => {
  test.each([
    ['收到32件，办结３１件', '32件 31件'],
    ['公开1,286条、111600条', '1286条 111600条'],
    ['发布1.2万条、3千次、15922.04万元', '12000条 3000次 15922.04万元'],
    [
      '收到三十二件、一百零五件、两件、十二起、二十件、一千零五十件',
      '32件 105件 2件 12起 20件 1050件',
    ],
    ['占12.5%、百分之十二点五、8.33％', '12.5% 12.5% 8.33%'],
    [
      '回应5345余次、近50件、约20件、30件以上、3至5件、三十余件',
      '~5345次 ~50件 ~20件 ~30件 ~5件 ~30件',
    ],
    ['第三期培训，一是统一标准，二十条意见', '20条'],
    ['依据第二十条第（一）项、国办公开办函〔2021〕30号、《2025年要点50件》', ''],
    ['2025年1月1日起15个工作日内，电话0536-4736566，12345热线', ''],
    ['每一件、逐件、同一件、无一件', ''],
    ['增长1.5个百分点', ''],
    ['（一）公开，1.答复，（2）办理', ''],
    ['其中网上3、信函2', '3 2'],
    ['收到 5 件', '5件'],
  ])('%s', (text, expected) => {
    expect(numbersIn(text)).toBe(expected)
  })

  test('Chinese numbers that are none', () => {
    expect(['十百', '二千百', '一二十', ''].map(readChineseNumber))
      .toEqual([undefined, undefined, undefined, undefined])
  })

  test('places lead back to the original, blanks and all', () => {
    const original = '共 收到 １ ２件（网站）32 件'
    const plain = toPlainText('共收到 32 件')
    const numeral = findNumerals(plain.text)[0]
    expect(numeral && originalRange(plain, numeral.from, numeral.to)).toEqual({ from: 4, to: 6 })
    expect(toPlainText(original).text).not.toContain('12')
  })
})

describe('a number in the style that stood there', () => {
  test.each([
    [31, '32', '31'], [1036, '982', '1036'], [1036, '1,205', '1,036'], [31, '３２', '３１'],
    [31, '三十二', '三十一'], [105, '九', '一百零五'], [10, '三', '十'], [2, '三', '两'],
    [1050, '一千', '一千零五十'], [0, '三', '零'], [1200, '一千零一', '一千二百'],
  ])('%i like %s is %s', (value, like, expected) => {
    expect(writeNumeral(value, like)).toBe(expected)
  })

  test('what is written reads back', () => {
    for (let value = 1; value < 10_000; value += 7) {
      expect(readChineseNumber(writeNumeral(value, '九'))).toBe(value)
    }
  })
})
