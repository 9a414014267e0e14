/** What the tables say to a figure of the texts, in numbers and in words. */
import type { CellId } from '../../../model/template'
import type { Facts } from '../../base/facts'
import { shortLabel } from '../../base/labels'
import type { TableFigure } from '../claim'
import type { Interval } from '../lex/interval'

/** The sum of the cells; undefined while one of them is no known figure. */
export function tableValue({ cells }: TableFigure, { figure }: Facts): number | undefined {
  let sum = 0
  for (const cell of cells) {
    const known = figure(cell)
    if (known.state !== 'known') return undefined
    sum += known.value
  }
  return sum
}

const TABLES = { disclosure: '表二', applications: '表三', disputes: '表四' }
const MOST_PARTS_NAMED = 4

/** 表三本年新收 31 + 上年结转 1 = 32; of many cells only the sum. */
export function describeTable({ cells, label }: TableFigure, facts: Facts): string {
  const table = TABLES[facts.cells.get(cells[0] ?? '')?.table ?? 'applications']
  const sum = cells.reduce((total, cell) => total + valueOf(cell, facts), 0)
  const parts = cells.filter((cell) => cells.length <= 2 || valueOf(cell, facts) > 0)
  if (cells.length === 1 || parts.length < 2 || parts.length > MOST_PARTS_NAMED) {
    return `${table}${label || rowLabel(cells[0] ?? '', facts)} ${sum}`
  }
  const named = parts.map((cell) => `${rowLabel(cell, facts)} ${valueOf(cell, facts)}`).join(' + ')
  return `${table}${label.includes('之和') ? '' : `${label}：`}${named} = ${sum}`
}

/** Where cells are blank: what the others and the totals leave open. */
export function describeBounds(
  { cells, label }: TableFigure, { low, high }: Interval, facts: Facts,
): string {
  const range = low === high
    ? `是 ${low}` : high === Infinity ? `至少 ${low}` : `在 ${low} 到 ${high} 之间`
  return `按已填的格推算，${label || rowLabel(cells[0] ?? '', facts)}${range}`
}

function valueOf(cell: CellId, { figure }: Facts): number {
  const known = figure(cell)
  return known.state === 'known' ? known.value : 0
}

/** 本年新收, 予以公开（自然人）, 行政复议总计: a cell within a sentence. */
export function rowLabel(cell: CellId, { cells }: Facts): string {
  const info = cells.get(cell)
  if (!info) return ''
  if (info.table === 'disputes') return info.columnLabels.map(shortLabel).join('')
  const row = ROWS[info.row] ?? shortLabel(info.rowLabels.at(-1) ?? '')
  if (info.table === 'disclosure') return `${row}${info.columnLabels.at(-1) ?? ''}`
  return info.column === 'total' ? row : `${row}（${info.columnLabels.at(-1) ?? ''}）`
}

const ROWS: Record<string, string> = {
  received: '本年新收', carriedIn: '上年结转', carriedOut: '结转下年度',
  'handled.total': '办理结果总计',
}
