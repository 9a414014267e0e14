/**
 * A text as the hashes of all its runs of eight characters: what two texts share is counted in one
 * pass over each.
 */

export const SHINGLE = 8
const BASE = 0x01000193

/** One hash for each run, in order; none for a text shorter than a run. Linear in its length. */
export function shinglesOf(text: string): Int32Array {
  const count = Math.max(0, text.length - SHINGLE + 1)
  const hashes = new Int32Array(count)
  let drop = 1
  for (let index = 1; index < SHINGLE; index += 1) drop = Math.imul(drop, BASE)
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    if (index >= SHINGLE) hash = (hash - Math.imul(text.charCodeAt(index - SHINGLE), drop)) | 0
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0
    if (index >= SHINGLE - 1) hashes[index - SHINGLE + 1] = hash
  }
  return hashes
}

/** Characters that lie in a run the other text has too. */
export function countShared(hashes: Int32Array, has: (hash: number) => boolean): number {
  let shared = 0
  let end = 0
  for (let index = 0; index < hashes.length; index += 1) {
    if (!has(hashes[index] ?? 0)) continue
    shared += index + SHINGLE - Math.max(end, index)
    end = index + SHINGLE
  }
  return shared
}
