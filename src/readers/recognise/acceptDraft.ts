/** A draft the clerk has accepted, as a report. */
import { newReport } from '../../model/newReport'
import { cellsOf } from '../../model/cells'
import type { AgencyKind, CellEntry, Cells, Report } from '../../model/report'
import { editionFor, editionOf } from '../../templates'
import type { Draft } from '../draft'
import { draftOfReport } from './draftOfReport'

/** `now` is the ISO time; `kind` where the clerk named the kind of agency. */
export interface Acceptance { now: string; kind?: AgencyKind }

/** The report with every figure as published: blank and missing cells as explicit blanks, totals as they are, never summed. With a report of our own behind the draft, what both say alike stays as it was there. */
export function acceptDraft(draft: Draft, { now, kind }: Acceptance): Report {
  const base = draft.report ?? newReport({ year: yearOf(draft, now), edition: draft.edition, agency: {}, now })
  const shown = draft.report ? draftOfReport(draft.report) : null
  return {
    ...base,
    year: yearOf(draft, now), edition: draft.edition,
    agency: { ...base.agency, ...draft.agency, ...(kind ? { kind } : {}) },
    title: shown && shown.title === draft.title ? base.title : draft.title || null,
    preamble: shown && shown.preamble === draft.preamble ? base.preamble : draft.preamble,
    signature: signatureOf(draft, base),
    cells: acceptCells(draft, shown, base.cells),
    narratives: draft.narratives,
    images: draft.images,
    updatedAt: draft.report ? base.updatedAt : now,
  }
}

/** Without a year the form decides: its first or its latest. */
function yearOf({ year, edition }: Draft, now: string): number {
  if (year > 0) return year
  const last = Number(now.slice(0, 4)) - 1
  return editionFor(last).id === edition ? last : editionOf(edition).reportYears.from
}

function signatureOf({ signature, agency }: Draft, base: Report): Report['signature'] {
  const name = signature.name === agency.name ? null : signature.name
  return { ...base.signature, name, date: signature.date }
}

function acceptCells(draft: Draft, shown: Draft | null, carried: Cells): Cells {
  const cells: Cells = shown && shown.edition === draft.edition ? { ...carried } : {}
  for (const id of cellsOf(editionOf(draft.edition)).keys()) {
    const text = draft.cells[id]?.text ?? ''
    if (!shown || shown.cells[id]?.text !== text) cells[id] = importedEntry(text)
  }
  return cells
}

function importedEntry(text: string): CellEntry {
  return Object.freeze({ text, source: 'imported' as const })
}
