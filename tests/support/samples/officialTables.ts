/** shared/official/tables.json, where this checkout has it beside it. */
import { existsSync, readFileSync } from 'node:fs'
import type { EditionId, TableId } from '../../../src/model/template'

export interface OfficialCell {
  text: string
  rowSpan: number
  colSpan: number
  role: 'caption' | 'colHead' | 'rowHead' | 'note' | 'data'
  key?: string
  dtype?: 'int' | 'signedInt' | 'decimal'
  unit?: string
}

export interface OfficialTable {
  gridColumns: number
  gridRows: number
  rows: { rowKey?: string; cells: OfficialCell[] }[]
}

export interface OfficialTables {
  formats: Record<EditionId, {
    document: string
    reportYears: { from: number; to: number | null }
    sections: { no: number; title: string; templatePlaceholder?: string }[]
    tables: Record<'t2' | 't3' | 't4', OfficialTable>
  }>
  aliases: { labels: Record<string, string[]>; sections: Record<string, string[]> }
  semantics: Record<string, { articles: string[]; sure: string }>
  checks: { id: string; sev: 'error' | 'warn' | 'info' | 'off'; formats: EditionId[] }[]
}

export const OFFICIAL_TABLE = {
  disclosure: 't2', applications: 't3', disputes: 't4',
} as const satisfies Record<TableId, string>

const file = new URL('../../../../shared/official/tables.json', import.meta.url)

/** Null where the file is missing; then the reason is printed, for the tests that skip. */
export function readOfficialTables(): OfficialTables | null {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as OfficialTables
  console.log('skipped: shared/official is not beside this checkout')
  return null
}

/** A cell of the official grid with its top-left slot. */
export interface OfficialPlace {
  row: number
  column: number
  cell: OfficialCell
  rowKey: string | undefined
}

/** Places the cells of a table; a row skips slots that a span from above covers. */
export function placeOfficialCells(table: OfficialTable): OfficialPlace[] {
  const taken = new Set<string>()
  return table.rows.flatMap(({ rowKey, cells }, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.colSpan; across += 1) {
          taken.add(`${row + down},${column + across}`)
        }
      }
      return { row, column, cell, rowKey }
    })
  })
}
