import { expect, test } from 'vitest'
import { splitYears } from '../../../src/forms/narrative/splitYears'

test('years are cut out, other figures are not', () => {
  const marked = splitYears('2024年收到20241件，比2023增加1999件，1203条')
    .filter((piece) => piece.isYear).map((piece) => piece.text)
  expect(marked).toEqual(['2024年', '2023'])
  expect(splitYears('没有年份')).toEqual([{ text: '没有年份', isYear: false }])
})
