/** The lint rules of this house. */
import { Linter } from 'eslint'
import { describe, expect, test } from 'vitest'
import { houseRules, widthOf } from '../../build/houseRules.mjs'

function faults(code: string): string[] {
  const rules = { 'house/line-width': 'error', 'house/pattern-length': 'error' } as const
  return new Linter().verify(code, [{ plugins: { house: houseRules }, rules }])
    .map(({ line, message }) => `${line}: ${message}`)
}

test.each([
  ['abc', 3], ['政府信息', 8], ['“政府”，', 8], ['〔2021〕3号', 11], ['①—…·×', 5], ['𠮷', 2], ['😀', 2],
])('%s is %i columns wide', (line, width) => {
  expect(widthOf(line)).toBe(width)
})

describe('line width', () => {
  test('110 columns pass, 111 do not', () => {
    expect(faults(`// ${'a'.repeat(107)}`)).toEqual([])
    expect(faults(`\n// ${'a'.repeat(108)}`)).toEqual([expect.stringMatching(/^2: .*111 columns/)])
  })

  test('a Chinese character fills two', () => {
    expect(faults(`// ${'政'.repeat(53)}`)).toEqual([])
    expect(faults(`// ${'政'.repeat(54)}`)).toHaveLength(1)
  })
})

describe('pattern length', () => {
  test('200 characters pass, 201 do not', () => {
    const pattern = (length: number): string =>
      `export const p = /${'a'.repeat(100)}${'|'.repeat(length - 100)}/u`
    expect(faults(pattern(200)).filter((fault) => fault.includes('pattern'))).toEqual([])
    expect(faults(pattern(201)).filter((fault) => fault.includes('pattern'))).toHaveLength(1)
  })
})
