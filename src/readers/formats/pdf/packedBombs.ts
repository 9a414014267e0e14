/**
 * Streams that would keep pdfjs busy for ever or fill the memory: it unpacks them whole and makes
 * objects of all they hold.
 */
import { Unzlib } from 'fflate'

/** Bytes one stream may unpack to; pages of a report have a tenth, only whole fonts have more. */
const LARGEST = 2 * 1024 * 1024
/** A whole Chinese font. */
const LARGEST_FONT = 30 * 1024 * 1024
/** Bytes of a stream packed in ways of the last century, or twice. */
const LARGEST_OTHERWISE = 20 * 1024
/** What makes many bytes of few; a report has none packed twice. */
const UNPACKING = /^\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)$/
/** Bytes that tell a picture from what only says it is one. */
const PICTURE_SAMPLE = 256 * 1024
const NOTHING_BUT_TEXT = 0.97
/** All streams together but images: a hundred pages, and a few whole fonts. */
const LARGEST_TOTAL = 64 * 1024 * 1024
/** Saved graphics states not restored yet (8.4.2); producers stay below 30. */
const DEEPEST = 500
/** Operands, arrays and dictionaries opened and not closed (7.3.6); producers stay below 10. */
const MOST_OPEN = 2000
const SLICE = 16 * 1024
const DICTIONARY = 2000
const START = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]
const [SAVE, RESTORE, BLANK] = [0x71, 0x51, 0x20]
const [OPEN_ARRAY, CLOSE_ARRAY, LESS, MORE] = [0x5b, 0x5d, 0x3c, 0x3e]
/** Share of bytes of plain text above which a stream is no font, whatever it says of itself. */
const MOSTLY_TEXT = 0.85

/** True for a file with such streams. */
export function hasBomb(bytes: Uint8Array): boolean {
  let left = LARGEST_TOTAL
  // Streams of the file, each up to the start of the next.
  const streams: FileStream[] = []
  const latin = new TextDecoder('latin1')
  for (let at = indexOf(bytes, 0); at !== -1; at = indexOf(bytes, at + START.length)) {
    const before = latin.decode(bytes.subarray(Math.max(0, at - DICTIONARY), at))
    if (!before.trimEnd().endsWith('>>')) continue
    const last = streams[streams.length - 1]
    if (last) last.end = at
    const isTwoBytes = bytes[at + START.length] === 13 && bytes[at + START.length + 1] === 10
    streams.push({
      start: at + START.length + (isTwoBytes ? 2 : 1), end: bytes.length,
      dictionary: before.slice(Math.max(before.lastIndexOf(' obj'), 0)),
    })
  }
  for (const { start, end, dictionary } of streams) {
    const scan = scanStream(bytes.subarray(start, end), dictionary)
    left -= scan.isPicture ? 0 : scan.size
    if (left <= 0 || scan.isBomb) return true
  }
  return false
}

function scanStream(content: Uint8Array, dictionary: string): StreamScan {
  const scan = new StreamScan(/\/Subtype\s*\/Image/.test(dictionary))
  const filters = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.match(/\/\w+/g) ?? []
  const [filter, another] = filters
  if (filters.filter((name) => UNPACKING.test(name)).length > 1) scan.isBomb = true
  else if (filter === undefined) scan.add(content)
  else if (another === undefined && /^\/(FlateDecode|Fl)$/.test(filter)) unpack(content, scan)
  else if (!scan.isPicture && content.length > LARGEST_OTHERWISE) scan.isBomb = true
  return scan
}

class StreamScan {
  size = 0
  isBomb = false
  private depth = 0
  private open = 0
  private isFont = false
  private text = 0

  constructor(public isPicture: boolean) {}

  /** Counts what opens and closes; a pair torn apart between two chunks hardly matters. */
  add(chunk: Uint8Array): void {
    if (this.size === 0) this.isFont = isFontMark(chunk)
    this.size += chunk.length
    for (let at = 0; at < chunk.length; at += 1) this.count(chunk, at)
    if (this.isPicture && this.size > PICTURE_SAMPLE) {
      this.isPicture = this.text < this.size * NOTHING_BUT_TEXT
    }
    if (!this.isPicture) this.judge()
  }

  /** A picture that is one needs no further look. */
  get isDone(): boolean {
    return this.isBomb || (this.isPicture && this.size > PICTURE_SAMPLE)
  }

  private judge(): void {
    const isTooLarge = this.size > LARGEST
      && (!this.isFont || this.size > LARGEST_FONT || this.text > this.size * MOSTLY_TEXT)
    if (isTooLarge || (!this.isFont && (this.depth > DEEPEST || this.open > MOST_OPEN))) {
      this.isBomb = true
    }
  }

  private count(chunk: Uint8Array, at: number): void {
    const byte = chunk[at] ?? 0
    if (byte >= BLANK && byte < 0x7f) this.text += 1
    if (byte === SAVE || byte === RESTORE) this.countState(chunk, at)
    else if (isBracket(
      chunk, at,
    )) this.open = Math.max(0, this.open + (byte === OPEN_ARRAY || byte === LESS ? 1 : -1))
  }

  private countState(chunk: Uint8Array, at: number): void {
    if (isAlone(chunk, at)) this.depth = Math.max(0, this.depth + (chunk[at] === SAVE ? 1 : -1))
  }
}

/** Of an array, or the double one of a dictionary. */
function isBracket(chunk: Uint8Array, at: number): boolean {
  const byte = chunk[at]
  return byte === OPEN_ARRAY || byte === CLOSE_ARRAY
    || ((byte === LESS || byte === MORE) && chunk[at + 1] === byte)
}

/** TrueType, OpenType, a collection of them, Type 1, or bare CFF. */
function isFontMark([a = 0, b = 0, c = 0, d = 0]: Uint8Array): boolean {
  const mark = String.fromCharCode(a, b, c, d)
  return ['\u0000\u0001\u0000\u0000', 'true', 'OTTO', 'ttcf', '%!PS'].includes(mark)
    || (a === 1 && b === 0 && c <= 8 && d > 0 && d <= 4)
}

function isAlone(chunk: Uint8Array, at: number): boolean {
  return (chunk[at - 1] ?? BLANK) <= BLANK && (chunk[at + 1] ?? BLANK) <= BLANK
}

interface FileStream { start: number; end: number; dictionary: string }

function indexOf(bytes: Uint8Array, from: number): number {
  const [first = 0] = START
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (START.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

/** What can be unpacked, slice by slice, until it is too much. */
function unpack(packed: Uint8Array, scan: StreamScan): void {
  const chunks: Uint8Array[] = []
  const stream = new Unzlib((chunk) => { chunks.push(chunk) })
  for (let at = 0; at < packed.length && !scan.isDone; at += SLICE) {
    try {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length)
    } catch {
      // The end of the stream is behind; pdfjs says what is wrong with it if anything is.
      at = packed.length
    }
    for (const chunk of chunks.splice(0)) scan.add(chunk)
  }
}
