/**
 * Charts of a Word file as tables of their values, as the file keeps them for whoever cannot open
 * the workbook behind.
 */
import { tableOfTexts } from '../../loose/looseTable'
import type { LooseTableBlock } from '../../loose/looseDocument'
import type { Package } from '../../zip/openPackage'
import { findInside } from './paragraphText'
import { parseXml, type XmlElement } from './parseXml'
import { childOf } from './wrappers'

export const CHART_READ = '文件里有图表，已按图中的数读入，请核对'
const CHART_LOST = '文件里有图表，没有读入；需要时请转成图片再插入'

/** More are drawn by nobody. */
const MOST_POINTS = 400
const LARGEST_CHART = 1_000_000
/** Above the names of the rows. */
const CORNER = '项目'
/** Where there is no bar. */
const NO_VALUE = '—'

/** Gives the chart at a path; says what became of it. */
export function openCharts(
  file: Package, notes: Set<string>,
): (path: string | undefined) => LooseTableBlock | undefined {
  return (path = '') => {
    const bytes = file.sizeOf(path) > LARGEST_CHART ? undefined : file.part(path)
    const table = bytes && readChart(parseXml(bytes))
    notes.add(table ? CHART_READ : CHART_LOST)
    return table
  }
}

function readChart(root: XmlElement): LooseTableBlock | undefined {
  const series = findInside(root, new Set(['c:ser']))
  const [first] = series
  const names = readPoints(first, 'c:cat')
  if (names.length === 0 || names.length * series.length > MOST_POINTS) return undefined
  const columns = series.map((one) => readPoints(one, 'c:val'))
  const heads = series.map((one) => readPoints(one, 'c:tx')[0] ?? '')
  const table = tableOfTexts([
    [CORNER, ...heads], ...names.map((name, row) => [name, ...columns.map((one) => one[row] || NO_VALUE)]),
  ])
  return { type: 'table', table, isChart: true }
}

/** Texts by their number; '' where there is none. */
function readPoints(series: XmlElement | undefined, name: string): string[] {
  const holder = childOf(series, name)
  const texts: string[] = []
  if (!holder) return texts
  for (const point of findInside(holder, new Set(['c:pt']))) {
    const index = Number(point.attributes.idx)
    if (!Number.isInteger(index) || index < 0 || index >= MOST_POINTS) continue
    const value = childOf(point, 'c:v')?.children.find((child) => typeof child === 'string')
    texts[index] = typeof value === 'string' ? value.trim() : ''
  }
  return Array.from(texts, (text) => text ?? '')
}
