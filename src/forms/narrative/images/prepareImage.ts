/**
 * Makes an image fit for the report: PNG or JPEG by its bytes, no side longer than a printed page
 * needs.
 */
import { LARGEST_PICTURE } from '../../../model/files/limits'
import type { ReportImage } from '../../../model/report'
import { readImageHeader } from '../../../model/files/readImageHeader'

/** 156 mm of text width at 260 dots per inch. */
const LONGEST_SIDE = 1600
const JPEG_QUALITY = 0.9

/**
 * The image as the report keeps it; null where the browser cannot read it. Small PNG and JPEG files
 * keep their bytes.
 */
export async function prepareImage(file: Blob): Promise<ReportImage | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) return null
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = readImageHeader(bytes)
  const isLarge = Math.max(picture.width, picture.height) > LONGEST_SIDE
    || bytes.length > LARGEST_PICTURE
  if (header && !isLarge) return { ...header, data: toBase64(bytes) }
  const mime = header?.mime ?? 'image/png'
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob =
    await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, JPEG_QUALITY))
  return blob && {
    mime, width: canvas.width, height: canvas.height,
    data: toBase64(new Uint8Array(await blob.arrayBuffer())),
  }
}

/** The bytes of a data address; null where it is none of an image. */
export function readDataAddress(address: string): Blob | null {
  const match = /^data:(image\/[\w.+-]+);base64,([A-Za-z0-9+/=\s]+)$/i.exec(address)
  if (!match) return null
  try {
    const text = atob((match[2] ?? '').replace(/\s/g, ''))
    return new Blob(
      [Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: match[1] },
    )
  } catch {
    return null
  }
}

const CHUNK = 0x8000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + CHUNK) as unknown as number[])
  }
  return btoa(text)
}
