import { LARGEST_PICTURE, LARGEST_PICTURES } from '../../../model/files/limits'
import type { LooseImage } from '../../loose/looseDocument'
import type { Package } from '../../zip/openPackage'

/** First bytes of the kinds a page can show. */
const KINDS: [mime: string, start: number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/bmp', [0x42, 0x4d]],
]
const UNREADABLE = '文件里有图片读不了（格式不支持、过大或链接在文件之外），没有读入，请另行插入'

/** Gives the image at a path, each unpacked once; says so where one cannot be read. */
export function openImages(
  file: Package, notes: Set<string>,
): (path: string | undefined) => LooseImage | undefined {
  const known = new Map<string, LooseImage | undefined>()
  let total = 0
  return (path = '') => {
    if (!known.has(path)) {
      total += file.sizeOf(path)
      known.set(path, total > LARGEST_PICTURES ? undefined : readImage(file, path))
    }
    const image = known.get(path)
    if (!image) notes.add(UNREADABLE)
    return image
  }
}

function readImage(file: Package, path: string): LooseImage | undefined {
  if (file.sizeOf(path) > LARGEST_PICTURE) return undefined
  const bytes = file.part(path)
  const kind = bytes
    && KINDS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  return kind && { type: 'image', mime: kind[0], data: writeBase64(bytes), text: '' }
}

const SLICE = 0x6000

function writeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += btoa(String.fromCharCode.apply(null, bytes.subarray(at, at + SLICE) as unknown as number[]))
  }
  return text
}
