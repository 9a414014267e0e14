/** A document laid out: its parts, its official tables, and what stands in front. */
import type { LooseDocument } from '../../loose/looseDocument'
import { plainPipedBlocks } from '../../loose/pipedCells'
import { joinWrappedBlocks } from '../../loose/wrappedBlocks'
import { chooseTitle } from './chooseTitle'
import { findParts, type FoundPart } from './findParts'
import { cutFirstReport } from './firstReport'
import { formWords } from './formWords'
import type { Item } from './items'
import { listItems } from './items'
import { joinBroken } from './joinBroken'
import { assembleLineTables } from './lineTables'
import { cutLongLines } from './longLines'
import {
  listPieces, OWN_PART, readOfficialTables, type FormHints, type OfficialTables, type Piece,
} from './officialTables'
import { readOrderedDisputes } from './orderedDisputes'
import type { Title } from './readTitle'
import { findReportYear, type YearPlace } from '../parts/reportYear'

export interface Layout {
  items: Item[]
  parts: FoundPart[]
  tables: OfficialTables
  /** Pieces read as official tables or their repetitions, by item. */
  used: Set<number>
  title: Title | null
  /** The title of another report behind this one, '' without one. */
  next: string
  year: number
  /** Where the year stands. */
  yearPlace: YearPlace
  /** Items before the first part. */
  front: Item[]
  /** The report stood on a single line. */
  wasOneLine: boolean
}

/** Finds parts by their headings and tables, and tables by their labels and parts. */
export function layOut(document: LooseDocument): Layout {
  // The readers of these two put lines together by what they know of their places.
  const isOfLines = document.kind === 'text' || document.kind === 'pdf'
  const plain = document.kind === 'text' ? document.blocks : plainPipedBlocks(document.blocks)
  const blocks = isOfLines ? plain : joinWrappedBlocks(plain, formWords)
  const { items: all, isCut: wasOneLine } = cutLongLines(listItems({ ...document, blocks }))
  const assembled = assembleLineTables(isOfLines ? joinBroken(all) : all)
  const title = chooseTitle(document, assembled)
  const { items, next } = cutFirstReport(assembled, title)
  const { year, place: yearPlace } = findReportYear(document, items, title)
  const hints = {
    year,
    lines: items.flatMap((item) => (item.type === 'line' && item.text !== '' ? [item.text] : [])),
  }
  const first = readOfficialTables(listPieces(items, () => 0), hints)
  const partOf = new Map([...first.matches, ...first.repeated]
    .map(({ piece, template }) => [piece.index, OWN_PART[template.id]]))
  const parts = findParts(items, (index) => partOf.get(index) ?? 0)
  const tables = readAgain(first, listPieces(items, (index) => partAt(parts, index)), hints)
  const used = new Set([...usedItems(tables), ...addOrderedDisputes(items, parts, tables)])
  const firstTable = tables.matches[0]?.piece.index ?? items.length
  const front = items.slice(0, Math.min(parts[0]?.at ?? firstTable, firstTable))
  return { items, parts, tables, used, title, year, yearPlace, next, front, wasOneLine }
}

/** The part an item stands in, 0 before the first. */
export function partAt(parts: FoundPart[], index: number): number {
  return parts.reduce((part, { number, at }) => (at <= index ? number : part), 0)
}

/** Headings tell more of small pieces; where all are read already there is nothing to tell. */
function readAgain(first: OfficialTables, pieces: Piece[], hints: FormHints): OfficialTables {
  const used = usedItems(first)
  const isOpen = pieces.some(({ part, index }) => part >= 2 && part <= 4 && !used.has(index))
    || first.repeated.length > 0
  return isOpen ? readOfficialTables(pieces, hints) : first
}

/**
 * Table four by the order of its figures, where it was not found by its heads; the items it takes.
 */
function addOrderedDisputes(items: Item[], parts: FoundPart[], tables: OfficialTables): number[] {
  const order = parts.findIndex(({ number }) => number === OWN_PART.disputes)
  const [part, next] = [parts[order], parts[order + 1]]
  const isFound = [...tables.placements.keys(), ...tables.blanks]
    .some((cell) => cell.startsWith('disputes.'))
  if (!part || isFound) return []
  const ordered = readOrderedDisputes(items, {
    from: part.at + 1, to: next?.at ?? items.length,
  }, tables.edition)
  if (!ordered) return []
  for (const placement of ordered.placements) tables.placements.set(placement.cell, placement)
  return ordered.items
}

function usedItems({ matches, repeated }: OfficialTables): Set<number> {
  return new Set([...matches, ...repeated].map(({ piece }) => piece.index))
}
