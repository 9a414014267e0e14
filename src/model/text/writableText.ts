/**
 * Text as every file can hold it: what XML, and so Word, cannot carry and nobody sees is taken out
 * when it is typed.
 */

const BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
/** Control characters but tab and line break, and the two codes that are none. */
// eslint-disable-next-line no-control-regex -- exactly these
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Room without width, places where a word may break: come along from web pages, nobody sees them. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g
/** Half of a pair without the other. */
const HALVES = /\p{Surrogate}/gu

/**
 * Every kind of line break as `\n`; no control characters, no halves of characters. The same text
 * where there is nothing to do.
 */
export function writableText(text: string): string {
  return text.replace(BREAKS, '\n').replace(UNWRITABLE, '').replace(HALVES, '')
}

/** What is printed of a text: what nobody sees stays behind, which readers of pages pass over too. */
export function printableText(text: string): string {
  return writableText(text).replace(UNSEEN, '')
}
