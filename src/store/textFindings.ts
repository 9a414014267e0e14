/** Findings of the rules that read the texts: off the way of a keystroke. */
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { Facts } from '../checks/facts'
import { checkText } from '../checks/runChecks'
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'

const PAUSE_MS = 120

export interface TextFindings {
  findings: Finding[]
  /** The report they were found in: their places are those of its texts. */
  report: Report | null
}

/** What the texts are found to say, a moment after the last change; at once for another report. */
export function useTextFindings(facts: () => Facts | null): ShallowRef<TextFindings> {
  const found = shallowRef<TextFindings>({ findings: [], report: null })
  let timer: ReturnType<typeof setTimeout> | undefined

  function run(): void {
    clearTimeout(timer)
    const now = facts()
    found.value = { findings: now ? checkText(now) : [], report: now?.report ?? null }
  }

  watch(facts, (now, before) => {
    clearTimeout(timer)
    if (now?.report.id === before?.report.id) timer = setTimeout(run, PAUSE_MS)
    else run()
  }, { immediate: true, flush: 'sync' })
  onScopeDispose(() => clearTimeout(timer))
  return found
}
