import { expect, test } from 'vitest'
import { marginOf } from '../../../src/writers/docx/cellMargin'

/** Characters of 9 pt a line holds between the margins. */
function charactersPerLine(text: string, width: number): number {
  return Math.floor((width - 2 * marginOf({ text, width, characterWidth: 180 })) / 180)
}

test.each([
  ['商业企业', 606, 2],
  ['社会公益组织', 606, 2],
  ['法律服务机构', 606, 2],
  ['结果维持', 590, 2],
  ['三、本年度办理结果', 680, 3],
])('%s breaks evenly', (text, width, characters) => {
  expect(charactersPerLine(text, width)).toBe(characters)
})

test.each([
  ['自然人', 606],
  ['总计', 606],
  ['（三）不予公开', 1420],
  ['一、本年新收政府信息公开申请数量', 4600],
])('%s stays on one line', (text, width) => {
  expect(charactersPerLine(text, width)).toBeGreaterThanOrEqual([...text].length)
})

test('a column too narrow for a character has no margin left to take', () => {
  expect(marginOf({ text: '总计', width: 150, characterWidth: 180 })).toBe(0)
})
