/**
 * The gate of a step: before 下一步 the fields of the step are looked at as a whole. It advises, it
 * never locks.
 */
import {
  inject, onBeforeUnmount, provide, shallowRef, type InjectionKey, type ShallowRef,
} from 'vue'

/** Shows every wrong field of the open step and gives their names. */
export type StepCheck = () => Promise<string[]>

const key: InjectionKey<ShallowRef<StepCheck | null>> = Symbol('gate of the open step')

/** For the shell: the check of whatever step is open, null for steps without fields. */
export function provideStepGate(): ShallowRef<StepCheck | null> {
  const gate = shallowRef<StepCheck | null>(null)
  provide(key, gate)
  return gate
}

/** For a step: guards 下一步 with this check while it is open. */
export function guardStep(check: StepCheck): void {
  const gate = inject(key, null)
  if (gate) gate.value = check
  onBeforeUnmount(() => {
    if (gate?.value === check) gate.value = null
  })
}
