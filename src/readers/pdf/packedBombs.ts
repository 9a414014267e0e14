/** Streams that would keep pdfjs busy for ever: it unpacks them whole and keeps a state for each `q` not closed. */
import { Unzlib } from 'fflate'

/** Bytes all streams but images may unpack to; a report with its fonts has a tenth. */
const LARGEST = 120 * 1024 * 1024
/** Saved graphics states not restored yet (8.4.2); producers stay below 30. */
const DEEPEST = 500
const SLICE = 16 * 1024
const DICTIONARY = 2000
const START = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]
const [SAVE, RESTORE, BLANK] = [0x71, 0x51, 0x20]

/** True for a file with such streams. */
export function hasBomb(bytes: Uint8Array): boolean {
  let left = LARGEST
  for (const { start, end, dictionary } of listStreams(bytes)) {
    const filters = dictionary.match(/FlateDecode|\/Fl\b/g)?.length ?? 0
    if (filters > 1) return true
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue
    const scan = new StreamScan()
    const content = bytes.subarray(start, end)
    if (filters === 1) unpack(content, scan, left)
    else if (!/\/Filter/.test(dictionary)) scan.add(content)
    left -= scan.size
    if (left <= 0 || scan.isDeep) return true
  }
  return false
}

class StreamScan {
  size = 0
  isDeep = false
  private depth = 0

  /** Counts `q` and `Q` that stand alone; a pair torn apart between two chunks hardly matters. */
  add(chunk: Uint8Array): void {
    this.size += chunk.length
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]
      if ((byte === SAVE || byte === RESTORE) && isAlone(chunk, at)) this.depth = Math.max(0, this.depth + (byte === SAVE ? 1 : -1))
      if (this.depth > DEEPEST) this.isDeep = true
    }
  }
}

function isAlone(chunk: Uint8Array, at: number): boolean {
  return (chunk[at - 1] ?? BLANK) <= BLANK && (chunk[at + 1] ?? BLANK) <= BLANK
}

interface FileStream { start: number; end: number; dictionary: string }

/** Streams of the file, each up to the start of the next. */
function listStreams(bytes: Uint8Array): FileStream[] {
  const streams: FileStream[] = []
  const latin = new TextDecoder('latin1')
  for (let at = indexOf(bytes, 0); at !== -1; at = indexOf(bytes, at + START.length)) {
    const before = latin.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
    if (!before.trimEnd().endsWith('>>')) continue
    const last = streams[streams.length - 1]
    if (last) last.end = at
    const isTwoBytes = bytes[at + START.length] === 13 && bytes[at + START.length + 1] === 10
    streams.push({ start: at + START.length + (isTwoBytes ? 2 : 1), end: bytes.length, dictionary: before.slice(Math.max(before.lastIndexOf(' obj'), 0)) })
  }
  return streams
}

function indexOf(bytes: Uint8Array, from: number): number {
  const [first = 0] = START
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (START.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

/** What can be unpacked, slice by slice, until it is too much. */
function unpack(packed: Uint8Array, scan: StreamScan, limit: number): void {
  const stream = new Unzlib((chunk) => scan.add(chunk))
  try {
    for (let at = 0; at < packed.length && scan.size < limit && !scan.isDeep; at += SLICE) stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
  } catch {
    // The end of the stream is behind; pdfjs says what is wrong with it if anything is.
  }
}
