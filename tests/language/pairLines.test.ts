import { expect, test } from 'vitest'
import { pairLines } from '../../src/language/pairLines'

const lines = (text: string): { key: string }[] => [...text].map((key) => ({ key }))
const told = (before: string, after: string): string[] => pairLines(lines(before), lines(after))
  .map(([left, right]) => `${left?.key ?? ''}>${right?.key ?? ''}`)

test.each<[string, string, string[]]>([
  ['', '', []],
  ['abc', 'abc', []],
  ['abc', 'axc', ['b>x']],
  ['abc', 'ac', ['b>']],
  ['ac', 'abc', ['>b']],
  ['abcd', 'xbcdy', ['a>x', '>y']],
  ['abc', '', ['a>', 'b>', 'c>']],
  ['aab', 'ab', ['a>']],
])('%s and %s', (before, after, pairs) => {
  expect(told(before, after)).toEqual(pairs)
})

test('very long texts are compared in order', () => {
  expect(told(`x${'a'.repeat(2500)}`, `y${'a'.repeat(2500)}`)).toEqual(['x>y'])
})

test('a line in common is found between any number of others', () => {
  const others = (name: string, count: number): { key: string }[] =>
    Array.from({ length: count }, (_, index) => ({ key: `${name}${index}` }))
  const common = { key: 'x' }
  const pairs = pairLines([
    ...others('a', 2100), common, ...others('b', 900),
  ], [...others('c', 900), common, ...others('d', 2100)])
  expect(pairs).toHaveLength(2 * 2100)
})
