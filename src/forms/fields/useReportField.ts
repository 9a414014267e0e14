import { useField } from 'vee-validate'
import { computed, toRef, watch, type ComputedRef, type Ref } from 'vue'
import { checkField } from '../../model/fieldRules'
import { useReportStore } from '../../store/report/report'
import { reportFields, type PlainFieldName } from './reportFields'

export interface ReportFieldState {
  text: Ref<string>
  /** What is wrong, once the clerk has left the field or where it came filled. */
  error: ComputedRef<string>
  isReadOnly: Readonly<Ref<boolean>>
  /**
   * Takes over what is typed, right or wrong: nothing typed is lost. Other steps are other steps of
   * undo.
   */
  type: (text: string, step?: number) => void
  /** The clerk has left the field. */
  leave: () => void
}

/**
 * A field of the open report: its text from the store, its format rule and touched state
 * from vee-validate.
 */
export function useReportField(name: PlainFieldName): ReportFieldState {
  const store = useReportStore()
  const { label, read, write } = reportFields[name]
  const saved = (): string => (store.current ? read(store.current) : '')
  const { value, errorMessage, meta, setValue, setTouched } = useField<string>(
    name, (text) => checkField(name, text) ?? true,
    { initialValue: saved(), validateOnMount: true },
  )
  watch(saved, (now) => { if (now !== value.value) setValue(now) })
  return {
    text: value,
    error:
      computed(() => (meta.touched || meta.initialValue !== '' ? errorMessage.value ?? '' : '')),
    isReadOnly: toRef(() => store.isReadOnly),
    type(text, step = 0) {
      if (store.isReadOnly) return
      setValue(text)
      if (text !== saved()) {
        store.change(`修改${label}`, (report) => write(report, text), `field.${name}.${step}`)
      }
    },
    leave: () => setTouched(true),
  }
}
