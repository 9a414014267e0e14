import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planPages, type Atom } from '../../src/paper/planPages'

const free = (height: number): Atom => ({ height, before: 'free' })
const kept = (height: number): Atom => ({ height, before: 'avoid' })
const forced = (height: number): Atom => ({ height, before: 'force' })

describe('planPages', () => {
  test('an empty document has one page', () => {
    expect(planPages([], 100)).toEqual([0])
  })

  test('a page takes what fits, to the last line', () => {
    expect(planPages(Array.from({ length: 45 }, () => free(38.65)), 22 * 38.65))
      .toEqual([0, 22, 44])
  })

  test('a heading goes with what follows it', () => {
    expect(planPages([free(40), free(40), free(20), kept(10), free(10)], 100)).toEqual([0, 2])
  })

  test('headings one below the other go together', () => {
    expect(planPages([free(70), free(15), kept(15), kept(15)], 100)).toEqual([0, 1])
  })

  test('a forced start ends the page, however much room is left', () => {
    expect(planPages([free(10), forced(10), free(10), forced(10)], 100)).toEqual([0, 1, 3])
  })

  test('what is kept together but higher than a page is broken where the page ends', () => {
    expect(planPages([free(10), kept(60), kept(60), kept(60)], 100)).toEqual([0, 2, 3])
  })

  test('an atom higher than a page stands alone', () => {
    expect(planPages([free(50), free(300), free(50)], 100)).toEqual([0, 1, 2])
  })

  test('whatever the heights, pages are in order, filled within their room and no fuller than needed', () => {
    const atom = fc.record({
      height: fc.double({ min: 0, max: 60, noNaN: true }),
      before: fc.constantFrom('free' as const, 'free' as const, 'avoid' as const, 'force' as const),
    })
    fc.assert(fc.property(fc.array(atom, { maxLength: 300 }), (atoms) => {
      const starts = planPages(atoms, 100)
      expect(starts[0]).toBe(0)
      starts.forEach((start, page) => {
        const end = starts[page + 1] ?? atoms.length
        expect(end > start || atoms.length === 0).toBe(true)
        const height = atoms.slice(start, end).reduce((sum, { height: part }) => sum + part, 0)
        expect(height <= 101 || end === start + 1).toBe(true)
        expect(atoms.slice(start + 1, end).every(({ before }) => before !== 'force')).toBe(true)
        if (end < atoms.length) expect(hasReason(atoms, start, end)).toBe(true)
      })
    }))
  })
})

/** Forced, or the next piece that must not be cut off from its start would not have fitted. */
function hasReason(atoms: Atom[], start: number, end: number): boolean {
  if (atoms[end]?.before === 'force') return true
  const rest = atoms.slice(end + 1).findIndex(({ before }) => before !== 'avoid')
  const next = rest < 0 ? atoms.length : end + 1 + rest
  return atoms.slice(start, next).reduce((sum, { height }) => sum + height, 0) > 101
}
