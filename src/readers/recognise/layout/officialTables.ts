/**
 * The three official tables among all tables of a document: in which edition,
 * which table or piece of one is which, and what each cell says. The form is
 * told by what stands in it, not by the year.
 */
import type {
  CellId, Edition, EditionId, PartNumber, TableId, TableTemplate,
} from '../../../model/template'
import { editionFor, editions } from '../../../templates'
import { matchLeniently, type Placement, type TableMatch, type Unplaced } from '../../tables/match'
import { normaliseLabel, queryForms } from '../../tables/labelForms'
import { labelTable, type LabelledTable } from '../../tables/labelledLines'
import { isFilledFigure } from '../../loose/figureText'
import type { LooseSlot, LooseTable } from '../../loose/looseTable'
import { unitOfCaption } from '../../tables/moneyUnit'
import { editionByLabels, LONGEST_LABEL } from './editionByLabels'
import type { Item } from './items'
import { roleOf } from './knownLabels'

/**
 * A table of the document with the part it stands in, 0 where that is not known; `caption` is the
 * line before it.
 */
export interface Piece { table: LooseTable; index: number; caption: string; part: number }

/** A piece as an official table. */
export interface PieceMatch { piece: Piece; template: TableTemplate; match: TableMatch }

export interface OfficialTables {
  edition: Edition
  matches: PieceMatch[]
  placements: Map<CellId, Placement>
  blanks: Set<CellId>
  /** What has no place, with the part of its table. */
  unplaced: (Unplaced & { table: TableId })[]
  /** Pieces that are a table read before, once more. */
  repeated: PieceMatch[]
}

/** Fewest cells that make a piece an official table wherever it stands. */
const FEWEST_CELLS: Record<TableId, number> = { disclosure: 2, applications: 7, disputes: 5 }
/** The part each official table belongs to. */
export const OWN_PART: Record<TableId, PartNumber> = { disclosure: 2, applications: 3, disputes: 4 }
/** Beyond this a table is none of ours. */
const MOST_SLOTS = 20_000
const FEWEST_HEADS = 4
/** Share of a piece's cells known before that makes it a repetition. */
const MOSTLY = 0.5
/** What table two weighs with every cell found. */
const WHOLE = 10

/** Tables of the items with what stands around them. */
export function listPieces(items: Item[], partAt: (index: number) => number): Piece[] {
  let caption = ''
  let unit: string | undefined
  const readLine = (text: string): void => {
    const own = unitOfCaption(text)
    if (own === undefined) caption = text
    unit = own ?? (roleOf(text) ? unit : undefined)
  }
  return items.flatMap((item, index) => {
    if (item.type === 'line' && item.text !== '') readLine(item.text)
    if (item.type !== 'table') return []
    const next = items[index + 1]
    const isCut = next?.type === 'line' && isFilledFigure(next.text)
    const table: LooseTable = { ...item.table, ...(isCut && { isCut }), ...(unit && { unit }) }
    const piece = { table, index, caption, part: partAt(index) }
    caption = ''
    unit = undefined
    return [piece]
  })
}

/** What else tells the form: the year, 0 where not known, and the lines of the document. */
export interface FormHints { year: number; lines: string[] }

/**
 * Reads the pieces in the form they are of. Where no table tells, labels that stand as lines of
 * their own do (a table two that is blank, one cell a line), then the year.
 */
export function readOfficialTables(pieces: Piece[], { year, lines }: FormHints): OfficialTables {
  const usable =
    pieces.filter(({ table }) => table.rows.length * (table.rows[0]?.length ?? 0) <= MOST_SLOTS)
  const byYear = editionByLabels(lines) ?? editionFor(year === 0 ? 9999 : year).id
  // Table two is asked for first, and once more with the others: the matching is done once.
  const known = new Map<string, PieceMatch[]>()
  const match: Match = (template, edition) => {
    const key = `${edition.id} ${template.id}`
    const found = known.get(key) ?? matchPieces(usable, template, edition)
    known.set(key, found)
    return found
  }
  const telling: OfficialTables[] = []
  const isOfYear = ({ id }: Edition): number => Number(id === byYear)
  for (const edition of [...editions].sort((a, b) => isOfYear(b) - isOfYear(a))) {
    // Found whole in the form of the year, it is of no other.
    if (telling.some((reading) => weigh(reading) >= WHOLE)) break
    telling.push(readIn(edition, match, ['disclosure']))
  }
  if (telling.some((reading) => weigh(reading) > 0)) {
    return readIn(heaviest(telling, byYear).edition, match)
  }
  return heaviest(editions.map((edition) => readIn(edition, match)), byYear)
}

/** Pieces that are the table of the template. */
type Match = (template: TableTemplate, edition: Edition) => PieceMatch[]

function heaviest(readings: OfficialTables[], byYear: EditionId): OfficialTables {
  return readings.reduce((best, reading) => {
    const [one, other] = [weigh(best), weigh(reading)]
    if (one === other) return reading.edition.id === byYear ? reading : best
    return other > one ? reading : best
  })
}

/**
 * Table two differs wholly between the forms; table three only in （六）, which many wrote as one
 * row in the new form too.
 */
function weigh({ edition, placements, blanks }: OfficialTables): number {
  const found = [...placements.keys(), ...blanks]
  const disclosure = found.filter((cell) => cell.startsWith('disclosure.')).length
  if (disclosure > 0) return WHOLE * disclosure / cellsIn(edition, 'disclosure')
  return found.some((cell) => /^applications\.handled\.other\./.test(cell)) ? 1 : 0
}

function cellsIn(edition: Edition, id: TableId): number {
  const template = edition.tables.find((table) => table.id === id)
  return template ? labelTable(template, edition).size : 1
}

function readIn(
  edition: Edition, match: Match, only: TableId[] = ['disclosure', 'applications', 'disputes'],
): OfficialTables {
  const all = edition.tables.filter(({ id }) => only.includes(id))
    .flatMap((template) => match(template, edition))
  const read: OfficialTables = {
    edition, matches: [], placements: new Map(), blanks: new Set(), unplaced: [], repeated: [],
  }
  const ordered = [...all].sort((a, b) => rank(b) - rank(a) || a.piece.index - b.piece.index)
  for (const found of ordered) take(found, read)
  read.matches.sort((a, b) => a.piece.index - b.piece.index)
  // A row is unplaced only where no table the piece is read as has it.
  for (const { piece, template, match } of read.matches) {
    const others =
      read.matches.filter((other) => other.piece === piece && other.template !== template)
    for (const unplaced of match.unplaced) {
      if (others.length === 0) {
        read.unplaced.push({ ...unplaced, table: template.id })
        continue
      }
      const isElsewhere =
        others.some((other) => !other.match.unplaced.some(({ text }) => text === unplaced.text))
      const isTold = read.unplaced.some(({ text, table }) =>
        text === unplaced.text && others.some((other) => other.template.id === table))
      if (!isElsewhere && !isTold) read.unplaced.push({ ...unplaced, table: template.id })
    }
  }
  return read
}

/** Under its own heading first, then the most complete. */
function rank({ piece, template, match }: PieceMatch): number {
  return (piece.part === OWN_PART[template.id] ? 1 : 0) + match.score
}

function matchPieces(pieces: Piece[], template: TableTemplate, edition: Edition): PieceMatch[] {
  let before: LooseTable | undefined
  const labelled = labelTable(template, edition)
  const isOwn = ({ part }: Piece): boolean => part === OWN_PART[template.id]
  const read = pieces.filter((piece) => isOwn(piece) || mayBe(piece.table, labelled))
    .map((piece) => {
      const table = withHeads(piece, before)
      const match = matchLeniently(table, template, edition)
      const found = { piece, template, match }
      const isSure = isOfficial(found, labelled.captions.has(normaliseLabel(piece.caption)))
      if (isSure && match.heads > 0) before = table
      return { found, isSure }
    })
  return read.filter(({ found, isSure }, index) => {
    return isSure
      || (isWhole(found) && [read[index - 1], read[index + 1]].some((beside) => beside?.isSure))
  }).map(({ found }) => found)
}

/** Head and row are official ones: beside other tables of the kind one cell is enough. */
function isWhole({ match: { placements, blanks, heads } }: PieceMatch): boolean {
  const isFound = placements.length + blanks.length > 0
  return heads > 0 && isFound && placements.every(({ doubt }) => doubt === undefined)
}

/** Cheaply: a row label of the table, or several of its heads. */
function mayBe(
  { rows }: LooseTable, { rowForms, columnForms, columnGroups }: LabelledTable,
): boolean {
  let heads = 0
  return rows.some((row) => row.some(({ text, isOrigin }) => {
    if (!isOrigin || text === '' || text.length > LONGEST_LABEL) return false
    const label = normaliseLabel(text)
    if (columnForms.has(label) || columnGroups.has(label)) heads += 1
    return heads >= FEWEST_HEADS
      || (label.length > 2 && queryForms(label).some((form) => rowForms.has(form)))
  }))
}

/** Below its own caption, 第二十条第（五）项, one cell is enough. */
function isOfficial({ piece, template, match }: PieceMatch, isCaptioned: boolean): boolean {
  const found = match.placements.length + match.blanks.length
  if (found === 0) return false
  if (piece.part === OWN_PART[template.id]) return true
  const fewest = isCaptioned ? 1 : FEWEST_CELLS[template.id]
  return found >= fewest && (template.id === 'applications' || match.heads > 0)
}

const GROUPS = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉']
const MOST_HEADS = 4

/**
 * A piece of table four may have its heading as a line above it; a piece without head goes on below
 * the head of the piece before it.
 */
function withHeads(piece: Piece, before: LooseTable | undefined): LooseTable {
  const { rows } = piece.table
  const width = rows[0]?.length ?? 0
  const caption = normaliseLabel(piece.caption).replace(/[()]/g, '')
  const heading = GROUPS.find((group) => caption.endsWith(group))
  if (heading !== undefined && !rows.some((row) =>
    row.some((slot) => GROUPS.some((group) => normaliseLabel(slot.text).includes(group))))) {
    return { ...piece.table, rows: [Array.from(
      { length: width }, (_, index): LooseSlot => ({ text: heading, isOrigin: index === 0 }),
    ), ...rows] }
  }
  const heads = before?.rows[0]?.length === width && !rows.slice(0, MOST_HEADS).some(isHeadRow)
    ? before.rows.slice(0, MOST_HEADS).filter(isHeadRow) : []
  return heads.length > 0 ? { ...piece.table, rows: [...heads, ...rows] } : piece.table
}

const APPLICANTS = new Set(['申请人情况', '自然人', '商业企业', '科研机构'])

function isHeadRow(row: LooseSlot[]): boolean {
  return row.some((slot) => APPLICANTS.has(normaliseLabel(slot.text)))
}

function take(found: PieceMatch, read: OfficialTables): void {
  const { match: { placements, blanks } } = found
  const isKnown = (cell: CellId): boolean => read.placements.has(cell) || read.blanks.has(cell)
  const known = [...placements.map(({ cell }) => cell), ...blanks].filter(isKnown).length
  if (known > MOSTLY * (placements.length + blanks.length)) {
    read.repeated.push(found)
    return
  }
  read.matches.push(found)
  for (const placement of placements) {
    if (!isKnown(placement.cell)) read.placements.set(placement.cell, placement)
    else if (read.placements.get(placement.cell)?.text !== placement.text) {
      read.unplaced.push({
        text: placement.text, reason: 'repeated', table: found.template.id,
      })
    }
  }
  for (const cell of blanks) if (!isKnown(cell)) read.blanks.add(cell)
}

/**
 * The single （六） row of a 2021 form: its placements by column key, as the 2019 form has them.
 */
export function readSingleOtherRow(
  pieces: PieceMatch[], former: EditionId,
): Map<string, Placement> {
  const edition = editions.find(({ id }) => id === former)
  const template = edition?.tables.find(({ id }) => id === 'applications')
  const row = new Map<string, Placement>()
  if (!edition || !template) return row
  for (const { piece } of pieces.filter((found) => found.template.id === 'applications')) {
    const match = matchLeniently(piece.table, template, edition)
    const blanks = match.blanks.map((cell): Placement => ({ cell, text: '' }))
    for (const placement of [...match.placements, ...blanks]) {
      const key = /^applications\.handled\.otherAll\.(.+)$/.exec(placement.cell)?.[1]
      if (key !== undefined && !row.has(key)) row.set(key, placement)
    }
  }
  return row
}
