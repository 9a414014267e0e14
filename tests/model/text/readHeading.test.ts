import { describe, expect, test } from 'vitest'
import { readHeading, readNumber } from '../../../src/model/text/readHeading'

describe('numbered headings', () => {
  test.each([
    ['（一）主动公开情况', 1, '主动公开情况'],
    ['(十二)监督保障', 1, '监督保障'],
    ['1.政策解读', 2, '政策解读'],
    ['2．政府网站建设', 2, '政府网站建设'],
    ['3、公开平台', 2, '公开平台'],
    ['（1）网站', 3, '网站'],
    ['（二）加强领导，完善制度', 1, '加强领导，完善制度'],
  ])('%s', (text, level, rest) => {
    expect(readHeading(text)).toEqual({ level, text: rest })
  })

  test.each([
    '（一）主动公开情况。2025年，全县主动公开政府信息1203条。',
    '（一）',
    '1.5万人次参加培训',
    '2025年公开情况',
    '1.加强培训；',
    '（一）主要问题：',
    '一、总体情况',
    '（一）' + '长'.repeat(41),
    '主动公开情况',
  ])('no heading: %s', (text) => {
    expect(readHeading(text)).toBeNull()
  })

  test('a number is taken off whatever follows', () => {
    expect(readNumber('（三）平台。建设')).toEqual({ level: 1, text: '平台。建设' })
    expect(readNumber('平台建设')).toBeNull()
  })
})
