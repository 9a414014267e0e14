/** What scripts/measureHouse.ts counts: functions used once, operators, rings of rooms. */
import { describe, expect, test } from 'vitest'
import { readSyntax } from '../../scripts/house/syntax'
import { findRings, roomImports } from '../support/sourceGraph'

const usedOnce = (script: string, template = ''): string[] =>
  readSyntax('some.ts', script, template).usedOnce

describe('functions used once', () => {
  test('a local function called once, whether declared or a constant', () => {
    expect(usedOnce('const a = () => 1; function b() {}; a(); b()')).toEqual(['a', 'b'])
    expect(usedOnce('function inner() { const a = () => 1; return a }; inner(inner)')).toEqual(['a'])
  })

  test('neither an exported one, nor one used twice or in the template', () => {
    expect(usedOnce('export function a() {}; export const b = () => 1; a(); b()')).toEqual([])
    expect(usedOnce('function a() {}; a(); list.map(a)')).toEqual([])
    expect(usedOnce('function go() {}; go()', '<button @click="go">去</button>')).toEqual([])
  })

  test('members of that name are other names', () => {
    expect(usedOnce('function a() {}; a(); x.a(); y = { a: 1 }')).toEqual(['a'])
    expect(usedOnce('function a() {}; a(); y = { a }')).toEqual([])
  })
})

test('operators are choices and arrows, not types', () => {
  const { operators } = readSyntax('some.ts', `
    const f: (x?: A) => B = (x) => x?.a ?? (x && y || z ? 1 : 2)
    x ??= y`)
  expect(operators).toBe(6)
})

test('patterns are told without slashes and flags', () => {
  expect(readSyntax('some.ts', 'a.test(/b\\/c/gu)').patterns).toEqual(['b\\/c'])
})

test('rooms of a layer that import each other are a ring, over others too', () => {
  const imports = [
    ['src/store/a/one.ts', 'src/store/b/deep/two.ts'], ['src/store/b/deep/two.ts', 'src/store/c.ts'],
    ['src/store/c.ts', 'src/store/a/three.ts'], ['src/store/d/four.ts', 'src/store/a/one.ts'],
  ]
  const sources = imports
    .map(([path = '', file = '']) => ({ path, text: '', files: [file], packages: [] }))
  expect(findRings(roomImports(sources))).toEqual([['src/store', 'src/store/a', 'src/store/b']])
})
