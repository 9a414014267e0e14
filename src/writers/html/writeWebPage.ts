/**
 * The report as one page for the agency's website: nothing outside the file, readable on a phone and where a
 * site system strips its style sheet.
 */
import { layOutSignature } from '../../document/layOutSignature'
import { paragraphPieces, textPieces } from '../../document/textPieces'
import { titleLines, titlePhrases } from '../../document/titleLines'
import type { DocumentNode, DocumentTree, ImageNode, TextTableNode } from '../../model/document'
import { escapeHtml, writePieces } from './escapeHtml'
import { webPageStyle } from './webPageStyle'
import { imageSource, imageWords, writeLines } from './writeHtml'
import { officialRows, textRows, type OfficialTable } from './writeTables'

/** A whole page; every text is escaped. */
export function writeWebPage(tree: DocumentTree): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
${particulars(tree)
  .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`)
  .join('\n')}
<style>${webPageStyle}</style>
</head>
<body>
<main>
<article>
${writeArticle(tree)}
</article>
</main>
</body>
</html>
`
}

/**
 * Who, when and what, by the names websites of governments give them (国办发〔2017〕47号), and the usual
 * ones.
 */
function particulars({ title, agency, year, nodes }: DocumentTree): [name: string, content: string][] {
  const date = isoDate(nodes)
  return [
    ['ArticleTitle', title],
    ['ContentSource', agency],
    ['author', agency],
    ['description', title],
    ['keywords', `政府信息公开,年度报告,${year}年`],
    ...(date === ''
      ? []
      : ([
          ['PubDate', date],
          ['date', date],
        ] satisfies [string, string][])),
  ]
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/

/** The date of the 落款, 2026-01-20; '' without one. */
function isoDate(nodes: DocumentNode[]): string {
  const dates = nodes.flatMap((node) => (node.type === 'signature' ? [dateOf(node.text)] : []))
  return dates.find((date) => date !== '') ?? ''
}

function dateOf(text: string): string {
  const [, year = '', month = '', day = ''] = CHINESE_DATE.exec(text) ?? []
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function writeArticle({ nodes }: DocumentTree): string {
  const signatures = nodes.filter((node) => node.type === 'signature')
  const { axis, lines } = layOutSignature(signatures.map(({ text }) => text))
  return nodes
    .flatMap((node, index) => {
      const [before, after] = [nodes[index - 1], nodes[index + 1]]
      if (node.type === 'pageBreak' || isCaptionOf(node, after)) return []
      if (node.type === 'signature') {
        const isFirst = before?.type !== 'signature'
        return [writeSignature(lines[signatures.indexOf(node)] ?? [], { axis, isFirst })]
      }
      const caption = before?.type === 'paragraph' && isCaptionOf(before, node) ? before.text : ''
      return [node.type === 'textTable' ? writeTextTable(node, caption) : writeNode(node)]
    })
    .join('\n')
}

/** Such a line is the table's `<caption>`. */
function isCaptionOf(node: DocumentNode, after: DocumentNode | undefined): boolean {
  return node.type === 'paragraph' && node.isCaption === true && after?.type === 'textTable'
}

function writeNode(node: Exclude<DocumentNode, { type: 'signature' | 'pageBreak' }>): string {
  switch (node.type) {
    case 'draftNotice':
      return `<p class="draft-notice" role="note" style="text-align:center">${escapeHtml(node.text)}</p>`
    case 'title':
      return `<h1 style="text-align:center">${titleLines(node.text).map(writeTitleLine).join('')}</h1>`
    case 'heading':
      return `<h${node.level + 2}>${writePieces(textPieces(node.text))}</h${node.level + 2}>`
    case 'paragraph':
      return node.isCaption
        ? `<p style="text-align:center">${writePieces(textPieces(node.text))}</p>`
        : `<p class="paragraph" style="text-indent:2em">${writePieces(paragraphPieces(node.text))}</p>`
    case 'officialTable':
      return writeOfficialTable(node)
    case 'textTable':
      return writeTextTable(node)
    case 'image':
      return writeImage(node)
  }
}

/** Words stay whole on a narrow screen too. */
function writeTitleLine(line: string): string {
  return `<span>${titlePhrases(line)
    .map((phrase) => `<span style="display:inline-block">${escapeHtml(phrase)}</span>`)
    .join('')}</span>`
}

function writeSignature(lines: string[], { axis, isFirst }: { axis: number; isFirst: boolean }): string {
  const date = dateOf(lines.join(''))
  const text = writeLines(lines)
  const dated = date === '' ? text : `<time datetime="${date}">${text}</time>`
  const above = isFirst ? '2em' : '0'
  const style = `width:${2 * axis}em;max-width:100%;margin:${above} 0 0 auto;text-align:center`
  return `<p class="signature" style="${style}">${dated}</p>`
}

/** Pixels a column takes at least, whose texts are figures and short heads. */
const COLUMN = 44
/** Pixels of a figure's digit. */
const FIGURE = 8.5
const BORDER = 'border:1px solid #444;padding:4px'
/** Read out, not shown: the heading above says it. */
const UNSEEN = [
  'position:absolute;width:1px;height:1px;overflow:hidden',
  'clip:rect(0,0,0,0);clip-path:inset(50%);white-space:nowrap',
].join(';')

/** The width is shared as on paper; the narrowest columns have room for their longest figure. */
function writeOfficialTable(table: OfficialTable): string {
  const { columnWidths } = table.layout
  const least = Math.min(...columnWidths)
  const width = columnWidths.reduce((sum, column) => sum + column, 0)
  const narrow = table.cells.filter(
    ({ role, column, columnSpan }) =>
      role === 'figure' && columnSpan === 1 && (columnWidths[column] ?? 0) < 1.5 * least,
  )
  const column = narrow.reduce((most, { text }) => Math.max(most, text.length * FIGURE + 12), COLUMN)
  return frame({
    label: table.caption,
    least: table.columns > 4 ? Math.round((column * width) / least) : 0,
    caption: `<caption style="${UNSEEN}">${escapeHtml(table.caption)}</caption>`,
    shares: columnWidths.map((part) => part / width),
    rows: officialRows(table, { cell: lookOf }),
  })
}

/** `caption` where a line above is one; above a table that is moved sideways it stands at its beginning. */
function writeTextTable(table: TextTableNode, caption = ''): string {
  const { about = '' } = table
  const least = table.columns > 4 ? COLUMN * 1.5 * table.columns : 0
  const unseen = about === '' ? '' : `<caption style="${UNSEEN}">${escapeHtml(about)}</caption>`
  const side = least > 0 ? 'left' : 'center'
  const words = writePieces(textPieces(caption))
  const seen = `<caption class="seen" style="text-align:${side}">${words}</caption>`
  return frame({
    label: about || '表格',
    least,
    caption: caption === '' ? unseen : seen,
    shares: [],
    rows: textRows(table, { cell: lookOf }),
  })
}

function lookOf(isLeft: boolean): string {
  return ` style="${BORDER};text-align:${isLeft ? 'left' : 'center'};font-weight:normal"`
}

interface Frame {
  label: string
  /** Width in pixels below which it is moved sideways. */
  least: number
  /** As an element, like the rows. */
  caption: string
  /** Of the columns in the width; none where the browser finds them. */
  shares: number[]
  rows: string
}

/** What is too wide for the screen is moved sideways within its own frame, by the keyboard too. */
function frame({ label, least, caption, shares, rows }: Frame): string {
  const columns = shares.map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`).join('')
  const group = columns === '' ? '' : `<colgroup>${columns}</colgroup>`
  const layout = columns === '' ? '' : 'table-layout:fixed;'
  const style = `${layout}width:100%;min-width:${least}px;border-collapse:collapse`
  const name = `role="region" tabindex="0" aria-label="${escapeHtml(label)}"`
  const frameStyle = 'position:relative;max-width:100%;margin:12px 0;overflow-x:auto'
  const table = `<table style="${style}">${caption}${group}${rows}</table>`
  return `<div class="table" ${name} style="${frameStyle}">${table}</div>`
}

function writeImage(image: ImageNode): string {
  const caption =
    image.caption === '' ? '' : `<figcaption>${writePieces(textPieces(image.caption))}</figcaption>`
  const size = `width="${image.width}" height="${image.height}" style="max-width:100%;height:auto"`
  const picture = `<img src="${imageSource(image)}" alt="${imageWords(image)}" ${size}>`
  return `<figure style="margin:16px 0;text-align:center">${picture}${caption}</figure>`
}
