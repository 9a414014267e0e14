/**
 * A report that was read, with what the clerk corrected, dropped and decided before it lands. Plain
 * data; nothing is stored.
 */
import { cellsOf } from '../../model/cells'
import { formatFigure, parseFigure } from '../../model/figure'
import type { Narrative } from '../../model/narrative'
import {
  AGENCY_KINDS, type AgencyText, type AgencyKind, type CellEntry, type NarrativePart,
  type Narratives,
  type Report,
} from '../../model/report'
import type { CellId } from '../../model/template'
import { readFee, type FeeReading } from '../../readers'
import type { Draft, DraftCell } from '../../readers/recognise/draft'
import { editionOf } from '../../templates'
import { moveToYear } from '../../templates/lastYear'

/** Text fields of 基本信息 by the name they have in the report. */
export type BasicField =
  | 'title' | 'preamble' | `agency.${AgencyText}` | 'signature.name' | 'signature.date'

/** The single （六） row of the draft: left out, or taken as “3.其他”. */
export type OtherRowChoice = 'leave' | 'miscellaneous'

export interface ImportReview {
  /** File name, or 粘贴的内容. */
  source: string
  /** As it was read; never changed. */
  draft: Draft
  basics: Record<BasicField, string>
  kind: AgencyKind
  /** 0 while none is known. */
  year: number
  /** The clerk's text for a cell; null where the figure was dropped. */
  corrections: Record<CellId, string | null>
  otherRow: OtherRowChoice
  /** Blocks of text left out, by part and index in its narrative: `5:3`. */
  droppedText: string[]
  /** True where 信息处理费 is left to the text instead of its fields. */
  leavesFee: boolean
}

const AGENCY_FIELDS = [
  'name', 'office', 'address', 'postcode', 'phone', 'fax', 'email', 'website',
] as const
const SINGLE_ROW = 'applications.handled.other.miscellaneous.'

/**
 * The review of a fresh draft: everything as it was read. `guess` names the kind of agency where
 * the draft does not.
 */
export function beginReview(source: string, draft: Draft, guess?: AgencyKind): ImportReview {
  const kind = draft.whole?.agency.kind ?? draft.agency.kind ?? guess ?? AGENCY_KINDS[1]
    ?? '政府部门'
  return {
    source, draft, basics: basicsOf(draft), kind, year: draft.year, corrections: {},
    otherRow: 'leave', droppedText: [], leavesFee: false,
  }
}

function basicsOf(draft: Draft): ImportReview['basics'] {
  const agency =
    Object.fromEntries(AGENCY_FIELDS.map((key) => [`agency.${key}`, draft.agency[key] ?? '']))
  const { title, preamble, signature } = draft
  return {
    title, preamble, ...agency, 'signature.name': signature.name, 'signature.date': signature.date,
  } as ImportReview['basics']
}

/** The draft as it will land: with the clerk's texts, without what was dropped. */
export function reviewedDraft(review: ImportReview): Draft {
  const { draft, basics, kind, year } = review
  const agency = Object.fromEntries(AGENCY_FIELDS.map((key) => [key, basics[`agency.${key}`]]))
  return {
    ...draft,
    title: basics.title, preamble: basics.preamble, year,
    agency: { ...draft.agency, ...agency, kind },
    signature: { name: basics['signature.name'], date: basics['signature.date'] },
    cells: reviewedCells(review),
    narratives: keptNarratives(review),
    singleOtherRow: review.otherRow === 'leave' ? draft.singleOtherRow : null,
  }
}

function keptNarratives({ draft: { narratives }, droppedText }: ImportReview): Narratives {
  const kept = (part: NarrativePart): Narrative =>
    narratives[part].filter((_, index) => !droppedText.includes(textKey(part, index)))
  return { 1: kept(1), 5: kept(5), 6: kept(6) }
}

/**
 * 信息处理费 as the text that is kept tells it; null where there is nothing to fill, as in a report
 * that comes back whole.
 */
export function feeOf(review: ImportReview): FeeReading | null {
  const { draft, year } = review
  return draft.whole ? null : readFee(keptNarratives(review)[6], { year, edition: draft.edition })
}

/** The name of a block of text in `droppedText`. */
export function textKey(part: NarrativePart, index: number): string {
  return `${part}:${index}`
}

/** The review with a block of text left out, or taken in again. */
export function toggleText(review: ImportReview, key: string): ImportReview {
  const isDropped = review.droppedText.includes(key)
  return { ...review, droppedText: isDropped
    ? review.droppedText.filter((other) => other !== key) : [...review.droppedText, key] }
}

function reviewedCells(review: ImportReview): Draft['cells'] {
  const cells = placedCells(review)
  const infos = cellsOf(editionOf(review.draft.edition))
  for (const [cell, text] of Object.entries(review.corrections)) {
    const kind = infos.get(cell)?.kind ?? 'count'
    if (text === null) delete cells[cell]
    else {
      cells[cell] = {
        written: cells[cell]?.written ?? '', text: formatFigure(parseFigure(kind, text)),
        normalised: '', doubt: '',
      }
    }
  }
  return cells
}

/** The very report a Word file of ours carries, with what the clerk changed in the review. */
export function correctedWhole(
  whole: Report, { draft, basics, kind, year, corrections }: ImportReview,
): Report {
  const read = basicsOf(draft)
  const own = <Text>(field: BasicField, carried: Text): string
    | Text => (basics[field] === read[field] ? carried : basics[field])
  const agency =
    Object.fromEntries(AGENCY_FIELDS.map((key) => [key, own(`agency.${key}`, whole.agency[key])]))
  const moved = moveToYear(whole, year)
  return {
    ...moved, title: own('title', whole.title), preamble: own('preamble', whole.preamble),
    agency: { ...whole.agency, ...agency, kind },
    signature: {
      name: own('signature.name', whole.signature.name),
      date: own('signature.date', whole.signature.date),
    },
    cells: correctedCells(moved, corrections),
  }
}

function correctedCells(whole: Report, corrections: ImportReview['corrections']): Report['cells'] {
  const infos = cellsOf(editionOf(whole.edition))
  const entries = Object.entries(corrections).map(([cell, text]): [CellId, CellEntry] =>
    [cell, Object.freeze({
      text: formatFigure(parseFigure(infos.get(cell)?.kind ?? 'count', text ?? '')),
      source: 'imported',
    })])
  return { ...whole.cells, ...Object.fromEntries(entries) }
}

/** Cells before corrections: those read, and the single （六） row where it was given a place. */
export function placedCells(
  { draft, otherRow }: Pick<ImportReview, 'draft' | 'otherRow'>,
): Draft['cells'] {
  if (otherRow === 'leave' || !draft.singleOtherRow) return { ...draft.cells }
  const moved = Object.entries(draft.singleOtherRow).map(([column, cell]): [
    CellId, DraftCell,
  ] => [SINGLE_ROW + column, { ...cell, normalised: '由“（六）其他处理”一行放到“3.其他”' }])
  return { ...draft.cells, ...Object.fromEntries(moved) }
}

/**
 * The review with the clerk's text for a cell, null to drop its figure; the text as it was read
 * takes the correction away.
 */
export function correctCell(review: ImportReview, cell: CellId, text: string | null): ImportReview {
  if (text !== null && text === placedCells(review)[cell]?.text) return restoreCell(review, cell)
  return review.corrections[cell] === text
    ? review : { ...review, corrections: { ...review.corrections, [cell]: text } }
}

/** The review with a cell as it was read. */
export function restoreCell(review: ImportReview, cell: CellId): ImportReview {
  if (!(cell in review.corrections)) return review
  const { [cell]: _correction, ...corrections } = review.corrections
  return { ...review, corrections }
}

/** What must be filled before the report can land, in words; empty when it can. */
export function missingForAccept({ basics, year }: ImportReview): string[] {
  return [
    ...(basics['agency.name'].trim() === '' ? ['机关名称'] : []),
    ...(year === 0 ? ['报告年度'] : []),
  ]
}
