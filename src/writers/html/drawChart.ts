import { layOutChart } from '../../document'
import type { ChartNode } from '../../model/document'
import { escapeHtml } from './escapeHtml'

const FACE = "'SimSun','STSong','Noto Serif CJK SC','Noto Serif SC',serif"

/**
 * A chart as one SVG element, every text escaped. Attributes carry its look, a site may strip every
 * style; `own` are declarations of this very element, '' for none.
 */
export function drawChart(chart: ChartNode, own: string): string {
  const { width, height, fontSize, texts, boxes, axis } = layOutChart(chart)
  const style = own === '' ? '' : ` style="${own}"`
  const line = `<path d="M${axis.x} ${axis.from}V${axis.to}" stroke="#555555" fill="none"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escapeHtml(chart.about)}" `
    + `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"${style} `
    + `font-family="${FACE}" font-size="${fontSize}" fill="#222222">`
    + `${boxes.map(({ x, y, width, height, fill, line }) => `<rect x="${x}" y="${y}" `
      + `width="${width}" height="${height}" fill="#${fill}" stroke="#${line}"/>`)
      .join('')}${line}${texts.map(({ x, y, anchor, text }) =>
      `<text x="${x}" y="${y}" text-anchor="${anchor}">${escapeHtml(text)}</text>`).join('')}</svg>`
}
