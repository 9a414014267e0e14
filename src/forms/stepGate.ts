/** The gate of a step: before 下一步 the fields of the step are looked at as a whole. It advises, it never locks. */
import { useForm } from 'vee-validate'
import { inject, onBeforeUnmount, provide, shallowRef, type InjectionKey, type ShallowRef } from 'vue'

/** Shows every wrong field of the open step and gives their number. */
export type StepCheck = () => Promise<number>

const key: InjectionKey<ShallowRef<StepCheck | null>> = Symbol('gate of the open step')

/** For the shell: the check of whatever step is open, null for steps without fields. */
export function provideStepGate(): ShallowRef<StepCheck | null> {
  const gate = shallowRef<StepCheck | null>(null)
  provide(key, gate)
  return gate
}

/** For a step: its vee-validate form, guarding 下一步 while it is open. */
export function useStepForm(): void {
  const { validate, setFieldTouched } = useForm()
  const gate = inject(key, null)
  const check: StepCheck = async () => {
    const names = Object.keys((await validate()).errors)
    for (const name of names) setFieldTouched(name, true)
    return names.length
  }
  if (gate) gate.value = check
  onBeforeUnmount(() => {
    if (gate?.value === check) gate.value = null
  })
}
