/** Published figures in the form of shared/seeds: row labels → numbers; null is a blank cell. */
import { cellsOf } from '../../../src/model/cells'
import type { Cells, Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { buildReport } from '../reports'

export interface FiguresJson {
  agency: string
  year: number
  edition: '2019' | '2021'
  table2: Record<string, (number | string | null)[]>
  table3: Record<string, (number | string | null)[]>
  table4: (number | string | null)[]
}

/** A report with exactly these cells, imported as published, wrong totals and blanks included. */
export function reportFromFigures(figures: FiguresJson): Report {
  return buildReport({
    year: figures.year, edition: figures.edition, cells: cellsFromFigures(figures),
    agency: { ...buildReport().agency, name: figures.agency, kind: '开发区等派出机构' },
  })
}

function cellsFromFigures(figures: FiguresJson): Cells {
  const cells: Cells = {}
  const positions = new Map<string, number>()
  for (const info of cellsOf(editionOf(figures.edition)).values()) {
    const label = info.rowLabels.join('/')
    const index = positions.get(`${info.table} ${label}`) ?? 0
    positions.set(`${info.table} ${label}`, index + 1)
    const row = info.table === 'disputes'
      ? figures.table4 : info.table === 'disclosure' ? figures.table2[label] : figures.table3[label]
    if (!row || !(index in row)) throw new Error(`no figure for ${label} ${index}`)
    cells[info.id] = Object.freeze({
      text: signed(row[index], info.kind), source: 'imported' as const,
    })
  }
  return cells
}

/** Signs as 2019 tables print them, so that T2-OLD-SIGN stays silent. */
function signed(value: number | string | null | undefined, kind: string): string {
  if (value === null || value === undefined) return ''
  return kind === 'signedCount' && typeof value === 'number' && value > 0
    ? `+${value}` : String(value)
}
