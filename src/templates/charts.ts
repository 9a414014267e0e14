/** The charts a report may have, as data: names of what is drawn and the figures behind it. */
import { withCharts, type ChartKind, type EarlierYear } from '../model/chart'
import { listLines, type AxisLine } from '../model/grid'
import type { LastYear, Report } from '../model/report'
import type { Edition, TableId } from '../model/template'
import { shortLabel } from './figureSources'

/** What the chart sets side by side: figures of this year, this year and last, or all years. */
type Across = 'this' | 'lastYear' | 'years'

/**
 * `categories` are the rows of bars, `series` the bars of each; `sources` are ids of figure sources,
 * one for each category. Of a chart across years each series has what one year shows.
 */
export interface ChartPlan {
  kind: ChartKind
  /** Behind the year: 政府信息公开申请办理结果. */
  title: string
  across: Across
  categories: string[]
  series: { name: string; sources: string[] }[]
}

const COUNT = '件数'
const RECEIVED = 'applications.received.total'
const HANDLED = 'applications.handled.total.total'
const CARRIED_OUT = 'applications.carriedOut.total'

/** Cells a chart of several years needs of each. */
const CELLS_OF_YEARS = [
  RECEIVED, 'applications.carriedIn.total', HANDLED, CARRIED_OUT,
] as const

const cache = new WeakMap<Edition, readonly ChartPlan[]>()

/** Every chart of the edition, in the order of the gallery. */
export function chartPlansOf(edition: Edition): readonly ChartPlan[] {
  const known = cache.get(edition)
  if (known) return known
  const plans = [
    results(edition), applicants(edition), compared, years, disputes, decisions, documents(edition),
  ]
  cache.set(edition, plans)
  return plans
}

/** What the charts of years need of a year; what is blank is absent. */
export function toEarlierYear({ year, figures }: Pick<LastYear, 'year' | 'figures'>): EarlierYear {
  return {
    year,
    figures: Object.fromEntries(CELLS_OF_YEARS.flatMap((cell) =>
      (figures[cell] ? [[cell, figures[cell]] as const] : []))),
  }
}

/** Of the report after `last`: the same charts, and the year before `last` among the earlier ones. */
export function nextCharts({ charts, lastYear, year }: Report): Pick<Report, 'charts'> {
  if (!charts) return {}
  const before = lastYear?.year === year - 1 ? lastYear : null
  const own = before && toEarlierYear(before)
  const others = (charts.earlier ?? []).filter((one) => one.year !== before?.year)
  return withCharts<Pick<Report, 'charts'>>(
    {}, { kinds: charts.kinds, earlier: [...others, ...(own ? [own] : [])] })
}

function results(edition: Edition): ChartPlan {
  const handled = blockOf(edition, 'applications').rows.find(({ key }) => key === 'handled')
  const nodes = (handled?.children ?? []).filter(({ isTotal }) => !isTotal)
  return {
    kind: 'results', title: '政府信息公开申请办理结果', across: 'this',
    categories: nodes.map(({ label }) => shortLabel(label)),
    series: [{ name: COUNT, sources: nodes.map(({ key, children }) =>
      `${children ? 'group:' : ''}applications.handled.${key}.total`) }],
  }
}

function applicants(edition: Edition): ChartPlan {
  const lines = listLines(blockOf(edition, 'applications').columns)
    .filter(({ leaf }) => !leaf.isTotal)
  // The last one is 其他 of 法人或其他组织.
  const nameOf = ({ leaf: { key, label } }: AxisLine): string =>
    (key === 'otherOrganisation' ? '其他组织' : label)
  return {
    kind: 'applicants', title: '新收政府信息公开申请的申请人', across: 'this',
    categories: lines.map(nameOf),
    series: [{
      name: COUNT, sources: lines.map(({ keys }) => `applications.received.${keys.join('.')}`),
    }],
  }
}

const compared: ChartPlan = {
  kind: 'compared', title: '政府信息公开申请收到和办理情况', across: 'lastYear',
  categories: ['本年新收', '上年结转', '办结', '结转下年度'],
  series: [{ name: COUNT, sources: [RECEIVED, CELLS_OF_YEARS[1], HANDLED, CARRIED_OUT] }],
}

const years: ChartPlan = {
  kind: 'years', title: '政府信息公开申请收到和办结情况', across: 'years', categories: [],
  series: [{ name: '新收申请', sources: [RECEIVED] }, { name: '办结申请', sources: [HANDLED] }],
}

const OUTCOMES = ['upheld', 'corrected', 'other', 'pending']
const disputes: ChartPlan = {
  kind: 'disputes', title: '政府信息公开行政复议、行政诉讼情况', across: 'this',
  categories: ['结果维持', '结果纠正', '其他结果', '尚未审结'],
  series: [
    { name: '行政复议', sources: OUTCOMES.map((key) => `disputes.review.${key}`) },
    { name: '行政诉讼', sources: OUTCOMES.map((key) => `group:disputes.lawsuit.${key}`) },
  ],
}

const decisions: ChartPlan = {
  kind: 'decisions', title: '行政许可、行政处罚、行政强制处理决定数量', across: 'this',
  categories: ['行政许可', '行政处罚', '行政强制'],
  series: [{
    name: COUNT,
    sources: ['license', 'penalty', 'coercion'].map((key) => `disclosure.${key}.decisions`),
  }],
}

function documents(edition: Edition): ChartPlan {
  const { rows, columns } = blockOf(edition, 'disclosure')
  return {
    kind: 'documents', title: '规章和规范性文件数量', across: 'this',
    categories: columns.map(({ label }) => label),
    series: rows.map((row) => ({
      name: row.label, sources: columns.map(({ key }) => `disclosure.${row.key}.${key}`),
    })),
  }
}

function blockOf({ tables }: Edition, id: TableId): Edition['tables'][number]['blocks'][number] {
  const block = tables.find((table) => table.id === id)?.blocks[0]
  if (!block) throw new Error(`the edition has no table ${id}`)
  return block
}
