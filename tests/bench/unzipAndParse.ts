import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/**
 * The floor of reading a Word file: all parts unpacked, each XML parsed by the parser most programs in
 * JavaScript use, nothing made of it.
 */
export function unzipAndParse(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue
    new SaxesParser({ xmlns: false, position: false }).write(strFromU8(part)).close()
  }
}
