/**
 * Figures of the sample agency, invented and consistent; what is not named is 0, totals follow
 * their parts.
 */
import { cellsOf } from '../../model/cells'
import type { CellId, Edition } from '../../model/template'

/** Applications by row: 自然人, 商业企业, 社会公益组织, 法律服务机构. */
type Applicants = readonly [person: number, business: number, charity: number, legal: number]

interface YearFigures {
  others: Record<CellId, string>
  applications: Record<string, Applicants>
}

const COLUMNS = ['person', 'business', 'charity', 'legal'] as const

export const figures2025: YearFigures = {
  others: {
    'disclosure.normative.issued': '6',
    'disclosure.normative.repealed': '4',
    'disclosure.normative.effective': '58',
    'disclosure.license.decisions': '21846',
    'disclosure.penalty.decisions': '1932',
    'disclosure.coercion.decisions': '87',
    'disclosure.fee.amount': '1268.45',
    'disputes.review.upheld': '2',
    'disputes.review.corrected': '1',
    'disputes.lawsuit.direct.pending': '1',
    'disputes.lawsuit.afterReview.upheld': '1',
  },
  applications: {
    'received': [41, 6, 1, 2],
    'carriedIn': [2, 1, 0, 0],
    'handled.granted': [17, 3, 1, 1],
    'handled.partial': [5, 1, 0, 0],
    'handled.refused.thirdParty': [2, 0, 0, 0],
    'handled.refused.internalAffairs': [1, 0, 0, 0],
    'handled.refused.processInformation': [2, 0, 0, 0],
    'handled.refused.enforcementFile': [0, 1, 0, 0],
    'handled.refused.administrativeQuery': [3, 0, 0, 1],
    'handled.unavailable.notHeld': [6, 1, 0, 0],
    'handled.unavailable.needsMaking': [1, 0, 0, 0],
    'handled.unavailable.stillUnclear': [1, 0, 0, 0],
    'handled.notProcessed.petition': [1, 0, 0, 0],
    'handled.notProcessed.repeated': [1, 0, 0, 0],
    'handled.other.noCorrection': [1, 0, 0, 0],
    'carriedOut': [2, 1, 0, 0],
  },
}

export const figures2024: YearFigures = {
  others: {
    'disclosure.normative.issued': '5',
    'disclosure.normative.repealed': '3',
    'disclosure.normative.effective': '56',
    'disclosure.license.decisions': '20417',
    'disclosure.penalty.decisions': '2105',
    'disclosure.coercion.decisions': '94',
    'disclosure.fee.amount': '1196.30',
    'disputes.review.upheld': '1',
    'disputes.review.other': '1',
    'disputes.lawsuit.direct.upheld': '1',
    'disputes.lawsuit.afterReview.pending': '1',
  },
  applications: {
    'received': [36, 5, 0, 2],
    'carriedIn': [1, 0, 0, 0],
    'handled.granted': [15, 2, 0, 1],
    'handled.partial': [4, 1, 0, 0],
    'handled.refused.thirdParty': [1, 0, 0, 0],
    'handled.refused.processInformation': [2, 0, 0, 0],
    'handled.refused.administrativeQuery': [3, 0, 0, 0],
    'handled.unavailable.notHeld': [6, 1, 0, 1],
    'handled.unavailable.needsMaking': [1, 0, 0, 0],
    'handled.notProcessed.petition': [1, 0, 0, 0],
    'handled.notProcessed.repeated': [1, 0, 0, 0],
    'handled.other.noCorrection': [1, 0, 0, 0],
    'carriedOut': [2, 1, 0, 0],
  },
}

/** Text of every cell but the totals. */
export function figureTexts(
  { others, applications }: YearFigures, edition: Edition,
): Record<CellId, string> {
  const texts: Record<CellId, string> = {}
  for (const info of cellsOf(edition).values()) {
    if (info.sums.length > 0) continue
    const column = COLUMNS.findIndex((key) => key === info.column)
    const count = info.table === 'applications'
      ? applications[info.row.replace(/^applications\./, '')]?.[column] : undefined
    texts[info.id] = others[info.id] ?? String(count ?? 0)
  }
  return texts
}
