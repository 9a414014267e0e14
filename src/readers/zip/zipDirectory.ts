/**
 * The directory of a zip file. It is read by hand because the sum of each part
 * is needed to notice damage: a figure must never come out of a broken file.
 * Clauses are those of PKWARE's APPNOTE.
 */
import { DAMAGED, LOCKED, Refusal, TOO_COMPLEX } from './refusal'

export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  sum: number
  packedSize: number
  size: number
  /** Where its local header begins. */
  offset: number
}

const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const LARGEST_COMMENT = 0xffff
const MOST_ENTRIES = 5000
const IN_EXTRA = 0xffffffff
const NAMES = new TextDecoder()

/** All entries; throws a refusal for what is no whole zip file. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw new Refusal(TOO_COMPLEX)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_MARK) {
      throw new Refusal(DAMAGED)
    }
    entries.push(readEntry(bytes, view, at))
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true)
      + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The entries that lie one behind the other from the start, each with its
 * sizes in front of it: what a file without its directory still gives. The
 * last one may be cut short.
 */
export function scanEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  const isEntry = (): boolean => at + LOCAL_SIZE <= bytes.length
    && view.getUint32(at, true) === LOCAL_MARK
  while (entries.length < MOST_ENTRIES && isEntry()) {
    const nameEnd = at + LOCAL_SIZE + view.getUint16(at + 26, true)
    const packedSize = view.getUint32(at + 18, true)
    entries.push({
      name: NAMES.decode(bytes.subarray(at + LOCAL_SIZE, nameEnd)),
      method: view.getUint16(at + 8, true),
      sum: view.getUint32(at + 14, true), packedSize, size: view.getUint32(at + 22, true),
      offset: at,
    })
    at = nameEnd + view.getUint16(at + 28, true) + packedSize
  }
  return entries
}

/** The packed bytes of an entry, as they lie in the file. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_MARK) {
    throw new Refusal(DAMAGED)
  }
  const start = offset + LOCAL_SIZE + view.getUint16(offset + 26, true)
    + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) throw new Refusal(DAMAGED)
  return bytes.subarray(start, start + packedSize)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** 4.3.16: the end record, behind which only a comment may stand. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, last - LARGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at
  }
  throw new Refusal(DAMAGED)
}

/** 4.3.12: a file header of the central directory. */
function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refusal(LOCKED)
  const nameEnd = at + ENTRY_SIZE + view.getUint16(at + 28, true)
  const name = NAMES.decode(bytes.subarray(at + ENTRY_SIZE, nameEnd))
  // Size, packed size and offset; 4.5.3: each may lie in an extra field of 64 bits instead.
  let extra =
    findExtra(view, nameEnd, Math.min(nameEnd + view.getUint16(at + 30, true), view.byteLength))
  const sizeAt = (place: number): number => {
    const size = view.getUint32(at + place, true)
    if (size !== IN_EXTRA || extra === -1 || extra + 8 > view.byteLength) return size
    extra += 8
    return Number(view.getBigUint64(extra - 8, true))
  }
  const [size, packedSize, offset] = [sizeAt(24), sizeAt(20), sizeAt(42)]
  return {
    name, method: view.getUint16(at + 10, true), sum: view.getUint32(at + 16, true), packedSize,
    size, offset,
  }
}

function findExtra(view: DataView, from: number, to: number): number {
  let at = from
  while (at + 4 <= to) {
    if (view.getUint16(at, true) === 1) return at + 4
    at += 4 + view.getUint16(at + 2, true)
  }
  return -1
}
