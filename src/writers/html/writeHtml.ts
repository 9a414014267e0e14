/** The document as HTML: what the preview splits into pages and the browser prints. */
import { layOutSignature } from '../../document/layOutSignature'
import { paragraphPieces, textPieces } from '../../document/textPieces'
import { titleLines } from '../../document/titleLines'
import type { DocumentNode, DocumentTree, ImageNode } from '../../model/document'
import { escapeHtml, writePieces } from './escapeHtml'
import { printedImageSize } from './pageMeasures'
import { writeOfficialTable, writeTextTable } from './writeTables'

/**
 * A fragment of sibling blocks, one per node, images inside; every text is escaped. `page.css` sets it as the
 * official page.
 */
export function writeHtml({ nodes }: DocumentTree): string {
  const signatures = nodes.filter((node) => node.type === 'signature')
  const { axis, lines } = layOutSignature(signatures.map(({ text }) => text))
  return nodes
    .map((node) =>
      node.type === 'signature'
        ? `<p class="signature" style="--axis:${axis}">${writeLines(lines[signatures.indexOf(node)])}</p>`
        : writeNode(node),
    )
    .join('\n')
}

function writeNode(node: Exclude<DocumentNode, { type: 'signature' }>): string {
  switch (node.type) {
    case 'draftNotice':
      return `<p class="draft-notice" role="note">${escapeHtml(node.text)}</p>`
    case 'title':
      return `<h1 class="title">${titleLines(node.text)
        .map((line) => `<span>${escapeHtml(line)}</span>`)
        .join('')}</h1>`
    case 'heading':
      return writeHeading(node.level, node.text)
    case 'paragraph':
      return writeParagraph(node)
    case 'officialTable':
      return writeOfficialTable(node)
    case 'textTable':
      return writeTextTable(node)
    case 'image':
      return writeImage(node)
    case 'pageBreak':
      return '<div class="page-break"></div>'
  }
}

/** Lines of the 落款, with a break between. */
export function writeLines(lines: string[] = []): string {
  return lines.map(escapeHtml).join('<br>')
}

function writeHeading(level: 0 | 1 | 2 | 3, text: string): string {
  const name = `h${level + 2}`
  return `<${name} class="heading level-${level}">${writePieces(textPieces(text))}</${name}>`
}

function writeParagraph({ text, isCaption }: Extract<DocumentNode, { type: 'paragraph' }>): string {
  return isCaption
    ? `<p class="caption">${writePieces(textPieces(text))}</p>`
    : `<p class="paragraph">${writePieces(paragraphPieces(text))}</p>`
}

function writeImage(image: ImageNode): string {
  const { width, height } = printedImageSize(image.width, image.height)
  const caption =
    image.caption === '' ? '' : `<figcaption>${writePieces(textPieces(image.caption))}</figcaption>`
  const size = `style="width:${width};height:${height}"`
  const picture = `<img src="${imageSource(image)}" alt="${imageWords(image)}" ${size}>`
  return `<figure class="image">${picture}${caption}</figure>`
}

/** The picture itself, in base64. */
export function imageSource({ mime, data }: ImageNode): string {
  return `data:${mime};base64,${data.replace(/[^A-Za-z0-9+/=]/g, '')}`
}

/** What stands for the picture where it is not seen, escaped. */
export function imageWords({ caption, about }: ImageNode): string {
  return escapeHtml(caption || (about ? `图片：${about}` : '图片'))
}
