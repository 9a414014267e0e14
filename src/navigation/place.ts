/** Places of the report that can be gone to. */
import { cellsOf } from '../model/cells'
import type { Finding } from '../model/finding'
import type { Edition, StepNumber } from '../model/template'
import { narrativePart } from '../model/text/textChange'
import type { TextSpan } from '../model/textSpan'

/**
 * A step, and what is meant on it: words of a text, the first of these cells, or a field. With
 * `note`, the id of a finding, the note on it in the list beside the step.
 */
export interface Place extends Pick<Finding, 'step' | 'cells' | 'field' | 'spans'> {
  note?: string
}

/** Where a finding is: the step its words stand in, else its own. */
export function placeOf({ step, cells, field, spans }: Finding): Place {
  const [span] = spans ?? []
  return span
    ? { step: stepOfSpan(span), cells: [], spans: [span] }
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

/** True for a step as a whole. */
export function isWholeStep({ cells, field, spans = [], note }: Place): boolean {
  return cells.length === 0 && spans.length === 0 && field === undefined && note === undefined
}

/** The name of the field or text that is meant; undefined where it is none. */
export function fieldOf({ field, spans }: Place): string | undefined {
  return spans?.[0]?.field ?? field
}

function stepOfSpan({ field }: TextSpan): StepNumber {
  return narrativePart(field) ?? (field === 'feeSentence' ? 6 : 0)
}
