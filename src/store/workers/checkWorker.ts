/**
 * The worker that reads the texts of a large report, off the page's thread; one for as long as the
 * page is open, so that it remembers what it has read.
 */
import { checkText } from '../../checks/checkText'
import { gatherFacts, type CheckContext } from '../../checks/base/facts'
import { editionOf } from '../../templates'
import type { CheckAnswer, CheckQuestion } from './checkAside'
import '../../polyfills'

let others: CheckContext['others']

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  if ('others' in data) others = data.others
  const { asked, report } = data
  const findings =
    checkText(gatherFacts(report, editionOf(report.edition), { ...(others && { others }) }))
  self.postMessage({ asked, findings } satisfies CheckAnswer)
})
