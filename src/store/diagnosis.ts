/** What probably went wrong in the tables: off the way of a keystroke, its code loaded when it is first needed. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Facts } from '../checks/facts'
import type { Diagnosis } from '../model/diagnosis'
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import { useReportStore } from './report'

const PAUSE_MS = 120

interface Done {
  facts: Facts | null
  diagnoses: Diagnosis[]
  /** Findings of the same tables with their repairs. */
  advise: (findings: Finding[]) => Finding[]
}

const NOTHING: Done = { facts: null, diagnoses: [], advise: (findings) => findings }

export const useDiagnosisStore = defineStore('diagnosis', () => {
  const report = useReportStore()
  const done = shallowRef(NOTHING)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    const asked = report.facts
    if (!asked) return
    const { adviseFindings, diagnose } = await import('../checks/diagnosis')
    if (!isSameTables(asked.report, report.current)) return
    const diagnoses = diagnose(asked)
    done.value = { facts: asked, diagnoses, advise: (findings) => adviseFindings(findings, asked, diagnoses) }
  }

  watch(() => report.facts, (now, before) => {
    if (now && isSameTables(done.value.facts?.report, now.report)) return
    clearTimeout(timer)
    if (now) timer = setTimeout(run, now.report.id === before?.report.id ? PAUSE_MS : 0)
  }, { immediate: true, flush: 'sync' })
  onScopeDispose(() => clearTimeout(timer))

  /** Of the tables as they are now; nothing while they are newer than the last diagnosis. */
  const current = computed(() => (isSameTables(done.value.facts?.report, report.current) ? done.value : NOTHING))
  /** Best first. */
  const diagnoses = computed(() => current.value.diagnoses)

  return { diagnoses, advise: (findings: Finding[]) => current.value.advise(findings) }
})

/** True where no figure of the two differs: reports are values that share what did not change. */
function isSameTables(a: Report | null | undefined, b: Report | null | undefined): boolean {
  if (!a || !b) return false
  return (['id', 'cells', 'lastYear', 'edition'] as const).every((key) => a[key] === b[key])
}
