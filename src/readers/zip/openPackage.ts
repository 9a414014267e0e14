/**
 * The parts of a Word file or a backup by their paths. Nothing is unpacked before it is asked for,
 * and no more than the limits say.
 */
import { Inflate, inflateSync } from 'fflate'
import { checkSum } from '../../model/files/checkSum'
import { MB, type Step } from '../../model/files/limits'
import { DAMAGED, Refusal, TOO_LARGE } from './refusal'
import { packedBytes, readDirectory, scanEntries, type ZipEntry } from './zipDirectory'

export interface Package {
  /** Paths of all parts, in the order of the directory. */
  paths: string[]
  /**
   * Unpacked bytes of a part, undefined where there is none; throws a refusal where it is damaged
   * or too large.
   */
  part: (path: string) => Uint8Array | undefined
  /** The same with pauses; rejects with a refusal. */
  partInSteps: (path: string, step: Step) => Promise<Uint8Array | undefined>
  /** Unpacked size as the file tells it, 0 where there is no such part. */
  sizeOf: (path: string) => number
}

/** In bytes, unpacked; what packs better than `ratio` to one and is large is no report. */
export interface PackageLimits { part: number; total: number; ratio: number }

/** Text of tables packs 60 to 1. */
const WORD_LIMITS: PackageLimits = { part: 24 * MB, total: 200 * MB, ratio: 300 }
const RATIO_FROM = 4 * MB
/** Deflate makes at most 1032 bytes of one: a slice cannot fill the memory before it is counted. */
const SLICE = 16 * 1024
/**
 * Cannot become more than 66 MB, which takes no time: unpacked at one go, with one byte of room for
 * what is longer than it says.
 */
const SMALL = 64 * 1024

/**
 * Opens the zip file; throws a refusal where it is none. Paths are compared without case, as the
 * packaging standard says.
 */
export function openPackage(bytes: Uint8Array): Package {
  return openEntries(bytes, readDirectory(bytes), WORD_LIMITS)
}

/**
 * Opens a zip file that may be damaged or cut off: what its directory leaves out is found where it
 * lies.
 */
export function openDamagedPackage(bytes: Uint8Array, limits: PackageLimits): Package {
  const lying = scanEntries(bytes)
  try {
    return openEntries(bytes, [...lying, ...readDirectory(bytes)], limits)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return openEntries(bytes, lying, limits)
  }
}

function openEntries(bytes: Uint8Array, list: ZipEntry[], limits: PackageLimits): Package {
  const entries = new Map(list.map((entry) => [keyOf(entry.name), entry]))
  let total = 0
  const take = (path: string): ZipEntry | undefined => {
    const entry = entries.get(keyOf(path))
    total += entry?.size ?? 0
    if (entry && (total > limits.total || isTooLarge(entry, limits))) throw new Refusal(TOO_LARGE)
    return entry
  }
  return {
    paths: [...entries.values()].map(({ name }) => name),
    sizeOf: (path) => entries.get(keyOf(path))?.size ?? 0,
    part: (path) => {
      const entry = take(path)
      return entry && unpackAtOnce(bytes, entry)
    },
    partInSteps: async (path, step) => {
      const entry = take(path)
      return entry && unpackInSteps(bytes, entry, step)
    },
  }
}

function keyOf(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase()
}

function isTooLarge({ size, packedSize }: ZipEntry, { part, ratio }: PackageLimits): boolean {
  return size > part || (size > RATIO_FROM && size > packedSize * ratio)
}

function unpackAtOnce(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method === 8 && packed.length <= SMALL) {
    const out = new Uint8Array(entry.size + 1)
    return proven(orDamaged(() => inflateSync(packed, { out })), entry)
  }
  const work = unpack(packed, entry)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

async function unpackInSteps(bytes: Uint8Array, entry: ZipEntry, step: Step): Promise<Uint8Array> {
  const work = unpack(packedBytes(bytes, entry), entry)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    await step(value)
  }
}

/** Yields how many bytes were unpacked since the last time. */
function* unpack(packed: Uint8Array, entry: ZipEntry): Generator<number, Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw new Refusal(DAMAGED)
  if (entry.method === 0) return proven(packed, entry)
  const data = new Uint8Array(entry.size)
  let [length, yielded, sum] = [0, 0, 0]
  const chunks: Uint8Array[] = []
  const stream = new Inflate((chunk) => { chunks.push(chunk) })
  for (let at = 0; at === 0 || at < packed.length; at += SLICE) {
    orDamaged(() => stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length))
    for (const chunk of chunks.splice(0)) {
      if (length + chunk.length > entry.size) throw new Refusal(DAMAGED)
      data.set(chunk, length)
      length += chunk.length
      sum = checkSum(chunk, sum)
    }
    yield length - yielded
    yielded = length
  }
  if (length !== entry.size || sum !== entry.sum) throw new Refusal(DAMAGED)
  return data
}

/** What fflate makes of packed bytes; whatever it throws comes from them. */
function orDamaged<Value>(inflate: () => Value): Value {
  try {
    return inflate()
  } catch {
    throw new Refusal(DAMAGED)
  }
}

function proven(data: Uint8Array, { size, sum }: ZipEntry): Uint8Array {
  if (data.length !== size || checkSum(data) !== sum) throw new Refusal(DAMAGED)
  return data
}
