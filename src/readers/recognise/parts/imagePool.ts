/** Images of a document, each kept once; only PNG and JPEG have a place in a report. */
import { readImageHeader, type ImageHeader } from '../../../model/files/readImageHeader'
import type { ReportImage } from '../../../model/report'
import type { LooseImage } from '../../loose/looseDocument'

/** The size of a JPEG may stand behind a long preview; enough in base64, a multiple of four. */
const HEADER_LENGTH = 400_000

export class ImagePool {
  readonly images: Record<string, ReportImage> = {}
  /** Images left out because of their format. */
  lost = 0
  private readonly names = new Map<string, string>()

  /** The name an image is kept under; null where it cannot be. */
  put({ data }: LooseImage): string | null {
    const known = this.names.get(data)
    if (known !== undefined) return known
    const header = readHeader(data)
    if (!header) {
      this.lost += 1
      return null
    }
    const name = `image-${this.names.size + 1}`
    this.names.set(data, name)
    this.images[name] = { ...header, data }
    return name
  }
}

/** Null for what is no image, or no base64 at all. */
function readHeader(data: string): ImageHeader | null {
  const start = data.slice(0, HEADER_LENGTH)
  // What `atob` takes: white space counts for nothing, marks at the end fill the last group up.
  const letters = start.replace(/[\t\n\f\r ]+/g, '')
  const bare = letters.length % 4 === 0 ? letters.replace(/={1,2}$/, '') : letters
  if (!(/^[A-Za-z0-9+/]*$/.test(bare) && bare.length % 4 !== 1)) return null
  return readImageHeader(Uint8Array.from(atob(start), (character) => character.charCodeAt(0)))
}
