import { ImageRun, Paragraph, type FileChild } from 'docx'
import { textPieces } from '../../document/textPieces'
import type { DocumentNode } from '../../model/document'
import { FONTS } from './fonts'
import { TEXT_HEIGHT, TEXT_WIDTH } from './measures'
import { buildParagraph, buildRuns } from './paragraphs'
import { STYLE } from './styles'

type ImageNode = Extract<DocumentNode, { type: 'image' }>

const TWIPS_PER_PIXEL = 15
const MOST_WIDTH = TEXT_WIDTH / TWIPS_PER_PIXEL
/** Leaves room for the caption and some lines of text. */
const MOST_HEIGHT = (TEXT_HEIGHT * 0.8) / TWIPS_PER_PIXEL

/**
 * A centred image, at most as wide as the text, with its caption below; `index` names it within the
 * file.
 */
export function buildImage(node: ImageNode, index: number): FileChild[] {
  const picture = new Paragraph({
    style: STYLE.image,
    keepNext: node.caption !== '' || undefined,
    children: [pictureRun(node, index)],
  })
  if (node.caption === '') return [picture]
  return [picture, buildParagraph(STYLE.caption, buildRuns(textPieces(node.caption), FONTS.body))]
}

function pictureRun(
  { mime, data, width, height, caption, about }: ImageNode, index: number,
): ImageRun {
  const scale = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height)
  const words = caption || (about ? `图片：${about}` : '图片')
  const binary = atob(data)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return new ImageRun({
    type: mime === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    },
    altText: { id: String(index + 1), name: words, description: words, title: words },
  })
}
