/**
 * Figures of a report as data for other programs: by official row label, money
 * as it is written, counts as numbers, `null` for a blank cell.
 */
import type { OtherRow } from '../checks/otherRow'
import type { CellInfo } from '../model/cells'
import { gatherFigures } from '../model/facts'
import { formatFigure, parseFigure, type Figure } from '../model/figure'
import type { Report } from '../model/report'
import type { EditionId, TableId } from '../model/template'
import { editionOf } from '../templates'

export type JsonFigure = number | string | null
export type JsonRows = Record<string, JsonFigure[]>

export interface FiguresJson {
  agency: string
  /** Null where the source names none. */
  year: number | null
  edition: EditionId
  table2: JsonRows
  table3: JsonRows
  table4: JsonFigure[]
}

const OTHER_ROW = '三、本年度办理结果/（六）其他处理'
const OTHER_KEYS = 'handled.other.'

/**
 * All figures with totals the clerk leaves to Σ; marks such as `/` stay texts. A single （六） row
 * stands in the place of its three rows.
 */
export function listFigures(report: Report, otherRow: OtherRow | null = null): FiguresJson {
  const { figure, cells } = gatherFigures(report, editionOf(report.edition))
  const infos = [...cells.values()]
  const rowsOf = (table: TableId, single: OtherRow | null): JsonRows => {
    const rows: JsonRows = {}
    for (const info of infos) {
      if (info.table !== table) continue
      const isSingle = single !== null && info.row.startsWith(OTHER_KEYS)
      if (isSingle) {
        rows[OTHER_ROW] ??= infos
          .filter((one) => one.table === 'applications' && one.row === 'received')
          .map((one) => jsonFigure(one, parseFigure('count', single[one.column] ?? '')))
      }
      else (rows[info.rowLabels.join('/')] ??= []).push(jsonFigure(info, figure(info.id)))
    }
    return rows
  }
  return {
    agency: report.agency.name, year: report.year, edition: report.edition,
    table2: rowsOf('disclosure', null), table3: rowsOf('applications', otherRow),
    table4: rowsOf('disputes', null)[''] ?? [],
  }
}

function jsonFigure({ kind }: CellInfo, figure: Figure): JsonFigure {
  if (figure.state === 'blank') return null
  const isMoney = kind === 'money' || kind === 'moneyWithUnit'
  return figure.state === 'known' && !isMoney ? figure.value : formatFigure(figure)
}

/** The form of published figures: one row a line. */
export function printFigures({ table2, table3, table4, ...head }: FiguresJson): string {
  const lines = [
    ...Object.entries(head)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `"table2": ${printRows(table2)}`,
    `"table3": ${printRows(table3)}`,
    `"table4": ${printRow(table4)}`,
  ]
  return `{\n${lines.map((line) => ` ${line}`).join(',\n')}\n}\n`
}

function printRows(rows: JsonRows): string {
  return `{\n${Object.entries(rows)
    .map(([label, row]) => `  ${JSON.stringify(label)}: ${printRow(row)}`).join(',\n')}\n }`
}

function printRow(row: JsonFigure[]): string {
  return `[${row.map((figure) => JSON.stringify(figure)).join(', ')}]`
}
