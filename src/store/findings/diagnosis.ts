/**
 * What probably went wrong in the tables: off the way of a keystroke, its code loaded when it is
 * first needed.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Facts } from '../../checks/base/facts'
import type { Diagnosis } from '../../model/diagnosis'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { useReportStore } from '../report/report'

const PAUSE_MS = 120

interface Done {
  facts: Facts | null
  diagnoses: Diagnosis[]
  /** Findings of the same tables with their repairs. */
  advise: (findings: readonly Finding[]) => readonly Finding[]
}

const NOTHING: Done = { facts: null, diagnoses: [], advise: (findings) => findings }

export const useDiagnosisStore = defineStore('diagnosis', () => {
  const report = useReportStore()
  const done = shallowRef(NOTHING)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    const asked = report.facts
    if (!asked) return
    const { adviseFindings, diagnose } = await import('../../checks/diagnosis')
    if (!isSame(TABLES, asked.report, report.current)) return
    const before = report.cellsBefore
    const diagnoses = diagnose(asked, before && { before })
    done.value = {
      facts: asked, diagnoses, advise: (findings) => adviseFindings(findings, asked, diagnoses),
    }
  }

  watch(() => report.facts, (now, before) => {
    if (now && isSame(EVIDENCE, done.value.facts?.report, now.report)) return
    clearTimeout(timer)
    if (now) timer = setTimeout(run, now.report.id === before?.report.id ? PAUSE_MS : 0)
  }, { immediate: true, flush: 'sync' })
  onScopeDispose(() => clearTimeout(timer))

  /** Of the tables as they are now; nothing while they are newer than the last diagnosis. */
  const isCurrent = computed(() => isSame(TABLES, done.value.facts?.report, report.current))
  const current = computed(() => (isCurrent.value ? done.value : NOTHING))
  /** Best first. */
  const diagnoses = computed(() => current.value.diagnoses)

  return { diagnoses, advise: (findings: readonly Finding[]) => current.value.advise(findings) }
})

type Parts = readonly (keyof Report)[]

/** What equations rest on: once it is another, suggestions are of the past. */
const TABLES: Parts = ['id', 'cells', 'lastYear', 'edition']
/** What speaks for or against a suggestion: it stays until it is weighed anew. */
const EVIDENCE: Parts = [...TABLES, 'narratives', 'notes', 'year', 'agency']

/** True where none of these parts differs: reports are values that share what did not change. */
function isSame(parts: Parts, a: Report | null | undefined, b: Report | null | undefined): boolean {
  if (!a || !b) return false
  return parts.every((part) => a[part] === b[part])
}
