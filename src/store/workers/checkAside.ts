/** The checks of the texts beside the page, in a worker. Only what is asked last is answered. */
import type { CheckContext } from '../../checks/facts'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { createCheckWorker } from './createWorker'

export interface CheckQuestion {
  asked: number
  report: Report
  /** Told again only where they differ from those told before. */
  others?: CheckContext['others']
}

export interface CheckAnswer { asked: number; findings: Finding[] }

export interface CheckAside {
  /**
   * What the texts are found to say; null where another question came after, or no worker answers:
   * then `isLost`.
   */
  check: (report: Report, others: CheckContext['others']) => Promise<Finding[] | null>
  isLost: () => boolean
  end: () => void
}

/** Makes the worker when it is first asked; `makeWorker` is its birth, replaced in tests. */
export function createCheckAside(makeWorker: () => Worker = createCheckWorker): CheckAside {
  let worker: Worker | undefined
  let isLost = false
  let asked = 0
  let told: CheckContext['others']
  let answer: (findings: Finding[] | null) => void = () => undefined

  function begin(): Worker {
    const made = makeWorker()
    made.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.asked === asked) answer(data.findings)
    }
    made.onerror = (event) => lose(event)
    return made
  }

  function lose(event?: Event): null {
    event?.preventDefault()
    isLost = true
    end()
    return null
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
    told = undefined
    answer(null)
  }

  return {
    isLost: () => isLost, end,
    check(report, others) {
      answer(null)
      asked += 1
      try {
        worker ??= begin()
        worker.postMessage({
          asked, report: { ...report, images: {} }, ...(others !== told && { others }),
        } satisfies CheckQuestion)
        told = others
      } catch {
        return Promise.resolve(lose())
      }
      return new Promise((resolve) => { answer = resolve })
    },
  }
}
