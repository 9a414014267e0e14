/** Pictures of a page kept small, and how unlike another one is. */
import type { Page } from 'playwright-core'

/** Kept pictures are no wider: enough to see an overlap, a cut or a jump. */
const WIDTH = 480
/** Of 255, what a point may differ by: an edge of a letter drawn a little elsewhere. */
const EDGE = 48

/** A PNG picture as a small JPEG; `page` draws it and is not changed. */
export async function shrink(page: Page, picture: Buffer): Promise<Buffer> {
  const data = await page.evaluate(async ({ source, most }) => {
    const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const width = Math.min(most, image.width)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = Math.round(image.height * width / image.width)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('the page cannot draw')
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/jpeg', 0.45)
  }, { source: picture.toString('base64'), most: WIDTH })
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
}

/** The share of the points in which two such pictures differ; 1 where their sizes do. */
export function unlikeness(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(async ({ sources, edge }) => {
    const [first, second] = await Promise.all(sources.map(async (source) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return context?.getImageData(0, 0, image.width, image.height)
    }))
    if (!first || !second || first.width !== second.width || first.height !== second.height) return 1
    let unlike = 0
    for (let at = 0; at < first.data.length; at += 4) {
      const most = Math.max(...[0, 1, 2].map((channel) =>
        Math.abs((first.data[at + channel] ?? 0) - (second.data[at + channel] ?? 0))))
      if (most > edge) unlike += 1
    }
    return unlike / (first.width * first.height)
  }, { sources: [one, other].map((picture) => picture.toString('base64')), edge: EDGE })
}
