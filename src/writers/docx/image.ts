import { ImageRun, Paragraph, TextRun } from 'docx'
import type { DocumentNode } from '../../model/document'
import { FONTS } from './fonts'
import { TEXT_HEIGHT, TEXT_WIDTH } from './measures'
import { STYLE } from './styles'

type ImageNode = Extract<DocumentNode, { type: 'image' }>

const TWIPS_PER_PIXEL = 15
const MOST_WIDTH = TEXT_WIDTH / TWIPS_PER_PIXEL
/** Leaves room for the caption and some lines of text. */
const MOST_HEIGHT = (TEXT_HEIGHT * 0.8) / TWIPS_PER_PIXEL

/** A centred image, at most as wide as the text, with its caption below. */
export function buildImage(node: ImageNode): Paragraph[] {
  const picture = new Paragraph({ style: STYLE.image, keepNext: node.caption !== '' || undefined, children: [pictureRun(node)] })
  if (node.caption === '') return [picture]
  return [picture, new Paragraph({ style: STYLE.caption, children: [new TextRun({ text: node.caption, font: FONTS.body })] })]
}

function pictureRun({ mime, data, width, height, caption }: ImageNode): ImageRun {
  const scale = Math.min(1, MOST_WIDTH / width, MOST_HEIGHT / height)
  return new ImageRun({
    type: mime === 'image/png' ? 'png' : 'jpg', data: readBase64(data),
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: caption || '图片', description: caption || '图片', title: caption || '图片' },
  })
}

function readBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index)
  return bytes
}
