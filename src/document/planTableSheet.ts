/** One official table of a report as a sheet of its own, its totals reckoned by the sheet. */
import { cellsOf } from '../model/cells'
import { gatherFigures, sumParts, type Facts } from '../model/facts'
import type { DocumentNode } from '../model/document'
import type { Report } from '../model/report'
import type { CellId, TableId } from '../model/template'
import { editionOf } from '../templates'
import { composeDocument } from './composeDocument'
import { planSheets, type SheetPlan } from './planSheets'

/**
 * Null where the form has no such table. A total that is the sum of its parts, or waits for them,
 * has a formula; one that is not stays the number it is.
 */
export function planTableSheet(report: Report, table: TableId): SheetPlan | null {
  const edition = editionOf(report.edition)
  const tree = composeDocument(report)
  const official = tree.nodes.find((node): node is OfficialTable => node.type === 'officialTable'
    && node.cells.some(({ cell }) => cellsOf(edition).get(cell ?? '')?.table === table))
  const plan = official && planSheets({ ...tree, nodes: [official] })[1]
  if (!plan) return null
  const facts = gatherFigures(report, edition)
  // The title stands above the table.
  const above = plan.cells.length > 0 ? Math.min(...plan.cells.slice(1).map(({ row }) => row)) : 0
  const places = new Map<CellId, { row: number; column: number }>()
  for (const { cell, row, column } of official.cells) {
    if (cell !== undefined) places.set(cell, { row: row + above, column })
  }
  const formulas = new Map([...places].flatMap(([cell, { row, column }]) => {
    const parts = facts.cells.get(cell)?.sums[0] ?? []
    // B4 for row 3, column 1.
    const names = parts.flatMap((part) => places.get(part) ?? [])
      .map((place) => `${String.fromCharCode(65 + place.column)}${place.row + 1}`)
    return parts.length > 0 && names.length === parts.length && isSum(cell, parts, facts)
      ? [[`${row} ${column}`, `=${names.join('+')}`] as const] : []
  }))
  return { ...plan, cells: plan.cells.map((cell) => {
    const formula = formulas.get(`${cell.row} ${cell.column}`)
    return formula === undefined ? cell : { ...cell, formula }
  }) }
}

type OfficialTable = Extract<DocumentNode, { type: 'officialTable' }>

function isSum(cell: CellId, parts: CellId[], { report, figure }: Facts): boolean {
  if (!report.cells[cell]) return true
  const [own, sum] = [figure(cell), sumParts(parts, figure)]
  return own.state === 'known' && sum.state === 'known' && own.value === sum.value
}
