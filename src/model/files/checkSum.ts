const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let sum = index
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

/**
 * CRC-32 as zip files keep it of each part; `before` is the sum of what stands in front of these
 * bytes.
 */
export function checkSum(bytes: Uint8Array, before = 0): number {
  let sum = before ^ 0xffffffff
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (TABLE[(sum ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8)
  }
  return (sum ^ 0xffffffff) >>> 0
}
