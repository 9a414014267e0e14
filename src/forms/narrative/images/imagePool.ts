/**
 * Images of a text while it is edited. New ones lie here until the text that
 * shows them is written to the report, so that text and image are one step of
 * undo.
 */
import type { Narrative } from '../../../model/narrative'
import { explainTooManyPictures } from '../../../model/files/pictures'
import type { Report, ReportImage } from '../../../model/report'

export type Images = Report['images']

export interface ImagePool {
  /** Keeps an image and names it. */
  add: (image: ReportImage) => string
  /** The data address to show; empty where the image is not known. */
  sourceOf: (id: string) => string
  /** Why the pictures are more than a report can carry, and what to do; '' while they are not. */
  explainRoom: () => string
  /**
   * The report's images once `now` replaces `before`: new ones added, those no text shows any
   * longer left out.
   */
  collect: (report: Report, before: Narrative, now: Narrative) => Images
}

/**
 * An empty pool in front of the saved images; `keep` puts a new one aside before any text names it.
 */
export function createImagePool(
  saved: () => Images, keep: (images: Images) => void = () => undefined,
): ImagePool {
  const added = new Map<string, ReportImage>()
  return {
    add(image) {
      const id = crypto.randomUUID?.()
        ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
      added.set(id, image)
      keep({ [id]: image })
      return id
    },
    sourceOf(id) {
      const image = added.get(id) ?? saved()[id]
      return image ? `data:${image.mime};base64,${image.data}` : ''
    },
    explainRoom:
      () => explainTooManyPictures({ images: { ...saved(), ...Object.fromEntries(added) } }),
    collect(report, before, now) {
      const others = Object.values(report.narratives).filter((narrative) => narrative !== before)
      const shown = new Set([...others, now].flatMap(imagesIn))
      const dropped = new Set(imagesIn(before).filter((id) => !shown.has(id)))
      const fresh = imagesIn(now).filter((id) => !report.images[id] && added.has(id))
      if (dropped.size === 0 && fresh.length === 0) return report.images
      const kept = Object.entries(report.images).filter(([id]) => !dropped.has(id))
      return {
        ...Object.fromEntries(kept),
        ...Object.fromEntries(fresh.map((id) => [id, added.get(id) as ReportImage])),
      }
    },
  }
}

function imagesIn(narrative: Narrative): string[] {
  return narrative.flatMap((block) => (block.type === 'image' ? [block.image] : []))
}
