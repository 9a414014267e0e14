/** Findings of the rules that read the texts: off the way of a keystroke. */
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Facts } from '../checks/facts'
import { checkText } from '../checks/runChecks'
import type { Finding } from '../model/finding'

const PAUSE_MS = 120

/** What the texts are found to say, a moment after the last change; at once for another report. */
export function useTextFindings(facts: () => Facts | null): ShallowRef<Finding[]> {
  const found = shallowRef<Finding[]>([])
  let timer: ReturnType<typeof setTimeout> | undefined

  function run(): void {
    clearTimeout(timer)
    const now = facts()
    found.value = now ? checkText(now) : []
  }

  watch(facts, (now, before) => {
    clearTimeout(timer)
    if (now?.report.id === before?.report.id) timer = setTimeout(run, PAUSE_MS)
    else run()
  }, { immediate: true, flush: 'sync' })
  onScopeDispose(() => clearTimeout(timer))
  return found
}
