/** Findings of the rules that read the texts: off the way of a keystroke, their code loaded when a report is first opened. */
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { checkText } from '../checks/checkText'
import type { CheckContext, Facts } from '../checks/facts'
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import { isLargeText } from '../model/textSize'
import { createCheckAside } from './checkAside'

const PAUSE_MS = 120
/** A large report goes to the worker whole, which is better not done between two keys. */
const LARGE_PAUSE_MS = 800

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
  const aside = createCheckAside()
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
    if (facts() !== asked) return
    if (isLargeText(asked.report) && !aside.isLost()) await checkAside(asked)
    else checkNow()
  }

  function checkNow(): void {
    const asked = facts()
    if (!asked || !check) return
    clearTimeout(timer)
    const findings = check({ ...asked, context: { ...asked.context, others: others() } })
    found.value = { findings, report: asked.report }
  }

  async function checkAside(asked: Facts): Promise<void> {
    const findings = await aside.check(asked.report, others())
    if (facts() !== asked) return
    if (findings) found.value = { findings, report: asked.report }
    else if (aside.isLost()) timer = setTimeout(run, LARGE_PAUSE_MS)
  }

  function wake(report: Report, isOther: boolean): void {
    clearTimeout(timer)
    const pause = isLargeText(report) ? LARGE_PAUSE_MS : PAUSE_MS
    timer = setTimeout(run, isOther ? 0 : pause)
  }

  watch(facts, (now, before) => {
    clearTimeout(timer)
    const isSame = now?.report.id === before?.report.id
    if (!isSame) found.value = NOTHING
    if (now) wake(now.report, !isSame)
  }, { immediate: true, flush: 'sync' })
  watch(others, () => {
    const now = facts()
    if (now) wake(now.report, false)
  })
  onScopeDispose(() => {
    clearTimeout(timer)
    aside.end()
  })
  return { found, checkNow }
}
