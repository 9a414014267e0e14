/** A document laid out: its parts, its official tables, and what stands in front. */
import type { LooseDocument } from '../looseDocument'
import { findParts, type FoundPart } from './findParts'
import { cutFirstReport } from './firstReport'
import type { Item } from './items'
import { listItems } from './items'
import { joinBroken } from './joinBroken'
import { assembleLineTables } from './lineTables'
import { listPieces, OWN_PART, readOfficialTables, type OfficialTables, type Piece } from './officialTables'
import { findTitle, findYear, readTitle, type Title } from './readTitle'

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
  /** Items before the first part. */
  front: Item[]
}

/** Finds parts by their headings and tables, and tables by their labels and parts. */
export function layOut(document: LooseDocument): Layout {
  const all = listItems(document)
  const assembled = assembleLineTables(document.kind === 'text' || document.kind === 'pdf' ? joinBroken(all) : all)
  const title = findTitle(assembled.slice(0, MOST_FRONT).map((item) => (item.type === 'line' ? item.text : ''))) ?? titleElsewhere(document, assembled)
  const { items, next } = cutFirstReport(assembled, title)
  const year = title?.year || findPeriodYear(items) || findYear(document.title)
  const first = readOfficialTables(listPieces(items, () => 0), year)
  const partOf = new Map([...first.matches, ...first.repeated].map(({ piece, template }) => [piece.index, OWN_PART[template.id]]))
  const parts = findParts(items, (index) => partOf.get(index) ?? 0)
  const tables = readAgain(first, listPieces(items, (index) => partAt(parts, index)), year)
  return { items, parts, tables, used: usedItems(tables), title, year, next, front: items.slice(0, frontEnd(items, parts, tables)) }
}

const MOST_FRONT = 200

/** The part an item stands in, 0 before the first. */
export function partAt(parts: FoundPart[], index: number): number {
  return parts.reduce((part, { number, at }) => (at <= index ? number : part), 0)
}

/** Headings tell more of small pieces; where all are read already there is nothing to tell. */
function readAgain(first: OfficialTables, pieces: Piece[], year: number): OfficialTables {
  const used = usedItems(first)
  const isOpen = pieces.some(({ part, index }) => part >= 2 && part <= 4 && !used.has(index)) || first.repeated.length > 0
  return isOpen ? readOfficialTables(pieces, year) : first
}

function usedItems({ matches, repeated }: OfficialTables): Set<number> {
  return new Set([...matches, ...repeated].map(({ piece }) => piece.index))
}

function frontEnd(items: Item[], parts: FoundPart[], tables: OfficialTables): number {
  const firstTable = tables.matches[0]?.piece.index ?? items.length
  return Math.min(parts[0]?.at ?? firstTable, firstTable)
}

/** Between the title of a page and the name of its site. */
const SITE = /[-_—–|｜·]+/

/** A title in a table of particulars, or only among the file's properties. */
function titleElsewhere({ title }: LooseDocument, items: Item[]): Title | null {
  const cells = items.slice(0, MOST_FRONT).flatMap((item) => (item.type === 'table' ? item.table.rows.slice(0, 20).flatMap((row) => row.slice(0, 10)) : []))
  const found = [...cells.map((slot) => slot.text), title, ...title.split(SITE)].map(readTitle).find((candidate) => candidate !== null && candidate.year > 0)
  return found ? { ...found, from: -1, to: -1 } : null
}

const PERIOD = /(20\d\d)年1月1日/

/** The year of the period the figures are of. */
export function findPeriodYear(items: Item[]): number {
  for (const item of items.slice(0, MOST_FRONT)) {
    const year = item.type === 'line' ? PERIOD.exec(item.text.replace(/\s+/g, ''))?.[1] : undefined
    if (year !== undefined) return Number(year)
  }
  return 0
}
