import type { DocumentTree } from '../model/document'
import { withTablesOfCharts } from './charts/composeCharts'
import { imageLine, rowLine, textLine } from './fingerprint'
import { placeTextCells } from './placeTextCells'

interface CellText { row: number; column: number; text: string }

/** What a document tree says, line by line, for its fingerprint. */
export function bodyLines({ nodes }: DocumentTree): string[] {
  return withTablesOfCharts(nodes).flatMap((node) => {
    switch (node.type) {
      case 'pageBreak': case 'chart': return []
      case 'officialTable': return rowLines(node.cells)
      case 'textTable': return rowLines(placeTextCells(node.rows).cells)
      case 'image': return [imageLine(node.data), textLine(node.caption)]
      default: return [textLine(node.text)]
    }
  })
}

function rowLines(cells: CellText[]): string[] {
  const rows = new Map<number, CellText[]>()
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  return [...rows.keys()].sort((a, b) => a - b).map((row) =>
    rowLine((rows.get(row) ?? []).sort((a, b) => a.column - b.column).map(({ text }) => text)))
}
