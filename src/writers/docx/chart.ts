/** Charts as Word draws them itself, each with its workbook inside, which 编辑数据 opens. */
import { Paragraph, type FileChild } from 'docx'
import type * as Charts from 'docx/charts'
import { CHART_FILLS, CHART_GAP, layOutChart } from '../../document/charts/chartLayout'
import { textPieces } from '../../document/textPieces'
import type { ChartNode } from '../../model/document'
import { FONTS } from './fonts'
import { buildParagraph, buildRuns } from './paragraphs'
import { STYLE } from './styles'

/** `docx/charts`, loaded only for a document with charts. */
export type ChartLibrary = typeof Charts

/** Of everything in a chart. */
export const CHART_FACE = '宋体'
/** 五号, as in the tables. */
const POINTS = 10.5

/** A chart of rows of bars with its caption below; `index` names it within the file. */
export function buildChart(
  node: ChartNode, { index, library }: { index: number; library?: ChartLibrary },
): FileChild[] {
  if (!library) throw new Error('a document with charts needs the library of charts')
  const { caption, about, categories, series } = node
  const { width, height, maximum } = layOutChart(node)
  const font = { name: CHART_FACE, size: POINTS, color: '222222' }
  const run = new library.ChartRun({
    type: 'bar', categories,
    series: series.map((one, at) => ({ ...one, color: CHART_FILLS[at % CHART_FILLS.length]?.fill })),
    gapWidth: CHART_GAP, overlap: 0, font: { name: CHART_FACE },
    legend: series.length > 1 && { position: 'top', font },
    // The first one stands above.
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: Math.ceil(maximum * 1.05) },
    dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0', font },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height },
    altText: { id: String(index + 1), name: caption, description: about, title: caption },
  })
  return [
    new Paragraph({ style: STYLE.image, keepNext: true, children: [run] }),
    buildParagraph(STYLE.caption, buildRuns(textPieces(caption), FONTS.body)),
  ]
}
