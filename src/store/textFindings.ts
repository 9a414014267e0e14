/** Findings of the rules that read the texts: off the way of a keystroke, their code loaded when a report is first opened. */
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { checkText } from '../checks/checkText'
import type { CheckContext, Facts } from '../checks/facts'
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'

const PAUSE_MS = 120

export interface TextFindings {
  findings: Finding[]
  /** The report they were found in: their places are those of its texts. Another one on the desk is not checked yet. */
  report: Report | null
  /** The code that reads the texts did not come: nothing can be final until the page is loaded again. */
  isLost?: true
}

const NOTHING: TextFindings = { findings: [], report: null }

export interface TextReading {
  found: ShallowRef<TextFindings>
  /** Reads the texts at once where they wait to be read and the code for it is here. */
  checkNow: () => void
}

/** What the texts are found to say, a moment after the last change; soon for another report, and anew when `others`, the texts to compare with, are there. */
export function useTextFindings(facts: () => Facts | null, others: () => CheckContext['others'] = () => undefined): TextReading {
  const found = shallowRef(NOTHING)
  let check: typeof checkText | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run(): Promise<void> {
    const asked = facts()
    if (!asked) return
    const code = await import('../checks/checkText').catch((problem: unknown) => {
      found.value = { ...NOTHING, isLost: true }
      throw problem
    })
    check = code.checkText
    if (facts() === asked) checkNow()
  }

  function checkNow(): void {
    const asked = facts()
    if (!asked || !check) return
    clearTimeout(timer)
    const findings = check({ ...asked, context: { ...asked.context, others: others() } })
    found.value = { findings, report: asked.report }
  }

  watch(facts, (now, before) => {
    clearTimeout(timer)
    const isSame = now?.report.id === before?.report.id
    if (!isSame) found.value = NOTHING
    if (now) timer = setTimeout(run, isSame ? PAUSE_MS : 0)
  }, { immediate: true, flush: 'sync' })
  watch(others, () => {
    clearTimeout(timer)
    if (facts()) timer = setTimeout(run, PAUSE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { found, checkNow }
}
