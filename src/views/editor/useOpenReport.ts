import { ref, watch, type Ref } from 'vue'
import { useReportStore } from '../../store/report'

/** Puts the report of the address on the desk; `trouble` says why it could not. */
export function useOpenReport(id: () => string): { trouble: Ref<string> } {
  const report = useReportStore()
  const trouble = ref('')

  watch(id, (wanted) => {
    trouble.value = report.current?.id === wanted ? '' : '没有找到这份年报。'
  }, { immediate: true })

  return { trouble }
}
