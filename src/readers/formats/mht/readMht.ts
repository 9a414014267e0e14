/** A web page saved as a single file (.mht, .mhtml), by a browser or by Word and WPS. */
import { refuse, type Result } from '../../../model/result'
import { decodeHtmlBytes, readHtml, type EmbeddedImage } from '../html/readHtml'
import type { LooseDocument } from '../../loose/looseDocument'
import { parameterOf, splitParts, type MailPart } from './splitParts'

const LARGEST = 30 * 1024 * 1024
const TOO_LARGE = '文件超过30MB，不像保存的网页，没有读入。请核对选的文件'
const NO_PAGE = '这个 .mht 文件里没有网页正文，可能没有下载完整。请重新保存网页，或复制正文后粘贴'
/** Bytes turned into characters at a time. */
const SLICE = 0x8000

/**
 * The page in it as loose blocks, with the images saved along. Null and one sentence where nothing
 * can be read; throws on a fault of the program only.
 */
export function readMht(bytes: Uint8Array): Result<LooseDocument | null> {
  if (bytes.length > LARGEST) return refuse(TOO_LARGE)
  // One character a byte.
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += SLICE) {
    pieces.push(String.fromCharCode.apply(null, bytes.subarray(at, at + SLICE) as unknown as number[]))
  }
  const parts = splitParts(pieces.join(''))
  const page = parts.find((part) => isType(part, 'text/html'))
  if (!page) return refuse(NO_PAGE)
  const html = decodeHtmlBytes(
    Uint8Array.from(page.body, (character) => character.charCodeAt(0) & 0xff),
    parameterOf(page.headers.get('content-type') ?? '', 'charset'),
  )
  const images = parts.filter((part) => /^image\/(png|jpe?g)\b/i.test(typeOf(part)))
  const { value, messages } = readHtml(html, { imageOf: (address) => findImage(images, address) })
  return { value: value && { ...value, kind: 'mht' }, messages }
}

function typeOf({ headers }: MailPart): string {
  return headers.get('content-type') ?? ''
}

function isType(part: MailPart, type: string): boolean {
  return typeOf(part).toLowerCase().startsWith(type)
}

/**
 * By its id, its whole address, or, since pages name images relative to themselves, the end of it.
 */
function findImage(images: MailPart[], address: string): EmbeddedImage | null {
  const wanted = plainAddress(address)
  if (wanted === '') return null
  const locations = images.map((image) => plainAddress(image.headers.get('content-location') ?? ''))
  const id = `<${wanted.replace(/^cid:/i, '')}>`
  const found = images.find((image) =>
    wanted.startsWith('cid:') && image.headers.get('content-id') === id)
    ?? images[locations.indexOf(wanted)] ?? images[locations.findIndex((location) =>
      location.endsWith(`/${wanted.replace(/^(\.\/)+/, '')}`))]
  return found ? { mime: mimeOf(found), data: btoa(found.body) } : null
}

function mimeOf(part: MailPart): string {
  return isType(part, 'image/png') ? 'image/png' : 'image/jpeg'
}

function plainAddress(address: string): string {
  try {
    return decodeURIComponent(address.trim().replace(/\\/g, '/'))
  } catch {
    return address.trim()
  }
}
