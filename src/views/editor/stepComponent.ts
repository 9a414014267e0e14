/** What renders each step of the guided form; steps load when first opened. */
import { defineAsyncComponent, type Component } from 'vue'
import type { StepNumber } from '../../model/template'
import { loadAgain } from '../../ui/loadAgain'

const BasicsStep = defineAsyncComponent(() => loadAgain(() => import('../../forms/steps/BasicsStep.vue')))
const TextStep = defineAsyncComponent(() => loadAgain(() => import('../../forms/steps/TextStep.vue')))
const TableStep = defineAsyncComponent(() => loadAgain(() => import('../../forms/steps/TableStep.vue')))
const OtherStep = defineAsyncComponent(() => loadAgain(() => import('../../forms/steps/OtherStep.vue')))
const ReviewStep = defineAsyncComponent(() => loadAgain(() => import('./ReviewStep.vue')))

/** The component of a step with its properties. */
export function stepComponent(step: StepNumber): { component: Component; properties: Record<string, unknown> } {
  if (step === 0) return { component: BasicsStep, properties: {} }
  if (step === 7) return { component: ReviewStep, properties: {} }
  if (step === 6) return { component: OtherStep, properties: {} }
  if (step === 1 || step === 5) return { component: TextStep, properties: { part: step } }
  return { component: TableStep, properties: { part: step } }
}
