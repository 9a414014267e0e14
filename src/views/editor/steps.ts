/** The steps of the guided form: titles, and what renders each. Steps load when first opened. */
import { defineAsyncComponent, type Component } from 'vue'
import type { Edition, StepNumber } from '../../model/template'

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

const BasicsStep = defineAsyncComponent(() => import('../../forms/steps/BasicsStep.vue'))
const TextStep = defineAsyncComponent(() => import('../../forms/steps/TextStep.vue'))
const TableStep = defineAsyncComponent(() => import('../../forms/steps/TableStep.vue'))
const OtherStep = defineAsyncComponent(() => import('../../forms/steps/OtherStep.vue'))
const ReviewStep = defineAsyncComponent(() => import('./ReviewStep.vue'))

/** The component of a step with its properties. */
export function stepComponent(step: StepNumber): { component: Component; properties: Record<string, unknown> } {
  if (step === 0) return { component: BasicsStep, properties: {} }
  if (step === 7) return { component: ReviewStep, properties: {} }
  if (step === 6) return { component: OtherStep, properties: {} }
  if (step === 1 || step === 5) return { component: TextStep, properties: { part: step } }
  return { component: TableStep, properties: { part: step } }
}
