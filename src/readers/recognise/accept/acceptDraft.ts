/** A draft the clerk has accepted, as a report. */
import { cellsOf } from '../../../model/cells'
import type { CheckContext } from '../../../model/facts'
import { newReport } from '../../../model/newReport'
import { guessAgencyKind } from '../../../model/guessAgencyKind'
import type { AgencyKind, Report } from '../../../model/report'
import { editionFor, editionOf } from '../../../templates'
import type { Draft } from '../draft'
import { keepCarried } from './keepCarried'
import { readFee } from '../parts/readFee'
import { takeCharts } from './takeCharts'

/**
 * `now` is the ISO time; `kind` where the clerk named the kind of agency, else its name tells it;
 * `fee` false leaves 信息处理费 to the text.
 */
export interface Acceptance { now: string; kind?: AgencyKind; fee?: boolean }

/**
 * The report with every figure as published: blank and missing cells as explicit blanks, totals as
 * they are, never summed. A report of our own that came back whole stays as it was.
 */
export function acceptDraft(draft: Draft, { now, kind, fee = true }: Acceptance): Report {
  if (draft.whole) {
    return kind ? { ...draft.whole, agency: { ...draft.whole.agency, kind } } : draft.whole
  }
  const known = kind ?? kindOf(draft)
  const agency = { ...draft.agency, ...(known ? { kind: known } : {}) }
  const blank = newReport({ year: yearOf(draft, now), edition: draft.edition, agency, now })
  const accepted = {
    ...blank,
    title: draft.title || null,
    preamble: draft.preamble,
    signature: {
      name: draft.signature.name === blank.agency.name ? null : draft.signature.name,
      date: draft.signature.date,
    },
    cells: Object.fromEntries([...cellsOf(editionOf(draft.edition)).keys()]
      .map((id) => [
        id, Object.freeze({ text: (draft.cells[id]?.text ?? ''), source: 'imported' as const }),
      ])),
    narratives: draft.narratives,
    images: draft.images,
  }
  const completed = takeCharts(fee ? withFee(accepted) : accepted, draft.carried)
  return draft.carried ? keepCarried(completed, draft.carried) : completed
}

function withFee(report: Report): Report {
  const read = readFee(report.narratives[6], report)
  return read ? {
    ...report, fee: read.fee, feeSentence: read.feeSentence,
    narratives: { ...report.narratives, 6: read.narrative },
  } : report
}

/**
 * What the checks of an accepted draft look at besides the report: its headings as published, none
 * found included, and whether year and kind of agency are known; nothing for a report of our own
 * that came back whole.
 */
export function contextOfDraft(draft: Draft, kind = kindOf(draft)): CheckContext {
  if (draft.whole) return {}
  const unknown = {
    ...(draft.year > 0 ? {} : { isYearUnknown: true as const }),
    ...(kind ? {} : { isKindUnknown: true as const }),
  }
  return { published: draft.parts, ...unknown }
}

/**
 * The kind the draft names, that of the report the file carries, or what the agency's name speaks
 * for.
 */
function kindOf({ agency, carried }: Draft): AgencyKind | undefined {
  return agency.kind ?? carried?.agency.kind ?? guessAgencyKind(agency.name ?? '')
}

/** Without a year the form decides: last year where it fits, else its first. */
function yearOf({ year, edition }: Draft, now: string): number {
  if (year > 0) return year
  const last = Number(now.slice(0, 4)) - 1
  return editionFor(last).id === edition ? last : editionOf(edition).reportYears.from
}
