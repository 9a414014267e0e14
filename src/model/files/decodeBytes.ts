/**
 * Bytes of a text file or web page as text. Agencies' files are UTF-8, GBK
 * (GB 18030 reads all of it) or the UTF-16 of Notepad and Excel; what a page
 * says of itself is often wrong, so bytes that are UTF-8 are read as UTF-8.
 */

const UTF8_MARK = [0xef, 0xbb, 0xbf]
/** Bytes looked at where only a sample is needed. */
const SAMPLE = 4096
/**
 * Share of broken characters among those beyond ASCII that a cut or patched UTF-8 file may have.
 */
const FEW_BROKEN = 0.05
/** The sign for what could not be read. */
const BROKEN = 0xfffd
const PIECE = 1024 * 1024

/**
 * The text without its byte order mark. `declared` is a charset the source names; it counts where
 * the bytes leave a choice. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, declared = ''): string {
  const wide = wideEncoding(bytes)
  if (wide !== '') return new TextDecoder(wide).decode(bytes)
  const strict = decodeStrictly(bytes)
  if (strict !== undefined) return strict
  const named = decoderOf(declared)
  if (named) return named.decode(bytes)
  return new TextDecoder(isMostlyWhole(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
}

/** UTF-16 by its mark, or by zero bytes, which no other encoding of text has. */
function wideEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (UTF8_MARK.every((byte, index) => bytes[index] === byte)) return ''
  const zeros = [0, 0]
  bytes.subarray(0, SAMPLE)
    .forEach((byte, index) => { if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1 })
  const [even = 0, odd = 0] = zeros
  if (even + odd < 2) return ''
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Chinese charsets as pages name them; anything else named is not trusted. */
function decoderOf(charset: string): TextDecoder | undefined {
  const name = charset.trim()
  if (/^(gb|x-gbk|cp936|hz)/i.test(name)) return new TextDecoder('gb18030')
  return /^big5/i.test(name) ? new TextDecoder('big5') : undefined
}

/** Piece by piece, since broken text takes three times the room. */
function isMostlyWhole(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8')
  let [broken, wide] = [0, 0]
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code > 0x7f) wide += 1
      if (code === BROKEN) broken += 1
    }
  }
  return broken <= wide * FEW_BROKEN
}
