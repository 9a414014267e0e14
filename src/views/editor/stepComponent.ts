/** What renders each step of the guided form; steps load when first opened. */
import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import type { StepNumber } from '../../model/template'
import { loadAgain } from '../../ui/loadAgain'
import StepLoading from './StepLoading.vue'

/** So long nobody needs to be told that it takes its time. */
const QUIET_MS = 2000

function step(loader: AsyncComponentLoader): Component {
  return defineAsyncComponent({ loader, loadingComponent: StepLoading, delay: QUIET_MS })
}

const BasicsStep = step(() => loadAgain(() => import('../../forms/steps/BasicsStep.vue')))
const TextStep = step(() => loadAgain(() => import('../../forms/steps/TextStep.vue')))
const TableStep = step(() => loadAgain(() => import('../../forms/steps/TableStep.vue')))
const OtherStep = step(() => loadAgain(() => import('../../forms/steps/OtherStep.vue')))
const ReviewStep = step(() => loadAgain(() => import('./review/ReviewStep.vue')))

/** The component of a step with its properties. */
export function stepComponent(
  step: StepNumber,
): { component: Component; properties: Record<string, unknown> } {
  if (step === 0) return { component: BasicsStep, properties: {} }
  if (step === 7) return { component: ReviewStep, properties: {} }
  if (step === 6) return { component: OtherStep, properties: {} }
  if (step === 1 || step === 5) return { component: TextStep, properties: { part: step } }
  return { component: TableStep, properties: { part: step } }
}
