/**
 * The report for the agency's website, nothing outside the file: as a page of its own, readable on
 * a phone and where a site strips its style sheet, and as a fragment to paste into a page of the
 * site.
 */
import type { DocumentTree } from '../../model/document'
import { titlePhrases } from '../../document/titles/titleLines'
import { drawChart } from './drawChart'
import { escapeHtml } from './escapeHtml'
import { ROOT_STYLE, webLook, webStyleSheet, type StylePlace } from './webStyles'
import { webChart, webOfficialTable, webTextTable } from './webTables'
import { writeBlocks, type PageLooks } from './writeBlocks'

/** A whole page; every text is escaped. */
export function writeWebPage(tree: DocumentTree): string {
  const particulars = particularsOf(tree).map(
    ([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
${particulars.join('\n')}
<style>${webStyleSheet}</style>
</head>
<body>
<main>
<article>
${writeBlocks(tree.nodes, websiteLooks('sheet'))}
</article>
</main>
</body>
</html>
`
}

/**
 * One element with all its looks inside, for the text field of a site system, which strips style
 * sheets.
 */
export function writeFragment({ nodes }: DocumentTree): string {
  return `<div lang="zh-CN" `
    + `style="${ROOT_STYLE}">\n${writeBlocks(nodes, websiteLooks('inline'))}\n</div>\n`
}

function websiteLooks(place: StylePlace): PageLooks {
  const pieces = {
    head: webLook('run-in', place),
    long: webLook('long-word', place),
    whole: webLook('whole', place),
  }
  const tables = { place, pieces, names: new Map<string, number>() }
  // Words stay whole on a narrow screen too.
  return {
    pieces,
    notice: webLook('draft-notice', place),
    title: webLook('title', place),
    titleLine: (line) => `<span${place === 'sheet'
      ? ' class="title-line"' : ''}>${keepWhole(titlePhrases(line))}</span>`,
    heading: (level) => webLook(`level-${level}`, place),
    paragraph: webLook('paragraph', place),
    caption: webLook('caption', place),
    signature: ({ axis, isFirst }) => {
      const style = `width:${2 * axis}em;max-width:100%;margin:${isFirst ? '2em' : '0'} 0 0 `
        + `auto;text-align:center`
      return `${place === 'sheet' ? ' class="signature"' : ''} style="${style}"`
    },
    signatureText: (lines) => {
      const date = dateOf(lines.join(''))
      const text = lines.length > 1 ? keepWhole(lines) : lines.map(escapeHtml).join('')
      return date === '' ? text : `<time datetime="${date}">${text}</time>`
    },
    figure: webLook('figure', place),
    figureCaption: webLook('figure-caption', place),
    image: ({ width, height }) =>
      ` width="${Math.round(width)}" height="${Math.round(height)}" `
        + 'style="max-width:100%;height:auto"',
    chart: (chart) => `<figure${webLook('figure', place)}>`
      + `${drawChart(chart, 'max-width:100%;height:auto')}${webChart(chart, tables)}</figure>`,
    officialTable: (table) => webOfficialTable(table, tables),
    textTable: (table, caption) => webTextTable(table, caption, tables),
    pageBreak: '',
    captionsInTables: true,
  }
}

/** Lines break between them only; they stay one text for whoever reads the page. */
function keepWhole(texts: string[]): string {
  return texts.map((text) => `<span style="display:inline-block">${escapeHtml(text)}</span>`)
    .join('')
}

/**
 * Who, when and what, by the names websites of governments give them (国办发〔2017〕47号), and the
 * usual ones.
 */
function particularsOf(
  { title, agency, year, nodes }: DocumentTree,
): [name: string, content: string][] {
  // The date of the 落款, 2026-01-20; '' without one.
  const date = nodes.map((node) => (node.type === 'signature' ? dateOf(node.text) : ''))
    .find((found) => found !== '') ?? ''
  const dates: [string, string][] = [
    ['PubDate', date],
    ['date', date],
  ]
  return [
    ['ArticleTitle', title],
    ['ContentSource', agency],
    ['author', agency],
    ['description', title],
    ['keywords', `政府信息公开,年度报告,${year}年`],
    ...(date === '' ? [] : dates),
  ]
}

const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/

function dateOf(text: string): string {
  const [, year = '', month = '', day = ''] = CHINESE_DATE.exec(text) ?? []
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
