/**
 * A zip file written part by part, with pauses between. Each part's header
 * carries its sizes, so that a file cut off later still gives what is whole.
 * Clauses are those of PKWARE's APPNOTE.
 */
import { Deflate } from 'fflate'
import { checkSum } from '../../model/files/checkSum'
import type { Step } from '../../model/files/limits'
import { toZipTime } from '../../model/files/zipTime'

const SLICE = 256 * 1024
/** Pictures hardly pack; what is large is packed the quick way. */
const LARGE = 4 * 1024 * 1024
/** 4.4.4: names are UTF-8. */
const UTF8 = 0x800
const VERSION = 20
const DEFLATED = 8

/** A number and how many bytes it takes. */
type Field = [value: number, bytes: 2 | 4]
/** The sum of a part, its sizes, and that of its name. */
interface PartFacts { sum: number; packed: number; size: number; path: number }

export class ZipFile {
  /** The file so far, in pieces. */
  private pieces: Uint8Array[] = []
  private directory: Uint8Array[] = []
  private size = 0
  private readonly time: number

  constructor(time: Date) {
    const { year, month, day, hours, minutes, seconds } = fieldsOf(toZipTime(time))
    const date = ((year - 1980) << 9) | (month << 5) | day
    this.time = ((date << 16) | (hours << 11) | (minutes << 5) | (seconds >> 1)) >>> 0
  }

  /** Packs a part; `step` is told of its bytes. */
  async add(name: string, content: Uint8Array, step: Step): Promise<void> {
    const path = new TextEncoder().encode(name)
    const packed: Uint8Array[] = []
    const stream = new Deflate(
      { level: content.length > LARGE ? 1 : 6 }, (chunk) => { packed.push(chunk) },
    )
    let sum = 0
    for (let at = 0; at === 0 || at < content.length; at += SLICE) {
      const slice = content.subarray(at, at + SLICE)
      sum = checkSum(slice, sum)
      stream.push(slice, at + SLICE >= content.length)
      await step(slice.length)
    }
    const length = packed.reduce((total, chunk) => total + chunk.length, 0)
    const facts = { sum, packed: length, size: content.length, path: path.length }
    const place: Field[] = [[0, 2], [0, 2], [0, 2], [0, 4], [this.size, 4]]
    this.directory.push(header(0x02014b50, [[VERSION, 2], ...this.common(facts), ...place]), path)
    this.append(header(0x04034b50, this.common(facts)), path, ...packed)
  }

  /** The whole file. */
  finish(): Uint8Array[] {
    const [start, count] = [this.size, this.directory.length / 2]
    this.append(...this.directory)
    const size = this.size - start
    this.append(header(0x06054b50, [
      [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2],
    ]))
    return this.pieces
  }

  /** 4.3.7, what both headers of a part have in common. */
  private common({ sum, packed, size, path }: PartFacts): Field[] {
    const kind: Field[] = [[VERSION, 2], [UTF8, 2], [DEFLATED, 2], [this.time, 4]]
    return [...kind, [sum, 4], [packed, 4], [size, 4], [path, 2], [0, 2]]
  }

  private append(...pieces: Uint8Array[]): void {
    for (const piece of pieces) {
      this.pieces.push(piece)
      this.size += piece.length
    }
  }
}

function fieldsOf(time: Date) {
  return {
    year: time.getFullYear(), month: time.getMonth() + 1, day: time.getDate(),
    hours: time.getHours(), minutes: time.getMinutes(), seconds: time.getSeconds(),
  }
}

/** A mark and numbers of two or four bytes, lowest byte first. */
function header(mark: number, fields: Field[]): Uint8Array {
  const all: Field[] = [[mark, 4], ...fields]
  const view = new DataView(new ArrayBuffer(all.reduce((length, [, bytes]) => length + bytes, 0)))
  let at = 0
  for (const [value, bytes] of all) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}
