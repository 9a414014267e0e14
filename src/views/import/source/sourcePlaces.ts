/**
 * Where in the source a part begins and a figure stands; only for looking, nothing is read from
 * here.
 */
import { cellsOf, type CellInfo } from '../../../model/cells'
import type { Edition, PartNumber } from '../../../model/template'
import type { Draft } from '../../../readers/recognise/draft'
import { labelForms, normaliseLabel } from '../../../readers/tables/labelForms'
import type { LooseBlock } from '../../../readers/loose/looseDocument'
import type { LooseSlot } from '../../../readers/loose/looseTable'

/** A block of the source, and the slot in it where that is a table. */
export interface SourcePlace { block: number; row?: number; column?: number }
export interface PartPlace { part: PartNumber; block: number }

/**
 * The block each recognised part begins with, in order; a heading that is not found as a block of
 * its own is left out.
 */
export function findParts({ parts, source = [] }: Pick<Draft, 'parts' | 'source'>): PartPlace[] {
  const places: PartPlace[] = []
  for (const { number, heading } of parts) {
    const wanted = normaliseLabel(heading)
    const after = places[places.length - 1]?.block ?? -1
    const block =
      source.findIndex((candidate, index) => index > after && textOf(candidate).startsWith(wanted))
    if (block !== -1 && wanted !== '') places.push({ part: number, block })
  }
  return places
}

/** A comparable text of a paragraph, its own number in front; '' for other blocks. */
function textOf(block: LooseBlock): string {
  return block.type === 'paragraph' ? normaliseLabel(`${block.list ?? ''}${block.text}`) : ''
}

interface FigureSearch {
  source: LooseBlock[]
  parts: PartPlace[]
  edition: Edition
  info: CellInfo
  written: string
}

/** The slot a figure was read from, or its row; null where the source shows no such row. */
export function findFigure(search: FigureSearch): SourcePlace | null {
  const { source, parts, info } = search
  const order = parts.findIndex(({ part }) => part === info.part)
  const from = order === -1 ? 0 : parts[order]?.block ?? 0
  const to = order === -1 ? source.length : parts[order + 1]?.block ?? source.length
  for (let block = from; block < to; block += 1) {
    const place = findInBlock(search, block)
    if (place) return place
  }
  return null
}

function findInBlock(
  { source, edition, info, written }: FigureSearch, block: number,
): SourcePlace | null {
  const found = source[block]
  const names = labelForms(info.rowLabels[info.rowLabels.length - 1] ?? '', edition.aliases)
  if (found?.type === 'paragraph') {
    return [...names].some(
      (name) => name.length > 3 && textOf(found).startsWith(name),
    ) ? findBelow({ source, block, order: orderOf(info, edition), written }) : null
  }
  if (found?.type !== 'table') return null
  return bestRow(listRows(found.table.rows, names, orderOf(info, edition)), {
    block, order: orderOf(info, edition), written,
  })
}

interface Below { source: LooseBlock[]; block: number; order: Order; written: string }

/**
 * A label that is a paragraph: the figure's own line where the figures follow one a line, else the
 * label.
 */
function findBelow({ source, block, order, written }: Below): SourcePlace {
  const lines = source.slice(block + 1, block + 1 + 2 * order.count)
    .flatMap((line, index) => (line.type === 'paragraph' && line.text.trim() !== ''
      ? [{ text: line.text.trim(), block: block + 1 + index }] : []))
  const line = lines[order.index]
  return line?.text === written ? { block: line.block } : { block }
}

interface Candidate { row: number; slots: LooseSlot[] }
interface Order { index: number; count: number }

/** Rows that carry the label; a table without row labels has its last row that is long enough. */
function listRows(rows: LooseSlot[][], names: Set<string>, { count }: Order): Candidate[] {
  const candidates = rows.map((slots, row) => ({ row, slots }))
  if (names.size > 0) {
    return candidates.filter(({ slots }) => slots.some(({ text, isOrigin }) =>
      isOrigin && names.has(normaliseLabel(text))))
  }
  return candidates.filter(({ slots }) => slots.filter(({ isOrigin }) => isOrigin).length >= count)
    .slice(-1)
}

/**
 * The row where the figure stands in its column, else the last that carries the label: a head may
 * be called the same.
 */
function bestRow(
  candidates: Candidate[],
  { block, order, written }: { block: number; order: Order; written: string },
): SourcePlace | null {
  const places = candidates.map(({ row, slots }): SourcePlace => ({
    block, row, ...columnOf(slots, order, written),
  }))
  return places.find(({ column }) => column !== undefined) ?? places[places.length - 1] ?? null
}

/** Which figure of its row a cell is. */
function orderOf({ table, row, id }: CellInfo, edition: Edition): Order {
  const inRow = [...cellsOf(edition).values()]
    .filter((other) => other.table === table && other.row === row)
  return { index: inRow.findIndex((other) => other.id === id), count: inRow.length }
}

/**
 * The slot, where counting from the right leads to the text that was read; blanks a source leaves
 * at the end of its rows may be passed over.
 */
function columnOf(
  slots: LooseSlot[], { index, count }: Order, written: string,
): { column?: number } {
  const places = slots.flatMap(({ isOrigin }, column) => (isOrigin ? [column] : []))
  for (let end = places.length; end >= count; end -= 1) {
    const column = places[end - count + index]
    if (column !== undefined && slots[column]?.text.trim() === written) return { column }
    if (slots[places[end - 1] ?? 0]?.text.trim() !== '') break
  }
  return {}
}
