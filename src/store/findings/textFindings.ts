/**
 * Findings of the rules that read the texts: off the way of a keystroke, their code loaded when a
 * report is first opened.
 */
import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { checkText } from '../../checks/checkText'
import type { CheckContext, Facts } from '../../checks/base/facts'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { isLargeText } from '../../model/text/textSize'
import { createCheckAside } from '../workers/checkAside'

const PAUSE_MS = 120
/** A large report goes to the worker whole, which is better not done between two keys. */
const LARGE_PAUSE_MS = 800

interface TextFindings {
  findings: Finding[]
  /**
   * The report they were found in: their places are those of its texts. Another one is not
   * checked yet.
   */
  report: Report | null
  /**
   * The code that reads the texts did not come: nothing can be final until the page is loaded
   * again.
   */
  isLost?: true
}

const NOTHING: TextFindings = { findings: [], report: null }

export interface TextChecks {
  found: ShallowRef<TextFindings>
  /** Reads the texts at once where they wait to be read and the code for it is here. */
  checkNow: () => void
}

/**
 * What the texts are found to say, a moment after the last change; soon for another report, and
 * anew when `others`, the texts to compare with, are there. Those of a large report are read beside
 * the page.
 */
export function useTextFindings(
  facts: () => Facts | null, others: () => CheckContext['others'] = () => undefined,
): TextChecks {
  const found = shallowRef(NOTHING)
  const aside = createCheckAside()
  const pause = usePause(run)
  let check: typeof checkText | undefined

  async function run(): Promise<void> {
    const asked = facts()
    if (!asked) return
    const code = await import('../../checks/checkText').catch((problem: unknown) => {
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
    pause.stop()
    const findings = check({ ...asked, context: { ...asked.context, others: others() } })
    found.value = { findings, report: asked.report }
  }

  async function checkAside(asked: Facts): Promise<void> {
    const findings = await aside.check(asked.report, others())
    if (facts() !== asked) return
    if (findings) found.value = { findings, report: asked.report }
    else if (aside.isLost()) checkNow()
  }

  watch(facts, (now, before) => {
    const isOther = now?.report.id !== before?.report.id
    if (isOther) found.value = NOTHING
    pause.start(now?.report, isOther)
  }, { immediate: true, flush: 'sync' })
  watch(others, () => pause.start(facts()?.report))
  onScopeDispose(aside.end)
  return { found, checkNow }
}

interface Pause {
  /** Anew with each change; none at all for a report just opened. */
  start: (report: Report | undefined, isOther?: boolean) => void
  stop: () => void
}

/** Waits until a report has been left alone for a moment. */
function usePause(act: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  onScopeDispose(stop)
  return {
    stop,
    start(report, isOther = false) {
      stop()
      if (report) {
        timer = setTimeout(act, isOther ? 0 : isLargeText(report) ? LARGE_PAUSE_MS : PAUSE_MS)
      }
    },
  }
}
