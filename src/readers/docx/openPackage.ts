/** The parts of a Word file by their paths. Nothing is unpacked before it is asked for, and no more than a report can need. */
import { Inflate, inflateSync } from 'fflate'
import { DAMAGED, Refusal, TOO_LARGE } from './refusal'
import { checkSum } from './checkSum'
import { packedBytes, readDirectory, type ZipEntry } from './zipDirectory'

export interface Package {
  /** Unpacked bytes of a part, undefined where there is none; throws a refusal where it is damaged or too large. */
  part: (path: string) => Uint8Array | undefined
  /** Unpacked size as the file tells it, 0 where there is no such part. */
  sizeOf: (path: string) => number
}

const LARGEST_PART = 24 * 1024 * 1024
const LARGEST_TOTAL = 200 * 1024 * 1024
/** Text of tables packs 60 to 1; what packs better and is large is no report. */
const LARGEST_RATIO = 300
const RATIO_FROM = 4 * 1024 * 1024
/** Deflate makes at most 1032 bytes of one: a slice cannot fill the memory before it is counted. */
const SLICE = 16 * 1024
/** Cannot become more than 66 MB, which takes no time: unpacked at one go, with one byte of room for what is longer than it says. */
const SMALL = 64 * 1024

/** Opens the zip file; throws a refusal where it is none. Paths are compared without case, as the packaging standard says. */
export function openPackage(bytes: Uint8Array): Package {
  const entries = new Map(readDirectory(bytes).map((entry) => [keyOf(entry.name), entry]))
  let total = 0
  return {
    sizeOf: (path) => entries.get(keyOf(path))?.size ?? 0,
    part: (path) => {
      const entry = entries.get(keyOf(path))
      if (!entry) return undefined
      total += entry.size
      if (total > LARGEST_TOTAL || isTooLarge(entry)) throw new Refusal(TOO_LARGE)
      return unpack(bytes, entry)
    },
  }
}

function keyOf(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

function isTooLarge({ size, packedSize }: ZipEntry): boolean {
  return size > LARGEST_PART || (size > RATIO_FROM && size > packedSize * LARGEST_RATIO)
}

function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  const data = entry.method === 0 ? packed : inflate(packed, entry)
  if (data.length !== entry.size || checkSum(data) !== entry.sum) throw new Refusal(DAMAGED)
  return data
}

function inflate(packed: Uint8Array, { method, size }: ZipEntry): Uint8Array {
  if (method !== 8) throw new Refusal(DAMAGED)
  if (packed.length <= SMALL) return inflateSync(packed, { out: new Uint8Array(size + 1) })
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    length += chunk.length
    if (length > size) throw new Refusal(DAMAGED)
    chunks.push(chunk)
  })
  for (let at = 0; at === 0 || at < packed.length; at += SLICE) stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  return chunks.length === 1 && chunks[0] ? chunks[0] : join(chunks, length)
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  const data = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    data.set(chunk, at)
    at += chunk.length
  }
  return data
}
