import { Unzlib } from 'fflate'

/** Streams packed smaller than this cannot unpack to more than pdfjs can hold. */
const SMALL = 32 * 1024
const LARGEST = 120 * 1024 * 1024
const SLICE = 16 * 1024
const DICTIONARY = 2000
const START = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]

/** True where a stream of the file unpacks to more than any page needs: pdfjs would unpack it whole. */
export function hasBomb(bytes: Uint8Array): boolean {
  let total = 0
  for (const { start, end, dictionary } of packedStreams(bytes)) {
    if ((dictionary.match(/FlateDecode|\/Fl\b/g)?.length ?? 0) > 1) return true
    if (end - start < SMALL || /\/Subtype\s*\/Image/.test(dictionary)) continue
    total += unpackedSize(bytes.subarray(start, end), LARGEST - total)
    if (total >= LARGEST) return true
  }
  return false
}

interface PackedStream { start: number; end: number; dictionary: string }

/** Streams packed with Flate, each up to the start of the next. */
function packedStreams(bytes: Uint8Array): PackedStream[] {
  const streams: PackedStream[] = []
  const latin = new TextDecoder('latin1')
  for (let at = indexOf(bytes, 0); at !== -1; at = indexOf(bytes, at + START.length)) {
    const last = streams[streams.length - 1]
    if (last?.end === bytes.length) last.end = at
    const before = latin.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0))
    const isPacked = /(FlateDecode|\/Fl\b)/.test(dictionary) && before.trimEnd().endsWith('>>')
    if (isPacked) streams.push({ start: at + START.length + (bytes[at + START.length] === 13 ? 2 : 1), end: bytes.length, dictionary })
  }
  return streams
}

function indexOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(START[0] ?? 0, from); at !== -1; at = bytes.indexOf(START[0] ?? 0, at + 1)) {
    if (START.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

function unpackedSize(packed: Uint8Array, limit: number): number {
  let size = 0
  const stream = new Unzlib((chunk) => { size += chunk.length })
  try {
    for (let at = 0; at < packed.length && size < limit; at += SLICE) stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  } catch {
    return size
  }
  return size
}
