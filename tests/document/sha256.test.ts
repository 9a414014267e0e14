/** Held against Node's own, over every length around the blocks and all kinds of text. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/document/sha256'
import { seededRandom } from '../support/random'

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('the examples of the standard', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'))
    .toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
})

test('every length up to five blocks', () => {
  for (let length = 0; length <= 320; length += 1) {
    expect(sha256('x'.repeat(length))).toBe(expected('x'.repeat(length)))
  }
})

test('Chinese, figures, rare characters by chance', () => {
  const random = seededRandom(256)
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from(
      { length: random.upTo(400) },
      () => random.pick(['政', '府', '1', 'a', '\n', '𠮷', 'é', '—', '\u0000']),
    ).join('')
    expect(sha256(text)).toBe(expected(text))
  }
  expect(sha256('件'.repeat(1_000_000))).toBe(expected('件'.repeat(1_000_000)))
})
