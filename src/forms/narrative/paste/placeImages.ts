import type { Narrative } from '../../../model/narrative'
import type { ImagePool } from '../images/imagePool'
import { prepareImage, readDataAddress } from '../images/prepareImage'
import type { Pasted } from './readPastedHtml'

/**
 * Takes pasted image data onto the pool; blocks then name images, and those that cannot be read are
 * counted as lost.
 */
export async function placeImages(
  { blocks, lost, messages }: Pasted, pool: ImagePool,
): Promise<Pasted> {
  const placed: Narrative = []
  let missing = lost
  for (const block of blocks) {
    const id = block.type === 'image' ? await placeData(block.image, pool) : ''
    if (block.type !== 'image') placed.push(block)
    else if (id === '') missing += 1
    else placed.push({ ...block, image: id })
  }
  return { blocks: placed, lost: missing, messages }
}

/** Image files as blocks without caption. */
export async function placeFiles(files: Blob[], pool: ImagePool): Promise<Pasted> {
  const images = await Promise.all(files.map(prepareImage))
  const blocks: Narrative = images.flatMap((image) => (image
    ? [{ type: 'image', image: pool.add(image), caption: '' }] : []))
  return { blocks, lost: files.length - blocks.length, messages: [] }
}

async function placeData(address: string, pool: ImagePool): Promise<string> {
  const blob = readDataAddress(address)
  const image = blob && await prepareImage(blob)
  return image ? pool.add(image) : ''
}
