/** The document as HTML: what the preview splits into pages, the browser prints and the website gets. */
import { emWidth, titleLines } from '../../document/titleLines'
import type { DocumentNode, DocumentTree } from '../../model/document'
import { escapeHtml, escapeRunningText } from './escapeHtml'
import { printedImageSize } from './pageMeasures'
import { writeOfficialTable, writeTextTable } from './writeTables'

/** A fragment of sibling blocks, one per node, images inside; every text is escaped. `page.css` sets it as the official page. */
export function writeHtml({ nodes }: DocumentTree): string {
  const lastLine = nodes.reduce((last, node) => (node.type === 'signature' ? node.text : last), '')
  return nodes.map((node) => writeNode(node, lastLine)).join('\n')
}

/** `lastLine` of the 落款: the lines above are centred over it. */
function writeNode(node: DocumentNode, lastLine: string): string {
  switch (node.type) {
    case 'draftNotice': return `<p class="draft-notice" role="note">${escapeHtml(node.text)}</p>`
    case 'title': return `<h1 class="title">${titleLines(node.text).map((line) => `<span>${escapeHtml(line)}</span>`).join('')}</h1>`
    case 'heading': return writeHeading(node.level, node.text)
    case 'paragraph': return `<p class="paragraph">${escapeRunningText(node.text)}</p>`
    case 'signature': return `<p class="signature" style="--inset:${signatureInset(node.text, lastLine)}">${escapeHtml(node.text)}</p>`
    case 'officialTable': return writeOfficialTable(node)
    case 'textTable': return writeTextTable(node)
    case 'image': return writeImage(node)
    case 'pageBreak': return '<div class="page-break"></div>'
  }
}

function writeHeading(level: 0 | 1 | 2 | 3, text: string): string {
  return `<h${level + 2} class="heading level-${level}">${escapeHtml(text)}</h${level + 2}>`
}

/** Characters between the line and the right margin; the last line stands four in. */
function signatureInset(text: string, lastLine: string): number {
  return Math.max(0, 4 + (emWidth(lastLine) - emWidth(text)) / 2)
}

function writeImage(image: Extract<DocumentNode, { type: 'image' }>): string {
  const { width, height } = printedImageSize(image.width, image.height)
  const source = `data:${image.mime};base64,${image.data.replace(/[^A-Za-z0-9+/=]/g, '')}`
  const caption = escapeHtml(image.caption)
  return `<figure class="image"><img src="${source}" alt="${caption === '' ? '图片' : caption}" style="width:${width};height:${height}">`
    + `${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
}
