/** The charts of a report as nodes of its document, and as the table of values behind each. */
import type { ChartKind } from '../../model/chart'
import type { ChartNode, DocumentNode, DocumentTextCell } from '../../model/document'
import { sumParts, type Facts } from '../../model/facts'
import { parseFigure, type Figure } from '../../model/figure'
import { chartPlansOf, type ChartPlan } from '../../templates/charts'
import { figureSourcesOf } from '../../templates/figureSources'

/** Of a chart of years. */
const MOST_YEARS = 6

/** The chosen charts that have something to show, in the order of the choice. */
export function composeCharts(facts: Facts): ChartNode[] {
  return (facts.report.charts?.kinds ?? []).flatMap((kind) => composeChart(kind, facts) ?? [])
}

/** Every chart of the form, chosen or not; null where there is nothing to draw yet. */
export function listCharts(facts: Facts): { plan: ChartPlan; chart: ChartNode | null }[] {
  return chartPlansOf(facts.edition).map((plan) => ({ plan, chart: drawPlan(plan, facts) }))
}

/** Null where no figure is known yet, or none of another year to set beside it. */
export function composeChart(kind: ChartKind, facts: Facts): ChartNode | null {
  const plan = chartPlansOf(facts.edition).find((one) => one.kind === kind)
  return plan ? drawPlan(plan, facts) : null
}

function drawPlan(plan: ChartPlan, facts: Facts): ChartNode | null {
  const years = yearsOf(plan, facts)
  if (plan.across !== 'this' && years.length < 2) return null
  const series = seriesOf(plan, years, facts)
  if (series.every(({ values }) => values.every((value) => value === null))) return null
  const categories = plan.across === 'years' ? years.map(nameOfYear) : plan.categories
  const caption = `${sayYears(years)}${plan.title}（单位：件）`
  const parts = categories.map((category, index) => {
    const values = series.map(({ name, values: own }) => {
      const value = own[index] ?? null
      return `${series.length > 1 ? name : ''}${value === null ? '没有数' : `${value}件`}`
    })
    return `${category}${series.length > 1 ? '，' : ''}${values.join('、')}`
  })
  return {
    type: 'chart', caption, about: `条形图：${caption}。${parts.join('；')}。`, categories, series,
  }
}

type Series = ChartNode['series']

function seriesOf({ across, series }: ChartPlan, years: number[], facts: Facts): Series {
  const at = (year: number) => (source: string): number | null => {
    // Last year's report stands before what the library had.
    const figure = year === facts.report.year ? figureNow(source, facts)
      : year === facts.lastYear?.year ? facts.last(source) : earlierFigure(source, year, facts)
    return figure?.state === 'known' ? figure.value : null
  }
  if (across === 'lastYear') {
    const [{ sources } = { sources: [] }] = series
    return years.map((year) => ({ name: nameOfYear(year), values: sources.map(at(year)) }))
  }
  return series.map(({ name, sources }) => ({
    name,
    values: across === 'years'
      ? years.map((year) => at(year)(sources[0] ?? '')) : sources.map(at(facts.report.year)),
  }))
}

/** Ascending, the report's own last. */
function yearsOf({ across }: ChartPlan, { report, lastYear }: Facts): number[] {
  if (across === 'this') return [report.year]
  const known = (report.charts?.earlier ?? []).map(({ year }) => year)
  const before = [...new Set([...known, ...(lastYear ? [lastYear.year] : [])])]
    .filter((year) => year < report.year).sort((a, b) => a - b)
  return across === 'lastYear' ? [...before.filter((year) => year === report.year - 1), report.year]
    : [...before.slice(1 - MOST_YEARS), report.year]
}

function figureNow(source: string, facts: Facts): Figure | undefined {
  const [only, ...others] = figureSourcesOf(facts.edition).get(source)?.cells ?? []
  if (only === undefined) return undefined
  return others.length === 0 ? facts.figure(only) : sumParts([only, ...others], facts.figure)
}

function earlierFigure(source: string, year: number, { report }: Facts): Figure | undefined {
  const known = report.charts?.earlier?.find((one) => one.year === year)
  return known && parseFigure('count', known.figures[source] ?? '')
}

function nameOfYear(year: number): string {
  return `${year}年`
}

function sayYears(years: number[]): string {
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  if (years.length < 2) return nameOfYear(first)
  return years.length === 2 ? `${first}年、${last}年` : `${first}年至${last}年`
}

const CORNER = '项目'
/** A blank cell might be lost where the table is copied. */
const NO_VALUE = '—'

/** What a chart says where it cannot be drawn: its caption above a table of its values. */
export function tableOfChart({ caption, categories, series }: ChartNode): DocumentNode[] {
  const cell = (text: string, head = false): DocumentTextCell =>
    ({ text, columnSpan: 1, rowSpan: 1, head })
  const rows = categories.map((category, index) => [
    cell(category),
    ...series.map(({ values }) => cell(String(values[index] ?? NO_VALUE))),
  ])
  return [
    { type: 'paragraph', text: caption, isCaption: true },
    {
      type: 'textTable', about: caption, columns: series.length + 1,
      rows: [[CORNER, ...series.map(({ name }) => name)].map((text) => cell(text, true)), ...rows],
    },
  ]
}

/** The nodes with each chart as the table of its values. */
export function withTablesOfCharts(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => (node.type === 'chart' ? tableOfChart(node) : [node]))
}
