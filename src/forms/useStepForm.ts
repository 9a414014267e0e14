import { useForm } from 'vee-validate'
import { guardStep } from './stepGate'

/** The vee-validate form of a step; 下一步 has it show every wrong field first. */
export function useStepForm(): void {
  const { validate, setFieldTouched } = useForm()
  guardStep(async () => {
    const names = Object.keys((await validate()).errors)
    for (const name of names) setFieldTouched(name, true)
    return names
  })
}
