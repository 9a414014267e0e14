/** The document as HTML: what the preview splits into pages, the browser prints and the website gets. */
import type { DocumentNode, DocumentTree } from '../../model/document'
import { escapeHtml } from './escapeHtml'
import { printedImageSize } from './pageMeasures'
import { writeOfficialTable, writeTextTable } from './writeTables'

/** A fragment of sibling blocks, one per node, images inside; every text is escaped. `page.css` sets it as the official page. */
export function writeHtml(tree: DocumentTree): string {
  return tree.nodes.map((node) => writeNode(node, tree)).join('\n')
}

function writeNode(node: DocumentNode, tree: DocumentTree): string {
  switch (node.type) {
    case 'draftNotice': return `<p class="draft-notice" role="note">${escapeHtml(node.text)}</p>`
    case 'title': return `<h1 class="title">${writeTitle(node.text, tree.agency)}</h1>`
    case 'heading': return writeHeading(node.level, node.text)
    case 'paragraph': return `<p class="paragraph">${escapeHtml(node.text)}</p>`
    case 'signature': return `<p class="signature">${escapeHtml(node.text)}</p>`
    case 'officialTable': return writeOfficialTable(node)
    case 'textTable': return writeTextTable(node)
    case 'image': return writeImage(node)
    case 'pageBreak': return '<div class="page-break"></div>'
  }
}

function writeHeading(level: 0 | 1 | 2 | 3, text: string): string {
  return `<h${level + 2} class="heading level-${level}">${escapeHtml(text)}</h${level + 2}>`
}

/** A title too long for a line breaks after the agency, by meaning. */
function writeTitle(text: string, agency: string): string {
  if (agency === '' || !text.startsWith(agency) || text === agency) return escapeHtml(text)
  return [agency, text.slice(agency.length)].map((part) => `<span class="unit">${escapeHtml(part)}</span>`).join('')
}

function writeImage(image: Extract<DocumentNode, { type: 'image' }>): string {
  const { width, height } = printedImageSize(image.width, image.height)
  const source = `data:${image.mime};base64,${image.data.replace(/[^A-Za-z0-9+/=]/g, '')}`
  const caption = escapeHtml(image.caption)
  return `<figure class="image"><img src="${source}" alt="${caption === '' ? '图片' : caption}" style="width:${width};height:${height}">`
    + `${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}
