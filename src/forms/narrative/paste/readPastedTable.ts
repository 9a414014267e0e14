/** Tables of the clipboard: rows, spans and text of cells. */
import type { NarrativeCell, TableBlock } from '../../../model/narrative'
import { tidyText } from './tidyText'

const WIDEST_SPAN = 60
const LINE_ENDS = new Set(['p', 'div', 'li', 'tr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th'])

/** A table, or the content of the single cell of a table that is only a frame; neither where there is no cell. */
export function readPastedTable(element: Element): { block?: TableBlock; content?: Element } {
  const rows = rowsOf(element).map((row) => cellsOf(row))
  const cells = rows.flat()
  const [only] = cells
  if (!only) return {}
  if (cells.length === 1) return { content: only }
  return { block: { type: 'table', rows: rows.map((row) => row.map(readCell)) } }
}

/** Rows of this table, not of tables within. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
}

function cellsOf(row: Element): Element[] {
  return [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th')
}

function readCell(cell: Element): NarrativeCell {
  return {
    text: linesOf(cell).join('\n'),
    columnSpan: spanOf(cell, 'colspan'),
    rowSpan: spanOf(cell, 'rowspan'),
    head: cell.localName === 'th' || cell.closest('thead') !== null,
  }
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Math.trunc(Number(cell.getAttribute(name)))
  return span >= 1 && span <= WIDEST_SPAN ? span : 1
}

function linesOf(cell: Element): string[] {
  const lines = ['']
  collectLines(cell, lines)
  return lines.map(tidyText).filter((line) => line !== '')
}

function collectLines(element: Element, lines: string[]): void {
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.textContent ?? ''
    else if (child.nodeType === Node.ELEMENT_NODE) collectElement(child as Element, lines)
  }
}

function collectElement(element: Element, lines: string[]): void {
  if (element.localName === 'script' || element.localName === 'style') return
  const ends = LINE_ENDS.has(element.localName)
  if (ends) lines.push('')
  collectLines(element, lines)
  if (ends) lines.push('')
}
