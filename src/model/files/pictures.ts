/** How much room the pictures of a report take, and which to make smaller. */
import { LARGEST_PICTURES, MB } from './limits'
import type { Report } from '../report'

/** The texts give the captions. */
type Pictured = Pick<Report, 'images'> & Partial<Pick<Report, 'narratives'>>

/** Bytes of the picture files; base64 has four characters for three. */
export function sizeOfPictures({ images }: Pick<Report, 'images'>): number {
  return Object.values(images).reduce((sum, { data }) => sum + data.length * 0.75, 0)
}

/** Named in a sentence at most. */
const MOST_NAMED = 5

/** The largest pictures by caption and size, 图“…”（4.1 MB）、…; '' for a report without any. */
export function nameLargestPictures(report: Pictured): string {
  const captions = new Map(Object.values(report.narratives ?? {}).flat()
    .flatMap((block) => (block.type === 'image' ? [[block.image, block.caption] as const] : [])))
  const sized = Object.entries(report.images).map(([id, { data }]) => {
    const caption = captions.get(id) ?? ''
    return { name: caption === '' ? '没有图题的图片' : `“${caption}”`, size: data.length * 0.75 }
  })
  const largest = sized.sort((a, b) => b.size - a.size).slice(0, MOST_NAMED)
  return largest.map(({ name, size }) => `${name}（${(size / MB).toFixed(1)} MB）`).join('、')
}

/** Why a report has more pictures than a file holds, and what to do; '' where they fit. */
export function explainTooManyPictures(report: Pictured): string {
  const size = sizeOfPictures(report)
  if (size <= LARGEST_PICTURES) return ''
  return `图片共 ${Math.ceil(size / MB)} MB，超过了一份年报能带的 ${LARGEST_PICTURES / MB} MB。`
    + `请换成小一些的图片，最大的是：${nameLargestPictures(report)}`
}
