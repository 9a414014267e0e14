/** A web page saved as a single file (.mht, .mhtml), by a browser or by Word and WPS. */
import { refuse, type Message, type Result } from '../../../model/result'
import { decodeHtmlBytes, readHtml, type EmbeddedImage } from '../html/readHtml'
import type { LooseDocument } from '../../loose/looseDocument'
import { parameterOf, splitParts, type MailPart } from './splitParts'

const LARGEST = 30 * 1024 * 1024
const TOO_LARGE = '文件超过30MB，不像保存的网页，没有读入。请核对选的文件'
const NO_PAGE = '这个 .mht 文件里没有网页正文，可能没有下载完整。请重新保存网页，或复制正文后粘贴'
const OTHERS = '这个文件里存有不止一个网页（框架或附件），读入了文字最多的一个，其余的没有读入，请核对'
const MOST_PAGES = 20
/** Characters of a page that may be part of a report. */
const MUCH = 200
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
  const pages = parts.filter((part) => isType(part, 'text/html')).slice(0, MOST_PAGES)
  if (pages.length === 0) return refuse(NO_PAGE)
  const images = parts.filter((part) => /^image\/(png|jpe?g)\b/i.test(typeOf(part)))
  const imageOf = (address: string): EmbeddedImage | null => findImage(images, address)
  // Frames, banners and attachments stand beside the page that matters.
  const read = pages.map((page) => readHtml(htmlOf(page), { imageOf }))
    .map((result) => ({ ...result, length: lengthOf(result.value) }))
    .sort((one, other) => other.length - one.length)
  const [{ value, messages }, second] = read as [typeof read[number], typeof read[number] | undefined]
  const others: Message[] = (second?.length ?? 0) < MUCH ? [] : [{ level: 'warning', text: OTHERS }]
  return { value: value && { ...value, kind: 'mht' }, messages: [...messages, ...others] }
}

function htmlOf({ body, headers }: MailPart): string {
  return decodeHtmlBytes(
    Uint8Array.from(body, (character) => character.charCodeAt(0) & 0xff),
    parameterOf(headers.get('content-type') ?? '', 'charset'),
  )
}

/** Characters of all the text on a page, of merged cells once. */
function lengthOf(page: LooseDocument | null): number {
  return (page?.blocks ?? []).reduce((sum, block) => sum + (block.type === 'table'
    ? block.table.rows.flat().reduce((all, { text, isOrigin }) => all + (isOrigin ? text.length : 0), 0)
    : block.type === 'paragraph' ? block.text.length : 0), 0)
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
