import { collectText, type ParagraphText } from './paragraphText'
import type { XmlElement } from './parseXml'
import type { DocxContext } from './docxContext'
import { groundOf, overLook } from './runLook'
import { outlineOf, type ParagraphStyle } from './styles'
import { childOf, numberOf, valueOf } from './wrappers'

export interface ReadParagraph extends ParagraphText {
  /** 1–9 for a heading. */
  outline?: number
  /** Its automatic number. */
  list?: string
  /** `caption` below an image, `contents` for a line of a table of contents. */
  use: 'text' | 'caption' | 'contents'
  /** A tracked change takes the end of the paragraph away: it goes on with the next. */
  isJoined: boolean
}

/** One paragraph with what its style and its list add to it. */
export function readParagraph(paragraph: XmlElement, reading: DocxContext): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr')
  const style = reading.styles(valueOf(properties, 'w:pStyle') ?? '')
  const outline = outlineOf(properties) ?? style.outline ?? 0
  const list = numberOfParagraph(properties, style, reading)
  const { plain, cellLook } = reading
  const { text, before, after } = collectText(paragraph, reading, {
    run: overLook(overLook(plain, cellLook?.run), style.run),
    ground: groundOf(properties) ?? cellLook?.ground,
  })
  const read: ReadParagraph = {
    text, before, after, use: useOf(style.name), isJoined: isMarkGone(properties),
  }
  if (outline > 0) read.outline = outline
  if (list !== '') read.list = list
  return read
}

function isMarkGone(properties: XmlElement | undefined): boolean {
  const mark = childOf(properties, 'w:rPr')
  return mark !== undefined
    && (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined)
}

function numberOfParagraph(
  properties: XmlElement | undefined, style: ParagraphStyle, { numbering }: DocxContext,
): string {
  const own = childOf(properties, 'w:numPr')
  const id = valueOf(own, 'w:numId') ?? style.numberId
  if (id === undefined || id === '0') return ''
  const level = valueOf(own, 'w:ilvl')
  return numbering(id, level === undefined ? style.level ?? 0 : numberOf(level, 0))
}

const CAPTION_STYLES = new Set(['caption', '题注', '年报图题'])

function useOf(style: string): ReadParagraph['use'] {
  if (CAPTION_STYLES.has(style)) return 'caption'
  return /^(toc|目录)\s*(\d|heading|标题)/.test(style) ? 'contents' : 'text'
}
