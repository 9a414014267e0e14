/** Sums of each byte with none to seven zeros behind it, 256 apiece, so that eight are summed at once. */
const TABLE = new Int32Array(8 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  TABLE[byte] = sum
}
for (let at = 256; at < TABLE.length; at += 1) {
  const sum = TABLE[at - 256] ?? 0
  TABLE[at] = (TABLE[sum & 0xff] ?? 0) ^ (sum >>> 8)
}

/** The sum of the lowest byte of a number with so many zeros behind it. */
function sumOf(byte: number, zeros: number): number {
  return TABLE[(zeros << 8) | (byte & 0xff)] ?? 0
}

/**
 * CRC-32 as zip files keep it of each part; `before` is the sum of what stands in front of these
 * bytes.
 */
export function checkSum(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = before ^ 0xffffffff
  let at = 0
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const [first, second] = [sum ^ view.getInt32(at, true), view.getInt32(at + 4, true)]
    sum = sumOf(first, 7) ^ sumOf(first >>> 8, 6) ^ sumOf(first >>> 16, 5) ^ sumOf(first >>> 24, 4)
      ^ sumOf(second, 3) ^ sumOf(second >>> 8, 2) ^ sumOf(second >>> 16, 1) ^ sumOf(second >>> 24, 0)
  }
  for (; at < bytes.length; at += 1) sum = sumOf(sum ^ view.getUint8(at), 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
