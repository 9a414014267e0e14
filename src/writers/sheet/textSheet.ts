/** Everything but the official tables as one sheet: a paragraph a row, tables of the text in their place. */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal'
import { placeTextCells } from '../../document'
import type { DocumentNode, DocumentTree } from '../../model/document'
import { buildRows } from './rows'

/** What one cell of a sheet holds at most; a longer paragraph goes on in the next row. */
const LONGEST_TEXT = 32_767
/** Characters in a line of the first column. */
const WIDTH = 90
const TABLE_COLUMN_WIDTH = 16

type TextTable = Extract<DocumentNode, { type: 'textTable' }>

/** The sheet 正文; an image leaves its caption. */
export function buildTextSheet({ nodes }: DocumentTree): Sheet<Blob> {
  const widest = Math.max(1, ...nodes.map((node) => (node.type === 'textTable' ? node.columns : 1)))
  const columns = Array.from({ length: widest }, (_, index) => ({ width: index === 0 ? WIDTH : TABLE_COLUMN_WIDTH }))
  return { sheet: '正文', data: nodes.flatMap(writeNode), columns }
}

function writeNode(node: DocumentNode): Row[] {
  switch (node.type) {
    case 'officialTable':
    case 'pageBreak': return []
    case 'image': return textRows(node.caption, {})
    case 'textTable': return [[], ...buildRows(placeTextCells(node.rows).cells, { columns: node.columns, style: styleOf }), []]
    case 'title': return textRows(node.text, { align: 'center', fontSize: 16 })
    case 'heading': return textRows(node.text, { fontWeight: 'bold' })
    case 'signature': return textRows(node.text, { align: 'right' })
    default: return textRows(node.text, {})
  }
}

function textRows(text: string, style: Partial<CellObject>): Row[] {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, 'g')) ?? []
  return pieces.map((value) => [{ value, type: String, wrap: true, alignVertical: 'top', ...style }])
}

function styleOf({ head }: TextTable['rows'][number][number]): Partial<CellObject> {
  return { borderStyle: 'thin', wrap: true, align: 'center', ...(head && { fontWeight: 'bold' as const }) }
}
