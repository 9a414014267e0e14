import { describe, expect, test } from 'vitest'
import { titleLines, titlePhrases } from '../../src/document'
import { emWidth } from '../../src/language/displayWidth'

const END = '2025年政府信息公开工作年度报告'

describe('titles of 10 to 60 characters', () => {
  test.each([
    ['青禾县2025年政府信息公开年报', ['青禾县2025年政府信息公开年报']],
    [`青禾县${END}`, [`青禾县${END}`]],
    [`青禾县人民政府${END}`, ['青禾县人民政府', END]],
    [
      `内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府${END}`,
      ['内蒙古自治区呼伦贝尔市', '莫力达瓦达斡尔族自治旗人民政府', END],
    ],
    [
      `新疆维吾尔自治区巴音郭楞蒙古自治州和静县巩乃斯镇人民政府${END}`,
      ['新疆维吾尔自治区巴音郭楞蒙古自治州', '和静县巩乃斯镇人民政府', END],
    ],
    [
      `广西壮族自治区来宾市金秀瑶族自治县人力资源和社会保障局${END}`,
      ['广西壮族自治区来宾市', '金秀瑶族自治县人力资源和社会保障局', END],
    ],
    [`广州市市场监督管理局${END}`, ['广州市市场监督管理局', END]],
    [`杭州湾新区管理委员会${END}`, ['杭州湾新区管理委员会', END]],
    [
      `中国共产党青禾县委员会办公室（青禾县档案局）${END}`,
      ['中国共产党青禾县委员会办公室', '（青禾县档案局）', END],
    ],
    [
      '青禾市住房和城乡建设局关于2025年政府信息公开工作情况的报告',
      ['青禾市住房和城乡建设局关于', '2025年政府信息公开工作情况的报告'],
    ],
    [
      '关于青禾县发展和改革局二〇二五年政府信息公开工作年度报告',
      ['关于青禾县发展和改革局', '二〇二五年政府信息公开工作年度报告'],
    ],
  ])('%s', (title, lines) => expect(titleLines(title)).toEqual(lines))

  const agencies = [
    '青禾县',
    '青禾市人民政府',
    '青禾市市场监督管理局',
    '北岭省青禾市东河区城市管理综合行政执法局',
    '北岭省青禾自治州南山县柳河镇人民政府办公室',
    '青禾县人力资源和社会保障局劳动监察大队',
    '北岭省青禾市高新技术产业开发区管理委员会办公室（东河区档案局）',
    '国家税务总局青禾市税务局',
  ]
  const ends = [
    END,
    '2025年度政府信息公开工作年度报告',
    '关于2025年政府信息公开工作情况的报告',
    '二〇二五年政府信息公开工作年度报告',
  ]
  test.each(agencies.flatMap((agency) => ends.map((end) => agency + end)))(
    '%s: whole, within the page, no word broken, no crumb of a line',
    (title) => {
      const lines = titleLines(title)
      expect(lines.join('')).toBe(title)
      for (const line of lines) {
        expect(emWidth(line)).toBeLessThanOrEqual(20)
        if (lines.length > 1) expect(emWidth(line)).toBeGreaterThanOrEqual(5)
      }
      const parts = [
        '政府信息公开',
        '年度',
        '报告',
        '情况',
        '人民',
        '自治',
        '管理',
        '监督',
        '委员会',
        '办公室',
        '综合',
        '行政',
        '执法',
        '保障',
        '2025年',
        '二〇二五年',
        '市场',
      ]
      const marked = lines.join('｜')
      for (const word of parts.filter((part) => title.includes(part))) {
        expect(marked).toContain(word)
      }
    },
  )
})

test('what is no title is left as it is', () => {
  expect(titleLines('')).toEqual([''])
  const name = '甲'.repeat(26)
  expect(titleLines(name).join('')).toBe(name)
  expect(titleLines(name)).toHaveLength(2)
  expect(titleLines('长'.repeat(5000))).toHaveLength(1)
})

test('phrases for narrow screens are whole words', () => {
  expect(titlePhrases(`青禾县人民政府${END}`)).toEqual([
    '青禾县',
    '人民政府',
    '2025年政府信息公开',
    '工作',
    '年度报告',
  ])
  expect(titlePhrases('青禾县住房和城乡建设局情况的报告').join(''))
    .toBe('青禾县住房和城乡建设局情况的报告')
})
