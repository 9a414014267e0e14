/** The proof before a download starts: the file just made is read again and says what the document says. */
import { textLine } from '../../document/fingerprint'
import { placeTextCells } from '../../document/placeTextCells'
import type { DocumentNode, DocumentTree } from '../../model/document'
import { refuse, type Result } from '../../model/result'
import type { LooseBlock } from '../looseDocument'
import { readDocx } from './readDocx'

/** How much was compared: figures of the official tables and cells of tables in the text; headings, paragraphs and captions. */
export interface ExportProof { cells: number; paragraphs: number }

/** Compares every cell and paragraph of a Word file with the tree it was made from; null and a sentence on the first difference. */
export function proveExport(bytes: Uint8Array, tree: DocumentTree): Result<ExportProof | null> {
  const { value, messages } = readDocx(bytes)
  if (!value) return { value: null, messages }
  const expected = tree.nodes.filter(saysSomething)
  const length = Math.max(expected.length, value.blocks.length)
  for (let index = 0; index < length; index += 1) {
    const difference = findDifference(expected[index], value.blocks[index])
    if (difference !== '') return refuse(difference)
  }
  if (value.isBodyUnchanged === false) return refuse('文件附带的数据与正文对不上')
  return { value: countCompared(expected), messages: [] }
}

function saysSomething(node: DocumentNode): boolean {
  return node.type !== 'pageBreak' && (!('text' in node) || textLine(node.text) !== '')
}

function findDifference(node: DocumentNode | undefined, block: LooseBlock | undefined): string {
  if (!node) return `文件里多出“${startOf(block)}”`
  const lost = `“${nameOf(node)}”没有原样写入文件`
  if (block?.type !== kindOf(node)) return lost
  if (block.type !== 'table') return sameText(node, block) ? '' : lost
  const cell = differingCell(node, block)
  return cell ? `表格第${cell.row + 1}行第${cell.column + 1}列应为“${cell.text}”，文件里不是` : ''
}

function kindOf({ type }: DocumentNode): LooseBlock['type'] {
  if (type === 'officialTable' || type === 'textTable') return 'table'
  return type === 'image' ? 'image' : 'paragraph'
}

function sameText(node: DocumentNode, block: LooseBlock): boolean {
  if (block.type === 'image') return node.type === 'image' && block.data === node.data && textLine(block.text) === textLine(node.caption)
  return block.type === 'paragraph' && 'text' in node && textLine((block.list ?? '') + block.text) === textLine(node.text)
}

interface CellText { row: number; column: number; text: string }

/** The first cell that is not the same, or not in the same place, on both sides; its text is the expected one. */
function differingCell(node: DocumentNode, { table }: Extract<LooseBlock, { type: 'table' }>): CellText | undefined {
  const expected = new Map(cellsOf(node).filter(({ text }) => textLine(text) !== '').map((cell) => [`${cell.row},${cell.column}`, cell]))
  const odd = table.rows.flatMap((row, rowIndex) => row.flatMap(({ text, isOrigin }, column): CellText[] => {
    if (!isOrigin || textLine(text) === '') return []
    const cell = expected.get(`${rowIndex},${column}`)
    expected.delete(`${rowIndex},${column}`)
    return cell && textLine(cell.text) === textLine(text) ? [] : [{ row: rowIndex, column, text: cell?.text ?? '' }]
  }))
  return odd[0] ?? [...expected.values()][0]
}

function cellsOf(node: DocumentNode): CellText[] {
  if (node.type === 'officialTable') return node.cells
  return node.type === 'textTable' ? placeTextCells(node.rows).cells : []
}

function countCompared(nodes: DocumentNode[]): ExportProof {
  const tables = nodes.map((node) => (node.type === 'officialTable' ? node.cells.filter(({ role }) => role === 'figure').length : cellsOf(node).length))
  const paragraphs = nodes.filter((node) => 'text' in node || (node.type === 'image' && textLine(node.caption) !== ''))
  return { cells: tables.reduce((sum, count) => sum + count, 0), paragraphs: paragraphs.length }
}

function nameOf(node: DocumentNode): string {
  if ('text' in node) return shorten(node.text)
  return 'caption' in node && node.caption !== '' ? shorten(node.caption) : '文中表格或图片'
}

function startOf(block: LooseBlock | undefined): string {
  return block && 'text' in block ? shorten(block.text) : '表格'
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
