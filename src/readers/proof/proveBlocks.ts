/** The proof before a file is handed out: read again, it says what the document says. */
import { textLine } from '../../document/fingerprint'
import { withTablesOfCharts } from '../../document/charts/composeCharts'
import { placeTextCells } from '../../document/placeTextCells'
import type { DocumentNode, DocumentTree } from '../../model/document'
import { refuse, type Result } from '../../model/result'
import type { LooseBlock, LooseDocument } from '../loose/looseDocument'

/**
 * How much was compared: figures of the official tables and cells of tables in the text; headings,
 * paragraphs and captions.
 */
export interface FileProof { cells: number; paragraphs: number }

/**
 * Compares every cell and paragraph of what was read with the tree it was made from, as a reader
 * sees them: blanks at the ends of lines do not count. Null and a sentence on the first difference,
 * with its place and both texts.
 */
export function proveBlocks(
  read: Result<LooseDocument | null>, tree: DocumentTree,
): Result<FileProof | null> {
  const { value, messages } = read
  if (!value) return { value: null, messages }
  // Readers pass over what is blank, a table without a text among it.
  const expected = withTablesOfCharts(tree.nodes).filter((node) => {
    if (node.type === 'textTable') return node.rows.flat().some(({ text }) => textLine(text) !== '')
    return node.type !== 'pageBreak' && (!('text' in node) || textLine(node.text) !== '')
  })
  const blocks = value.blocks.filter((block) =>
    block.type !== 'table' || block.table.rows.flat().some(({ text }) => textLine(text) !== ''))
  // Where each node stands, in words: `“一、总体情况”第3段`; paragraphs, tables and pictures are
  // counted from the heading of their part.
  let part = '导语'
  let counts = new Map<string, number>()
  const places = expected.map((node) => {
    if (node.type === 'heading' && node.level === 0) {
      part = `“${node.text}”`
      counts = new Map()
      return `${part}的标题`
    }
    const [before, after] = COUNTED[node.type] ?? ['', '']
    counts.set(after, (counts.get(after) ?? 0) + 1)
    return ALONE[node.type] ?? `${part}${before}${counts.get(after) ?? 1}${after}`
  })
  const length = Math.max(expected.length, blocks.length)
  for (let index = 0; index < length; index += 1) {
    const difference = findDifference(expected[index], blocks[index])
    if (difference !== '') return refuse(`${places[index] ?? '文件末尾'}${difference}`)
  }
  const tables = expected.map((node) => (
    node.type === 'officialTable'
      ? node.cells.filter(({ role }) => role === 'figure').length
      : cellsOf(node).length
  ))
  const paragraphs = expected.filter((node) =>
    'text' in node || (node.type === 'image' && textLine(node.caption) !== ''))
  return {
    value: { cells: tables.reduce((sum, count) => sum + count, 0), paragraphs: paragraphs.length },
    messages: [],
  }
}

const COUNTED: Partial<Record<DocumentNode['type'], [before: string, after: string]>> = {
  paragraph: ['第', '段'], heading: ['第', '个小标题'], officialTable: ['第', '张表'],
  textTable: ['第', '张表'], image: ['第', '幅图'],
}
const ALONE: Partial<Record<DocumentNode['type'], string>> = {
  draftNotice: '首页的草稿说明', title: '标题', signature: '落款',
}

/** What differs, to be read behind the place; '' for nothing. */
function findDifference(node: DocumentNode | undefined, block: LooseBlock | undefined): string {
  if (!node) return `多出${shortly(block)}`
  if (block?.type !== kindOf(node)) return `应为${shortly(node)}，文件里是${shortly(block)}`
  if (block.type === 'table') return differingCell(node, block)
  if (block.type === 'image' && node.type === 'image' && block.data !== node.data) {
    return '不是原来的图片'
  }
  return isSameLine(node, textOf(block)) ? '' : compareTexts(textOf(node), textOf(block))
}

/** Where the lines of a title or 落款 are broken is the layout's: a blank there is gone. */
function isSameLine(node: DocumentNode, text: string): boolean {
  if (node.type !== 'title' && node.type !== 'signature') return false
  return node.text.replace(/\s+/g, '') === text.replace(/\s+/g, '')
}

function kindOf({ type }: DocumentNode): LooseBlock['type'] {
  if (type === 'officialTable' || type === 'textTable') return 'table'
  return type === 'image' ? 'image' : 'paragraph'
}

/** The words of a node or block that is no table; of an image its caption. */
function textOf(piece: DocumentNode | LooseBlock): string {
  if ('caption' in piece) return piece.caption
  return 'text' in piece ? ('list' in piece ? piece.list ?? '' : '') + piece.text : ''
}

/** Characters shown before the first that differs, and in all. */
const [BEFORE, SHOWN] = [6, 24]

function compareTexts(wanted: string, found: string): string {
  const [left, right] = [textLine(wanted), textLine(found)]
  if (left === right) return ''
  let at = 0
  while (left[at] === right[at]) at += 1
  return `应为${quote(left, at)}，文件里是${quote(right, at)}`
}

function quote(text: string, at = 0): string {
  const from = Math.max(0, at - BEFORE)
  return text === '' ? '空白' : `“${from > 0
    ? '…' : ''}${text.slice(from, from + SHOWN)}${text.length > from + SHOWN ? '…' : ''}”`
}

function shortly(piece: DocumentNode | LooseBlock | undefined): string {
  if (!piece) return '空白'
  if (piece.type === 'image') return '图片'
  return 'text' in piece ? quote(textOf(piece)) : '表格'
}

interface CellText { row: number; column: number; text: string }

/** The first cell that is not the same, or not in the same place, on both sides. */
function differingCell(
  node: DocumentNode, { table }: Extract<LooseBlock, { type: 'table' }>,
): string {
  const keyOf = ({ row, column }: CellText): string => `${row},${column}`
  const wanted = new Map(cellsOf(node).map((cell) => [keyOf(cell), cell]))
  const found = new Map(table.rows.flatMap((
    slots, row,
  ) => slots.flatMap(({ text, isOrigin }, column): [string, CellText][] =>
    (isOrigin ? [[`${row},${column}`, { row, column, text }]] : []))))
  for (const cell of [...wanted.values(), ...found.values()]) {
    const difference =
      compareTexts(wanted.get(keyOf(cell))?.text ?? '', found.get(keyOf(cell))?.text ?? '')
    if (difference !== '') return `第${cell.row + 1}行第${cell.column + 1}列${difference}`
  }
  return ''
}

function cellsOf(node: DocumentNode): CellText[] {
  if (node.type === 'officialTable') return node.cells
  return node.type === 'textTable' ? placeTextCells(node.rows).cells : []
}
