/** The checks of the texts beside the page, in a worker. Only what is asked last is answered. */
import type { CheckContext } from '../../checks/base/facts'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { createCheckWorker } from './createWorker'

export interface CheckQuestion {
  asked: number
  report: Report
  /** Sent again only where they differ from those sent before. */
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

/** Starts the worker when it is first asked; `createWorker` is replaced in tests. */
export function createCheckAside(createWorker: () => Worker = createCheckWorker): CheckAside {
  let worker: Worker | undefined
  let isLost = false
  let asked = 0
  let sent: CheckContext['others']
  let answer: (findings: Finding[] | null) => void = () => undefined

  function start(): Worker {
    const started = createWorker()
    started.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.asked === asked) answer(data.findings)
    }
    started.onerror = (event) => {
      event.preventDefault()
      lose()
    }
    return started
  }

  function lose(): null {
    isLost = true
    end()
    return null
  }

  function end(): void {
    worker?.terminate()
    worker = undefined
    sent = undefined
    answer(null)
  }

  return {
    isLost: () => isLost, end,
    check(report, others) {
      answer(null)
      asked += 1
      try {
        worker ??= start()
        worker.postMessage({
          asked, report: { ...report, images: {} }, ...(others !== sent && { others }),
        } satisfies CheckQuestion)
        sent = others
      } catch {
        return Promise.resolve(lose())
      }
      return new Promise((resolve) => { answer = resolve })
    },
  }
}
