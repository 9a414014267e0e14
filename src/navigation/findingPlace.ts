/** Where findings are, and the cells they are compared with. */
import { cellsOf } from '../model/cells'
import type { Finding } from '../model/finding'
import type { Edition } from '../model/template'
import { narrativePart } from '../model/text/textChange'
import type { Place } from './place'

/** Where a finding is: the step its words stand in, else its own. */
export function placeOf({ step, cells, field, spans }: Finding): Place {
  const [span] = spans ?? []
  return span
    ? {
      step: narrativePart(span.field) ?? (span.field === 'feeSentence' ? 6 : 0), cells: [],
      spans: [span],
    }
    : { step, cells, ...(field !== undefined && { field }) }
}

/** The table cell a finding on a text is compared with; undefined for none. */
export function comparedPlace({ cells, spans }: Finding, edition: Edition): Place | undefined {
  return spans && spans.length > 0 ? placeOfCells(cells, edition) : undefined
}

/** Where the first of these cells stands; undefined for none the edition knows. */
export function placeOfCells(cells: Finding['cells'], edition: Edition): Place | undefined {
  const info = cellsOf(edition).get(cells[0] ?? '')
  return info && { step: info.part, cells }
}

