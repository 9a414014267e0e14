import type { Agency, Report } from './report'
import type { EditionId } from './template'

export interface NewReport {
  year: number
  edition: EditionId
  agency: Partial<Agency>
  /** ISO time of creation. */
  now: string
}

export const EMPTY_AGENCY: Agency = {
  name: '', kind: '政府部门', office: '', address: '', postcode: '', phone: '', fax: '', email: '',
  website: '',
}

/** A blank report: no figure, no text, the calendar year as period. */
export function newReport({ year, edition, agency, now }: NewReport): Report {
  return {
    id: newReportId(),
    year,
    edition,
    agency: { ...EMPTY_AGENCY, ...agency },
    title: null,
    preamble: null,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    signature: { name: null, date: '' },
    cells: {},
    narratives: { 1: [], 5: [], 6: [] },
    fee: { notices: '', amount: '', received: '' },
    feeSentence: null,
    images: {},
    lastYear: null,
    notes: {},
    createdAt: now,
    updatedAt: now,
  }
}

/** A fresh id; letters, digits and hyphens. */
export function newReportId(): string {
  return crypto.randomUUID?.()
    ?? `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
}
