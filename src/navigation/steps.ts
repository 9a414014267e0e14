import type { Edition, StepNumber } from '../model/template'

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
