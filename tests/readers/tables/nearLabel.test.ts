import { describe, expect, test } from 'vitest'
import { normaliseLabel, queryForms } from '../../../src/readers/tables/labelForms'
import { editDistance, findNear } from '../../../src/readers/tables/nearLabel'
import { replaceRadicals, simplify } from '../../../src/language/radicals'

const ROWS = [
  '规章', '规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费',
  '本年新收政府信息公开申请数量', '上年结转政府信息公开申请数量', '没有现成信息需要另行制作',
  '重复申请', '其他',
]

describe('a misprinted label', () => {
  test.each([
    ['规范性文建', '规范性文件'], ['2.没有现成倍息需要另行制做', '没有现成信息需要另行制作'],
    ['行政强置', '行政强制'], ['上年结转政府信息公开申请', '上年结转政府信息公开申请数量'],
    ['需要另行制作', '没有现成信息需要另行制作'],
    ['规章（设区的市以上的人民政府填写）', '规章'],
  ])('%s', (label, meant) => {
    expect(findNear(normaliseLabel(label), ROWS)).toBe(meant)
  })

  test.each([
    ['政府信息公开申请数量', 'ends two labels'], ['行政检查', 'two characters of four'],
    ['规则', 'too short'], ['行政', 'a piece too short'], ['其它', 'too short'],
    ['(六)其他(包括撤回的申请)', 'a number that may mean another row'],
    ['规章(单位：万元)', 'a unit'], ['主动公开条数', 'like none'], ['', 'blank'],
  ])('%s is none: %s', (label) => {
    expect(findNear(label, ROWS)).toBeUndefined()
  })

  test('one unit is no misprint of another', () => {
    expect(findNear('本年收费金额(单位元)', ['本年收费金额(单位万元)', '本年收费金额']))
      .toBeUndefined()
  })
})

test('distances', () => {
  expect([
    ['', ''], ['一二三', '一二三'], ['一二三', '一三'], ['一二三', '一四三'], ['一二', '三四'],
  ].map(([one = '', other = '']) => editDistance(one, other))).toEqual([0, 0, 1, 1, 2])
})

test('labels are looked up without the numbers in front, but 其他 needs its own', () => {
  expect(queryForms('三、(一)予以公开')).toEqual(['三、(一)予以公开', '(一)予以公开', '予以公开'])
  expect(queryForms('(六)其他')).toEqual(['(六)其他'])
  expect(queryForms('(六)总计')).toEqual(['(六)总计', '总计'])
})

test('labels compare without year, unit of counts, marks and quotation marks', () => {
  expect(['本年(2023)制发件数', '本年（2023年度）制发件数', '2023年制发件数', '本年制发件数（件）']
    .map(normaliseLabel)).toEqual(Array(4).fill('本年制发件数'))
  expect(new Set(['3.危及“三安全一稳定”', '3．危及"三安全一稳定"', '3、危及三安全一稳定']
    .map(normaliseLabel)).size).toBe(1)
  expect(new Set(['2.其他法律、行政法规禁止公开', '2.其他法律行政法规禁止公开']
    .map(normaliseLabel)).size).toBe(1)
})

test('radicals become characters, full-width marks stay; traditional characters are for comparing', () => {
  expect(replaceRadicals('⼀、⼈⺠政府⻓期⻔户（⻚⾯）')).toBe('一、人民政府长期门户（页面）')
  expect(simplify('總計與結轉數量')).toBe('总计与结转数量')
})
