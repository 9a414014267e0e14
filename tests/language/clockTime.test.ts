import { expect, test } from 'vitest'
import { formatChange } from '../../src/language/clockTime'

const now = new Date(2026, 0, 5, 9, 0)

test.each([
  [new Date(2026, 0, 5, 0, 1), '今天 00:01'],
  [new Date(2026, 0, 4, 23, 59), '昨天 23:59'],
  [new Date(2026, 0, 3, 10, 0), '1月3日'],
  [new Date(2025, 11, 31, 10, 0), '2025年12月31日'],
])('%s', (time, words) => {
  expect(formatChange(time.toISOString(), now)).toBe(words)
})

test('a time that is none is left out', () => {
  expect(formatChange('', now)).toBe('')
})
