import { decodeBytes } from '../../../model/files/decodeBytes'

/** A page names its charset in its first bytes or not at all. */
const HEAD = 4096
const CHARSET = /charset\s*=\s*(?:["']\s*)?([\w-]+)/i

/**
 * A saved page as text; `declared` is a charset named outside the page, in a mail header. Never
 * throws.
 */
export function decodeHtmlBytes(bytes: Uint8Array, declared = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  return decodeBytes(bytes, CHARSET.exec(head)?.[1] ?? declared)
}
