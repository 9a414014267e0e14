/** The document as HTML: what the preview splits into pages and the browser prints. */
import { layOutChart } from '../../document'
import type { ChartNode, DocumentTree } from '../../model/document'
import { drawChart } from './drawChart'
import { escapeHtml, PIECE_CLASSES } from './escapeHtml'
import { printedImageSize } from './pageMeasures'
import { writeBlocks, type PageLooks } from './writeBlocks'
import { writeOfficialTable, writeTextTable } from './writeTables'

const PAPER: PageLooks = {
  pieces: PIECE_CLASSES,
  notice: ' class="draft-notice"',
  title: ' class="title"',
  titleLine: (line) => `<span>${escapeHtml(line)}</span>`,
  heading: (level) => ` class="heading level-${level}"`,
  paragraph: ' class="paragraph"',
  caption: ' class="caption"',
  signature: ({ axis }) => ` class="signature" style="--axis:${axis}"`,
  signatureText: (lines) => lines.map(escapeHtml).join('<br>'),
  figure: ' class="image"',
  figureCaption: '',
  image: (image) => {
    const { width, height } = printedImageSize(image.width, image.height)
    return ` style="width:${width};height:${height}"`
  },
  chart: writeChart,
  officialTable: writeOfficialTable,
  textTable: writeTextTable,
  pageBreak: '<div class="page-break"></div>',
  captionsInTables: false,
}

/** As a picture: on a page of the application nothing is drawn that is more than text and pictures. */
function writeChart(chart: ChartNode): string {
  const { width, height } = layOutChart(chart)
  const size = printedImageSize(width, height)
  const source = `data:image/svg+xml,${encodeURIComponent(drawChart(chart, ''))}`
  return `<figure class="image"><img src="${escapeHtml(source)}" alt="${escapeHtml(chart.about)}" `
    + `style="width:${size.width};height:${size.height}">`
    + `<figcaption>${escapeHtml(chart.caption)}</figcaption></figure>`
}

/**
 * A fragment of sibling blocks, one per node, images inside; every text is escaped. `page.css` sets
 * it as the official page.
 */
export function writeHtml({ nodes }: DocumentTree): string {
  return writeBlocks(nodes, PAPER)
}
