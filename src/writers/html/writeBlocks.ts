/**
 * The outline all pages share, from node to element: paper of the preview, web page and fragment
 * differ in their looks only.
 */
import { layOutSignature } from '../../document/signature'
import { paragraphPieces, textPieces } from '../../document/textPieces'
import { titleLines } from '../../document/titles/titleLines'
import type { ChartNode, DocumentNode, ImageNode, TextTableNode } from '../../model/document'
import { escapeHtml, writePieces, type PieceLooks } from './escapeHtml'
import type { OfficialTable } from './writeTables'

/**
 * Where a line of the 落款 stands: characters from the right edge to its middle; the first has room
 * above.
 */
export interface SignaturePlace {
  axis: number
  isFirst: boolean
}

/**
 * What a page makes of the outline. Attributes begin with a blank: ` class="title"`; '' for none.
 */
export interface PageLooks {
  pieces: PieceLooks
  notice: string
  title: string
  /** A line of the title as an element. */
  titleLine: (line: string) => string
  heading: (level: 0 | 1 | 2 | 3) => string
  paragraph: string
  /** Of a line above a table that is no element of the table. */
  caption: string
  signature: (place: SignaturePlace) => string
  /** A line of the 落款 within its element. */
  signatureText: (lines: string[]) => string
  figure: string
  figureCaption: string
  image: (image: ImageNode) => string
  chart: (chart: ChartNode) => string
  officialTable: (table: OfficialTable) => string
  /** `caption` is the line above where `captionsInTables`. */
  textTable: (table: TextTableNode, caption: string) => string
  pageBreak: string
  captionsInTables: boolean
}

/** Sibling elements, one for each node; every text is escaped. */
export function writeBlocks(nodes: DocumentNode[], looks: PageLooks): string {
  const signatures = nodes.filter((node) => node.type === 'signature')
  const { axis, lines } = layOutSignature(signatures.map(({ text }) => text))
  const isInTable = (node: DocumentNode | undefined, table: DocumentNode | undefined): boolean =>
    looks.captionsInTables &&
    node?.type === 'paragraph' &&
    node.isCaption === true &&
    table?.type === 'textTable'
  return nodes
    .map((node, index) => {
      const [before, after] = [nodes[index - 1], nodes[index + 1]]
      if (node.type === 'signature') {
        const attributes = looks.signature({ axis, isFirst: before?.type !== 'signature' })
        return `<p${attributes}>${looks.signatureText(lines[signatures.indexOf(node)] ?? [])}</p>`
      }
      if (isInTable(node, after)) return ''
      const caption = isInTable(before, node) && before?.type === 'paragraph' ? before.text : ''
      return node.type === 'textTable' ? looks.textTable(node, caption) : writeNode(node, looks)
    })
    .filter((element) => element !== '')
    .join('\n')
}

type PlainNode = Exclude<DocumentNode, { type: 'signature' | 'textTable' }>

function writeNode(node: PlainNode, looks: PageLooks): string {
  switch (node.type) {
    case 'draftNotice':
      return `<p${looks.notice} role="note">${escapeHtml(node.text)}</p>`
    case 'title':
      return `<h1${looks.title}>${titleLines(node.text).map(looks.titleLine).join('')}</h1>`
    case 'heading': {
      const name = `h${node.level + 2}`
      return `<${name}${looks.heading(node.level)}>${write(node.text, looks)}</${name}>`
    }
    case 'paragraph':
      return node.isCaption
        ? `<p${looks.caption}>${write(node.text, looks)}</p>`
        : `<p${looks.paragraph}>${writePieces(paragraphPieces(node.text), looks.pieces)}</p>`
    case 'officialTable':
      return looks.officialTable(node)
    case 'image':
      return writeImage(node, looks)
    case 'chart':
      return looks.chart(node)
    case 'pageBreak':
      return looks.pageBreak
  }
}

function write(text: string, { pieces }: PageLooks): string {
  return writePieces(textPieces(text), pieces)
}

function writeImage(image: ImageNode, looks: PageLooks): string {
  const { mime, data, caption, about } = image
  const source = `data:${mime};base64,${data.replace(/[^A-Za-z0-9+/=]/g, '')}`
  const words = escapeHtml(caption || (about ? `图片：${about}` : '图片'))
  const picture = `<img src="${source}" alt="${words}"${looks.image(image)}>`
  const below =
    caption === '' ? '' : `<figcaption${looks.figureCaption}>${write(caption, looks)}</figcaption>`
  return `<figure${looks.figure}>${picture}${below}</figure>`
}
