/** Places of the report that can be gone to. */
import type { Finding } from '../model/finding'

/**
 * A step, and what is meant on it: words of a text, the first of these cells, or a field. With
 * `note`, the id of a finding, the note on it in the list beside the step.
 */
export interface Place extends Pick<Finding, 'step' | 'cells' | 'field' | 'spans'> {
  note?: string
}

/** True for a step as a whole. */
export function isWholeStep({ cells, field, spans = [], note }: Place): boolean {
  return cells.length === 0 && spans.length === 0 && field === undefined && note === undefined
}

/** The name of the field or text that is meant; undefined where it is none. */
export function fieldOf({ field, spans }: Place): string | undefined {
  return spans?.[0]?.field ?? field
}
