/** Charts in the Word file: native ones, their numbers in the file and in the workbook behind. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { CHART_KINDS, withCharts } from '../../../src/model/chart'
import type { ChartNode } from '../../../src/model/document'
import { acceptDraft, readReport } from '../../../src/readers'
import { proveExport } from '../../../src/readers/proof/proveExport'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { findDocxProblems } from '../../support/files/docxChecks'
import { findSchemaErrors, hasValidator } from '../../support/files/docxSchema'
import { buildFullReport } from '../../support/fullReport'

const FIGURES = {
  'applications.received.total': '987654321', 'applications.handled.total.total': '0',
}
const EARLIER = [{ year: 2023, figures: FIGURES }, { year: 2024, figures: {} }]
const report = withCharts(buildFullReport(2025), { kinds: [...CHART_KINDS], earlier: EARLIER })
const tree = composeDocument(report)
const charts = tree.nodes.filter((node): node is ChartNode => node.type === 'chart')

const texts = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].map(([, text = '']) => text)

test('each chart of the report is one of the file, with its numbers, words and workbook', async () => {
  const files = unzipSync(await writeDocx(tree))
  expect(charts.length).toBe(CHART_KINDS.length)
  for (const [index, { categories, series, about }] of charts.entries()) {
    const xml = strFromU8(files[`word/charts/chart${index + 1}.xml`] ?? new Uint8Array())
    const values = series.flatMap((one) => one.values.filter((value) => value !== null)).map(String)
    expect(texts(xml, /<c:v>([^<]*)<\/c:v>/g)).toEqual(series.flatMap((one) => [
      one.name, ...categories, ...one.values.filter((value) => value !== null).map(String),
    ]))
    expect(texts(xml, /typeface="([^"]*)"/g).every((face) => face === '宋体')).toBe(true)
    expect(xml).toContain('<c:showVal val="1"/>')
    const most = Math.max(...series.flatMap((one) => one.values.map((value) => value ?? 0)))
    expect(Number(/<c:max val="(\d+)"/.exec(xml)?.[1])).toBeGreaterThan(most)
    // Else a number of nine digits is shown as 9.88E+08.
    expect(xml).toContain('<c:numFmt formatCode="0" sourceLinked="0"/>')
    const book = unzipSync(files[`word/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`]
      ?? new Uint8Array())
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const numbers = texts(sheet, /<c r="[B-Z]+(?!1")\d+"[^>]*><v>(\d+)<\/v>/g)
    expect([...numbers].sort()).toEqual([...values].sort())
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(`descr="${about}"`)
  }
})

test.skipIf(!hasValidator)('the file is valid, with all charts of both forms', {
  tags: 'long',
}, async () => {
  const old = withCharts(buildFullReport(2020), {
    kinds: [...CHART_KINDS], earlier: [{ year: 2019, figures: FIGURES }],
  })
  for (const one of [report, old]) {
    const bytes = await writeDocx(composeDocument(one))
    expect(findDocxProblems(bytes)).toEqual([])
    expect(await findSchemaErrors(bytes)).toEqual([])
  }
})

test('the same report gives the same bytes, and the proof reads every number', async () => {
  const bytes = await writeDocx(tree)
  expect(await writeDocx(tree)).toEqual(bytes)
  expect(proveExport(bytes, tree).value).not.toBeNull()
  const [first] = charts
  if (!first) throw new Error('no chart')
  const wrong = {
    ...first, series: first.series.map((one) => ({ ...one, values: one.values.map(() => 5) })),
  }
  const other = { ...tree, nodes: tree.nodes.map((node) => (node === first ? wrong : node)) }
  expect(proveExport(bytes, other).messages[0]?.text).toMatch(/第2行第2列应为“5”/)
})

test('read back they are charts again: from the data in the file, and from the file alone', async () => {
  const kept = await writeDocx(tree, { embedded: writeDataFile(report) })
  const bare = await writeDocx(tree)
  const [whole, read] = await Promise.all([kept, bare].map(async (bytes) => {
    const { value } = await readReport({ name: '年报.docx', bytes })
    if (!value) throw new Error('not read')
    return acceptDraft(value, { now: report.createdAt })
  }))
  expect(whole?.charts).toEqual(report.charts)
  expect(read?.charts?.kinds).toEqual(report.charts?.kinds)
  expect(read && composeDocument(read).nodes.filter(({ type }) => type === 'chart')).toEqual(charts)
})

