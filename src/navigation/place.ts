/** Places of the report that can be gone to. */
import type { Finding } from '../model/finding'
import type { Edition, StepNumber } from '../model/template'

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

/** Title of a step as in the official form. */
export function stepTitle(edition: Edition, step: StepNumber): string {
  if (step === 0) return '基本信息'
  if (step === 7) return '审核与导出'
  return edition.parts[step - 1]?.title ?? ''
}

/** 12 → step 7: anything outside 0 to 7 is brought back in. */
export function asStep(value: number): StepNumber {
  return Math.min(7, Math.max(0, Math.trunc(value) || 0)) as StepNumber
}
