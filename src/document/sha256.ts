/**
 * SHA-256 (FIPS 180-4). The browser's own is missing on plain http addresses,
 * as offices have them inside; this one runs everywhere and is held against
 * Node's in the tests.
 */

const BLOCK = 64
const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]
const ROUNDS = roundConstants()

/** The hash of bytes, or of a text in UTF-8, 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  const message = padded(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(BLOCK)
  for (let offset = 0; offset < message.byteLength; offset += BLOCK) {
    absorb(new DataView(message.buffer, offset, BLOCK), words, state)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** A one, zeros, and the length in bits fill the last block. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK)
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x2000_0000))
  view.setUint32(message.length - 4, (bytes.length * 8) >>> 0)
  return message
}

function absorb(block: DataView, words: Uint32Array, state: Uint32Array): void {
  for (let index = 0; index < 16; index += 1) words[index] = block.getUint32(index * 4)
  for (let index = 16; index < BLOCK; index += 1) {
    words[index] = at(words, index - 16)
      + small(at(words, index - 15), [7, 18, 3]) + at(words, index - 7)
      + small(at(words, index - 2), [17, 19, 10])
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number, number, number, number, number, number, number, number,
  ]
  for (let index = 0; index < BLOCK; index += 1) {
    const first =
      (h + big(e, [6, 11, 25]) + ((e & f) ^ (~e & g)) + at(ROUNDS, index) + at(words, index)) | 0
    const second = (big(a, [2, 13, 22]) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => { state[index] = at(state, index) + value })
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

type Turns = [number, number, number]

/** Σ of the standard: three turns. */
function big(word: number, [one, two, three]: Turns): number {
  return turn(word, one) ^ turn(word, two) ^ turn(word, three)
}

/** σ of the standard: two turns and a shift. */
function small(word: number, [one, two, three]: Turns): number {
  return turn(word, one) ^ turn(word, two) ^ (word >>> three)
}

/** The first 32 bits behind the point of the cube roots of the first 64 primes. */
function roundConstants(): Uint32Array {
  const primes: number[] = []
  for (let value = 2; primes.length < BLOCK; value += 1) {
    if (primes.every((prime) => value % prime !== 0)) primes.push(value)
  }
  return Uint32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 0x1_0000_0000)
}
