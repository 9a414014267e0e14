/** The sum of a part: as bit by bit, and the same whether summed at once or piece by piece. */
import { expect, test } from 'vitest'
import { checkSum } from '../../../src/model/files/checkSum'
import { seededRandom } from '../../support/random'

function bitByBit(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

test('of any length, at once and in two pieces', () => {
  const random = seededRandom(15)
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, () => random.upTo(255))
    const cut = random.upTo(length)
    expect(checkSum(bytes)).toBe(bitByBit(bytes))
    expect(checkSum(bytes.subarray(cut), checkSum(bytes.subarray(0, cut)))).toBe(bitByBit(bytes))
  }
})

test('the example every description of it gives', () => {
  expect(checkSum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
