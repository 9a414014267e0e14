/**
 * What a document says, as lines that can be compared and put into one short
 * fingerprint: it is written into the Word file and tells later whether text,
 * figures or images were edited. White space, line breaks within a text and
 * the looks do not count, so saving the file again with another program does
 * not change it.
 */

/** A paragraph, heading or caption. */
export function textLine(text: string): string {
  return plain(text)
}

/** A table row: its cells from left to right, a merged cell once, in the row where it starts. */
export function rowLine(texts: string[]): string {
  const plains = texts.map(plain)
  while (plains.length > 0 && plains[plains.length - 1] === '') plains.pop()
  return plains.join(CELL_END)
}

/** An image by its data in base64. */
export function imageLine(data: string): string {
  return IMAGE + hashImage(data)
}

/** Names an image's data; the padding at the end does not count. */
export function hashImage(data: string): string {
  return hashText(data.slice(0, -4))
}

/** The fingerprint of lines; blank ones do not count. */
export function fingerprintOf(lines: string[]): string {
  return hashText(lines.filter((line) => line !== '').join(LINE_END))
}

const CELL_END = '\u001f'
const LINE_END = '\u001e'
const IMAGE = '\u001d'

function plain(text: string): string {
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).join('')
}

/** 53 bits of cyrb53, in hexadecimal: tells edits, is no protection against forgery. */
function hashText(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  const mixedHigh =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return [mixedHigh, mixedLow].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
