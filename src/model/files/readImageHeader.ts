/** What the first bytes of an image file say; names and declared types are not trusted. */
import type { ReportImage } from '../report'

export type ImageHeader = Pick<ReportImage, 'mime' | 'width' | 'height'>

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PNG_SIZE_AT = 16

/** Kind and size in pixels of a PNG or JPEG; null for anything else. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG_MARK.every((byte, index) => bytes[index] === byte)) {
    if (view.byteLength < PNG_SIZE_AT + 8) return null
    return sized('image/png', view.getUint32(PNG_SIZE_AT), view.getUint32(PNG_SIZE_AT + 4))
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? readJpeg(view) : null
}

/** Walks the segments to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
function readJpeg(view: DataView): ImageHeader | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

function sized(mime: ImageHeader['mime'], width: number, height: number): ImageHeader | null {
  return width > 0 && height > 0 ? { mime, width, height } : null
}
