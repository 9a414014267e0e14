/**
 * Cells as a spreadsheet or word processor takes them: text with tabs, and an HTML table with
 * spans.
 */
import type { Grid, PlacedCell } from '../../../model/grid'

export interface CopiedTexts { text: string; html: string }

/** Copies placed cells with their texts; rows without any of them are left out. */
export function copyCells(cells: PlacedCell[], textOf: (cell: PlacedCell) => string): CopiedTexts {
  const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)
  const left = Math.min(...cells.map((cell) => cell.column))
  const width = Math.max(...cells.map((cell) => cell.column + cell.columnSpan)) - left
  const lines = rows.map((row) => cells.filter((cell) => cell.row === row))
  return {
    text: lines.map((line) => {
      const slots = Array<string>(width).fill('')
      for (const cell of line) slots[cell.column - left] = textOf(cell)
      return slots.join('\t')
    }).join('\r\n'),
    html: `<table border="1" style="border-collapse:collapse">${lines.map((line) =>
      `<tr>${line.map((cell) => htmlCell(cell, textOf(cell))).join('')}</tr>`).join('')}</table>`,
  }
}

/** The whole table, heads and labels included. */
export function copyGrid(grid: Grid, textOf: (cell: PlacedCell) => string): CopiedTexts {
  return copyCells(grid.cells, (cell) => (cell.role === 'figure' ? textOf(cell) : cell.text))
}

function htmlCell(cell: PlacedCell, text: string): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1
    ? ` colspan="${cell.columnSpan}"` : ''}`
  return `<td${spans}>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`
}
