/** Names for images by what they show, so that versions share those that did not change. */
import type { ReportImage } from '../../model/report'

const known = new WeakMap<ReportImage, string>()

/** The key of an image of a report: equal images of one report have the same. */
export function pictureKey(report: string, image: ReportImage): string {
  const key = known.get(image)
    ?? `${image.mime} ${image.width} ${image.height} ${image.data.length} ${digest(image.data)}`
  known.set(image, key)
  return `${report}/${key}`
}

/** True for two images that show the same. */
export function isSamePicture(a: ReportImage, b: ReportImage | undefined): boolean {
  if (a === b || b === undefined) return a === b
  return a.data === b.data && a.mime === b.mime && a.width === b.width && a.height === b.height
}

/** 53 bits over all characters (cyrb53). */
function digest(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
