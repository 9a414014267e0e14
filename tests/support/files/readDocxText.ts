import type { Element } from '@xmldom/xmldom'
import { childrenOf, elementsOf, parsePart, unzipParts, textWithin, valueAt } from './docxXml'

export interface DocxParagraph { type: 'paragraph'; style: string; text: string }
interface DocxCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
}
export interface DocxTable { type: 'table'; columns: number; rows: number; cells: DocxCell[] }

/**
 * The body of a Word file in reading order; line breaks within a paragraph leave no trace,
 * paragraphs of a cell are joined by one.
 */
export function readDocxText(bytes: Uint8Array): (DocxParagraph | DocxTable)[] {
  const body = elementsOf(parsePart(unzipParts(bytes), 'word/document.xml'), 'w:body')[0]
  if (!body) throw new Error('no body')
  return childrenOf(body).flatMap((block): (DocxParagraph | DocxTable)[] => {
    if (block.nodeName === 'w:p') {
      return [{
        type: 'paragraph', style: valueAt(block, ['w:pPr', 'w:pStyle']) ?? '',
        text: paragraphText(block),
      }]
    }
    return block.nodeName === 'w:tbl' ? [readTable(block)] : []
  })
}

function paragraphText(paragraph: Element): string {
  return textWithin(paragraph)
}

function readTable(table: Element): DocxTable {
  const cells: DocxCell[] = []
  const rows = childrenOf(table, 'w:tr')
  rows.forEach((element, row) => {
    let column = 0
    for (const cell of childrenOf(element, 'w:tc')) {
      const columnSpan = Number(valueAt(cell, ['w:tcPr', 'w:gridSpan']) ?? 1)
      placeCell({ cells, cell, row, column, columnSpan })
      column += columnSpan
    }
  })
  return { type: 'table', columns: elementsOf(table, 'w:gridCol').length, rows: rows.length, cells }
}

interface CellPlace {
  cells: DocxCell[]
  cell: Element
  row: number
  column: number
  columnSpan: number
}

/** A continued cell makes the one above it taller. */
function placeCell({ cells, cell, row, column, columnSpan }: CellPlace): void {
  const above = cells.find((other) => other.column === column && other.row + other.rowSpan === row)
  if (valueAt(cell, ['w:tcPr', 'w:vMerge']) === 'continue' && above) above.rowSpan += 1
  else {
    cells.push({
      row, column, rowSpan: 1, columnSpan,
      text: childrenOf(cell, 'w:p').map(paragraphText).join('\n'),
    })
  }
}
