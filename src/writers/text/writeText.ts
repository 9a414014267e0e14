/**
 * The document as plain text, for a message, a form field or another program:
 * one paragraph a line, tables with tabs between cells as a spreadsheet copies
 * them. A merged cell stands in its first slot, the others are blank.
 */
import { placeTextCells, withTablesOfCharts } from '../../document'
import type { DocumentNode, DocumentTree } from '../../model/document'

/** Text with `\n` line breaks, to be stored as UTF-8; an image leaves its caption. */
export function writeText({ nodes }: DocumentTree): string {
  return withTablesOfCharts(nodes).flatMap(writeNode).join('\n').replace(/\n{3,}/g, '\n\n')
    .replace(/^\n{1,2}|\n{1,2}$/g, '') + '\n'
}

/**
 * Lines of a node; a blank line stands before and after a table, so that two of them never run
 * together.
 */
function writeNode(node: DocumentNode): string[] {
  switch (node.type) {
    case 'officialTable': return ['', ...writeRows(node.cells, node.columns), '']
    case 'textTable': return ['', ...writeRows(placeTextCells(node.rows).cells, node.columns), '']
    case 'image': return node.caption === '' ? [] : [flatten(node.caption)]
    case 'pageBreak': case 'chart': return []
    case 'title': return [flatten(node.text), '']
    default: return [flatten(node.text)]
  }
}

interface PlacedText { row: number; column: number; text: string }

function writeRows(cells: PlacedText[], columns: number): string[] {
  const rows: string[][] = []
  for (const { row, column, text } of cells) {
    while (rows.length <= row) rows.push(Array.from({ length: columns }, () => ''))
    const slots = rows[row]
    if (slots) slots[column] = flatten(text)
  }
  return rows.map((row) => row.join('\t'))
}

/** A tab or line break inside a text would look like the next cell or row. */
function flatten(text: string): string {
  return text.replace(/[\t\r\n\v\u2028\u2029]+/g, ' ')
}
