/** The zip writer puts the clock's time beside every part: a published file has no need of it, and two exports of a report are the same. */

const END_SIZE = 22
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
/** 1 January 1980, the first day a zip file can name; Word itself writes it. */
const FIRST_DAY = 0x21

/** Sets the times of all parts, in place. `bytes` is a zip file as it was just written, without a comment. */
export function dropTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.byteLength - END_SIZE
  let at = view.getUint32(end + 16, true)
  while (at < end && view.getUint32(at, true) === ENTRY) {
    setTime(view, at + 12)
    setTime(view, view.getUint32(at + 42, true) + 10)
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, 0, true)
  view.setUint16(at + 2, FIRST_DAY, true)
}
