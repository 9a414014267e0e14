/** Tables that were put in as pictures: told as that, not as missing. */
import { describe, expect, test } from 'vitest'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { draftOf, line, lines, officialTable } from '../../support/looseReports'

const picture: LooseBlock = { type: 'image', mime: 'image/png', data: 'iVBORw0KGgo=', text: '' }
const two = line('二、主动公开政府信息情况')
const three = line('三、收到和处理政府信息公开申请情况')
const four = line('四、政府信息公开行政复议、行政诉讼情况')
const disclosure = officialTable('2021', 'disclosure')
const applications = officialTable('2021', 'applications')
const disputes = officialTable('2021', 'disputes')
const told = (parts: Parameters<typeof draftOf>[0]): string[] => draftOf(parts)
  .messages.map(({ text }) => text)

describe('pictures for tables', () => {
  test('of all three, once', () => {
    const said = told({ two: [two, picture], three: [three, picture], four: [four, picture] })
    expect(said).toContain('第二部分、第三部分、第四部分的表格是图片，图片里的数字读不出来，'
      + '没有读入，请对照图片填写；公布时应当用表格')
    expect(said.join()).not.toContain('没有找到')
  })

  test('of one', () => {
    const said = told({ two: [two, disclosure], three: [three, picture], four: [four, disputes] })
    expect(said.filter((text) => text.includes('图片')))
      .toEqual([expect.stringContaining('第三部分的表格是图片')])
  })
})

describe('no picture is spoken of', () => {
  test('beside a table that was read', () => {
    expect(told({
      two: [two, disclosure, picture], three: [three, applications], four: [four, disputes],
    }))
      .toEqual([])
  })

  test('of a table that is not there, with a picture in the text', () => {
    const said = told({ one: [...lines('一、总体情况\n甲。'), picture], two: [two],
      three: [three, applications], four: [four, disputes] })
    expect(said).toContain('没有找到第二部分的表格')
  })
})
