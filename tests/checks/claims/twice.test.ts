/**
 * One figure told twice: what is said of both places, and of numbers that are only rounded
 * otherwise.
 */
import { describe, expect, test } from 'vitest'
import { markedWords, reportWith, textFindingsOf } from '../../support/prose'
import { withCells } from '../../support/findings'

const found = (text: string): ReturnType<typeof textFindingsOf> => textFindingsOf('TX-TWICE',
  reportWith(text))

test('both places are marked, the second first', () => {
  const text = '2025年，我局主动公开政府信息126条。\n全年共主动公开政府信息162条。'
  const [finding, ...more] = found(text)
  expect(more).toEqual([])
  expect(finding).toMatchObject({ level: '核实', step: 1 })
  expect(finding?.message).toContain('前面写的是 126条，这里是 162条，同一个数前后不一致')
  expect(markedWords(reportWith(text), found(text))).toEqual(['162', '126'])
})

describe('rounded otherwise', () => {
  test.each([
    ['全年共主动公开政府信息1.2万条。\n2025年共主动公开政府信息11860条。', '取的位数不同'],
    ['全年共主动公开政府信息60余条。\n2025年共主动公开政府信息65条。', '写法不同'],
    ['全年共主动公开政府信息近100条。\n2025年共主动公开政府信息96条。', '写法不同'],
    ['全年共主动公开政府信息约300条。\n2025年共主动公开政府信息300条。', '写法不同'],
  ])('%s', (text, said) => {
    expect(found(text)).toMatchObject([{ level: '提示', message: expect.stringContaining(said) }])
  })
})

test('numbers that are held against a filled table are told there alone', () => {
  const text = '2025年，我局收到政府信息公开申请20件。\n全年共收到政府信息公开申请16件。'
  const blank = reportWith(text)
  const filled = withCells(blank,
    { 'applications.received.total': '20', 'applications.carriedIn.total': '0' })
  expect(textFindingsOf('TX-TWICE', blank)).toHaveLength(1)
  expect(textFindingsOf('TX-TWICE', filled)).toEqual([])
})
