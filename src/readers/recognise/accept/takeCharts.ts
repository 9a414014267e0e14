/** Charts of our own among the tables of a report that was read. */
import { withCharts, type ChartKind, type Charts, type EarlierYear } from '../../../model/chart'
import { gatherFigures } from '../../../model/facts'
import { blockText, type TableBlock } from '../../../model/narrative'
import type { Report } from '../../../model/report'
import { composeChart, tableOfChart } from '../../../document/charts/composeCharts'
import { editionOf } from '../../../templates'
import { chartPlansOf } from '../../../templates/charts'

/**
 * The report with its charts again: the tables at the end of part one, each below a caption, that
 * say word by word what the chart of that name says of the figures of the report, or of the one the
 * file carries. A table with another figure stays a table, so that the checks see it, and so does
 * what stands before it: the order is kept.
 */
export function takeCharts(report: Report, carried?: Report): Report {
  const blocks = report.narratives[1]
  let charts: Charts = { kinds: [] }
  let end = blocks.length
  for (let found = last(); found; found = last()) {
    charts = addChart(charts, found)
    end -= 2
  }
  if (charts.kinds.length === 0) return report
  const narratives = { ...report.narratives, 1: blocks.slice(0, end) }
  return withCharts({ ...report, narratives }, charts)

  function last(): Found | undefined {
    const [caption, table] = [blocks[end - 2], blocks[end - 1]]
    const found = caption?.type === 'paragraph' && table?.type === 'table'
      ? findChart(report, { caption: caption.text, table, carried }) : undefined
    return found && !charts.kinds.includes(found.kind) ? found : undefined
  }
}

interface Found { kind: ChartKind; earlier: EarlierYear[] }
interface Captioned {
  caption: string
  table: TableBlock
  carried?: Report
}

function findChart(report: Report, { caption, table, carried }: Captioned): Found | undefined {
  const written = [caption, blockText(table)].join('\n')
  const plans = chartPlansOf(editionOf(report.edition)).filter(({ title }) => caption.includes(title))
  for (const { kind, across, series } of plans) {
    const rows = table.rows.map((row) => row.map(({ text }) => text))
    const sources = series.flatMap((one) => one.sources)
    const earlier = across === 'this' ? []
      : earlierOf(across === 'years' ? rows : turn(rows), sources)
        .filter(({ year }) => year < report.year)
    if (sayChart(kind, withCharts(report, { kinds: [kind], earlier })) === written) {
      return { kind, earlier }
    }
    if (carried?.charts?.kinds.includes(kind) && sayChart(kind, carried) === written) {
      return { kind, earlier: carried.charts.earlier ?? [] }
    }
  }
  return undefined
}

function sayChart(kind: ChartKind, report: Report): string {
  const chart = composeChart(kind, gatherFigures(report, editionOf(report.edition)))
  return chart ? sayNodes(tableOfChart(chart)) : ''
}

/** Rows of years: the name of each and its figures, one for each source. */
function earlierOf(rows: string[][], sources: string[]): EarlierYear[] {
  return rows.flatMap(([name = '', ...texts]) => {
    const year = Number(/^(\d{4})年$/.exec(name)?.[1])
    if (!Number.isInteger(year)) return []
    const figures = sources.flatMap((source, index) =>
      (/^\d+$/.test(texts[index] ?? '') ? [[source, texts[index] ?? ''] as const] : []))
    return [{ year, figures: Object.fromEntries(figures) }]
  })
}

function turn(rows: string[][]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
}

function sayNodes(nodes: ReturnType<typeof tableOfChart>): string {
  return nodes.map((node) => (node.type === 'textTable'
    ? node.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
    : 'text' in node ? node.text : '')).join('\n')
}

/** In front of the others; figures of one year from several charts are put together. */
function addChart({ kinds, earlier = [] }: Charts, found: Found): Charts {
  const years = new Map(earlier.map((one) => [one.year, one.figures]))
  for (const { year, figures } of found.earlier) years.set(year, { ...years.get(year), ...figures })
  return {
    kinds: [found.kind, ...kinds],
    earlier: [...years].map(([year, figures]) => ({ year, figures })).sort((a, b) => a.year - b.year),
  }
}
