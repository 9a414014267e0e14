/** The document as HTML: what the preview splits into pages and the browser prints. */
import type { DocumentTree } from '../../model/document'
import { drawChart } from './drawChart'
import { escapeHtml, PIECE_CLASSES } from './escapeHtml'
import { printedImageSize } from './pageMeasures'
import { writeBlocks, type PageLooks } from './writeBlocks'
import { writeOfficialTable, writeTextTable } from './writeTables'

/** On paper an inch is an inch. */
const PAPER_CHART = 'width:148.1mm;height:auto'

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
  chart: (chart) => `<figure class="image">${drawChart(chart, PAPER_CHART)}`
    + `<figcaption>${escapeHtml(chart.caption)}</figcaption></figure>`,
  officialTable: writeOfficialTable,
  textTable: writeTextTable,
  pageBreak: '<div class="page-break"></div>',
  captionsInTables: false,
}

/**
 * A fragment of sibling blocks, one per node, images inside; every text is escaped. `page.css` sets
 * it as the official page.
 */
export function writeHtml({ nodes }: DocumentTree): string {
  return writeBlocks(nodes, PAPER)
}
