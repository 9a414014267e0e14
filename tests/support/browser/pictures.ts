/** Pictures of a page, compared pixel by pixel. */
import type { Page } from 'playwright-core'

/**
 * Of 255 a channel, what two pictures of the same page may differ by: rounded
 * corners are blended in another order where the browser cut its tiles elsewhere.
 */
const TOLERANCE = 2

/**
 * Where two PNG pictures differ, in words for a failing test: `1204 px in 320,48–980,400`;
 * '' where they are the same. `page` reads them and is not changed.
 */
export function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<string> {
  if (one.equals(other)) return Promise.resolve('')
  return page.evaluate(async ({ sources, tolerance }) => {
    const [first, second] = await Promise.all(sources.map(async (source) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      return context?.getImageData(0, 0, image.width, image.height)
    }))
    if (!first || !second || first.width !== second.width || first.height !== second.height) {
      return 'sizes'
    }
    const places = new Set<number>()
    for (const [index, value] of first.data.entries()) {
      if (Math.abs(value - (second.data[index] ?? 0)) > tolerance) places.add(Math.floor(index / 4))
    }
    if (places.size === 0) return ''
    const across = [...places].map((place) => place % first.width).sort((a, b) => a - b)
    const down = [...places].map((place) => Math.floor(place / first.width))
    return `${places.size} px in ${across[0]},${down[0]}–${across.at(-1)},${down.at(-1)}`
  }, { sources: [one, other].map((picture) => picture.toString('base64')), tolerance: TOLERANCE })
}
