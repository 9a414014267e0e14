/** Charts as nodes of the document: each number is its cell's, after any edit. */
import { expect, test } from 'vitest'
import { composeDocument, tableOfChart } from '../../src/document'
import { CHART_KINDS, readCharts, withCharts, type ChartKind } from '../../src/model/chart'
import { cellsOf } from '../../src/model/cells'
import type { ChartNode } from '../../src/model/document'
import type { Report } from '../../src/model/report'
import { editionOf } from '../../src/templates'
import { chartPlansOf } from '../../src/templates/charts'
import { copyReport } from '../../src/templates/copyReport'
import { figureSourcesOf } from '../../src/templates/figureSources'
import { rollForward } from '../../src/templates/rollForward'
import { buildFullReport } from '../support/fullReport'
import { seededRandom } from '../support/random'
import { buildReport, typedCells } from '../support/reports'

const ALL = [...CHART_KINDS]
const NOW = '2027-01-04T08:00:00.000Z'

function chartsOf(report: Report): ChartNode[] {
  return composeDocument(report).nodes.filter((node) => node.type === 'chart')
}

function chartOf(report: Report, kind: ChartKind): ChartNode | undefined {
  return chartsOf(withCharts(report, { ...report.charts, kinds: [kind] }))[0]
}

const received = (text: string): Report['cells'] =>
  typedCells({ 'applications.received.total': text, 'applications.handled.total.total': '4' })

test.each([
  2020, 2025,
] as const)('every number is the sum of its cells, %s, after each edit', (year) => {
  let report = withCharts(buildFullReport(year), { kinds: ALL })
  const edition = editionOf(report.edition)
  const [ids, sources] = [[...cellsOf(edition).keys()], figureSourcesOf(edition)]
  const random = seededRandom(year)
  const plans = chartPlansOf(edition).filter(({ across }) => across === 'this')
  for (let edit = 0; edit < 30; edit += 1) {
    const cells = typedCells({ [random.pick(ids)]: random.upTo(999_999_999) })
    report = { ...report, cells: { ...report.cells, ...cells } }
    const { nodes } = composeDocument(report)
    const printed = new Map(nodes.flatMap((node) => (node.type === 'officialTable'
      ? node.cells : []))
      .map(({ cell = '', text }) => [cell, Number(text)]))
    const wanted = plans.map(({ series }) => series.map((one) => one.sources.map((source) =>
      (sources.get(source)?.cells ?? [])
        .reduce((sum, cell) => sum + (printed.get(cell) ?? NaN), 0))))
    const drawn = nodes.flatMap((node) =>
      (node.type === 'chart' && plans.some(({ title }) => node.caption.includes(title))
        ? [node] : []))
    expect(drawn.map(({ series }) => series.map(({ values }) => values))).toEqual(wanted)
  }
})

test('charts stand at the end of part one, in the order of the choice', () => {
  const { nodes } =
    composeDocument(withCharts(buildFullReport(2025), { kinds: ['decisions', 'results'] }))
  const partTwo = nodes.findIndex((node) => node.type === 'heading' && node.text.startsWith('二、'))
  expect(nodes.slice(partTwo - 2, partTwo)
    .map((node) => (node.type === 'chart' ? node.caption : '')))
    .toEqual([
      '2025年行政许可、行政处罚、行政强制处理决定数量（单位：件）',
      '2025年政府信息公开申请办理结果（单位：件）',
    ])
})

test('the results are named as in the form, each group of reasons in one', () => {
  expect([2020, 2025].map((year) => chartOf(buildFullReport(year as 2020), 'results')?.categories))
    .toEqual([
      ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
      ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
    ])
})

test('what is blank or no number has no bar; a chart without any is not printed', () => {
  const report = buildReport({ cells: typedCells({
    'disclosure.license.decisions': '12', 'disclosure.penalty.decisions': '/',
  }) })
  const chart = chartOf(report, 'decisions')
  expect(chart?.series).toEqual([{ name: '件数', values: [12, null, null] }])
  expect(chart?.about).toBe('条形图：2025年行政许可、行政处罚、行政强制处理决定数量（单位：件）。'
    + '行政许可12件；行政处罚没有数；行政强制没有数。')
  expect(chart && tableOfChart(chart)[1]).toMatchObject({ rows: [
    [{ text: '项目' }, { text: '件数' }], [{ text: '行政许可' }, { text: '12' }],
    [{ text: '行政处罚' }, { text: '—' }], [{ text: '行政强制' }, { text: '—' }],
  ] })
  expect(chartsOf(withCharts(buildReport(), { kinds: ALL }))).toEqual([])
})

test('years: those of the library, last year as its report says, this year from the cells', () => {
  const last = buildReport({ year: 2024, cells: received('6') })
  const begun = rollForward(last, 2025, NOW).value
  const earlier = [2021, 2022, 2024].map((year) => ({
    year, figures: {
      'applications.received.total': String(year), 'applications.handled.total.total': '',
    },
  }))
  const report = withCharts({ ...begun, cells: received('8') }, { kinds: ['years'], earlier })
  const chart = chartOf(report, 'years')
  expect(chart?.caption).toBe('2021年至2025年政府信息公开申请收到和办结情况（单位：件）')
  expect(chart?.categories).toEqual(['2021年', '2022年', '2024年', '2025年'])
  expect(chart?.series).toEqual([
    { name: '新收申请', values: [2021, 2022, 6, 8] },
    { name: '办结申请', values: [null, null, 4, 4] },
  ])
  const compared = chartOf(report, 'compared')
  expect(compared?.series.map(({ name, values }) => [name, values[0]]))
    .toEqual([['2024年', 6], ['2025年', 8]])
  expect(chartOf({ ...buildReport(), cells: received('8') }, 'years')).toBeUndefined()
})

test('the next report has the same charts, and the year before among the earlier ones', () => {
  const of2024 = rollForward(buildReport({ year: 2023, cells: received('5') }), 2024, NOW).value
  const last = withCharts({ ...of2024, cells: received('6') }, { kinds: ['years', 'results'] })
  const next = rollForward(last, 2025, NOW).value
  expect(chartOf({ ...next, cells: received('8') }, 'years')?.series[0]?.values).toEqual([5, 6, 8])
  expect(next.charts?.kinds).toEqual(['years', 'results'])
  const copied = copyReport(next, { name: '云麓市财政局', year: 2025, now: NOW })
  expect(copied.charts).toEqual({ kinds: ['years', 'results'] })
})

test('a stored choice: unknown kinds and a second of one go, what is none at all is told', () => {
  expect(readCharts({
    kinds: ['years', 'pie', 'results', 'years'],
    earlier: [{ year: 2023, figures: { a: 1, b: '2' } }],
  }))
    .toEqual({ kinds: ['years', 'results'], earlier: [{ year: 2023, figures: { b: '2' } }] })
  expect(readCharts({ kinds: ['pie'] })).toBeUndefined()
  for (const bad of [null, 7, [], { kinds: 'years' }, { kinds: [], earlier: [{ year: '2023' }] }]) {
    expect(readCharts(bad)).toBeNull()
  }
})
