import type { EmbeddedImage } from './blockCollector'

const DATA_ADDRESS = /data:(image\/(?:png|jpe?g))(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s%]+)/gi
const PLACE = /^data-image:(\d+)$/

/** A page without the bulk of its images, and those images by the addresses put in their place. */
export interface ParkedImages { html: string; imageOf: (address: string) => EmbeddedImage | null }

/**
 * Takes images written into a page out before it is parsed: they are long and need no parsing.
 * Other kinds of data stay and are not read.
 */
export function parkImages(html: string): ParkedImages {
  const images: EmbeddedImage[] = []
  const lean = html.replace(DATA_ADDRESS, (_, mime: string, data: string) => {
    images.push({
      mime: mime.toLowerCase().replace('jpg', 'jpeg'),
      data: data.replace(
        /%[0-9a-f]{2}/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
      ).replace(/\s+/g, ''),
    })
    return `data-image:${images.length - 1}`
  })
  return {
    html: lean, imageOf: (address) => images[Number(PLACE.exec(address.trim())?.[1] ?? -1)] ?? null,
  }
}
