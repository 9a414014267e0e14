/** The one thing to do next on the open report, from whatever page of it. */
import { computed, type ComputedRef } from 'vue'
import { findTaken } from '../checks/takenOver/takenPlaces'
import type { Finding } from '../model/finding'
import { placeOf } from '../navigation/findingPlace'
import { useNavigation } from '../navigation/navigation'
import type { Place } from '../navigation/place'
import { useIssuesStore } from '../store/findings/issues'
import { useReportStore } from '../store/report/report'

export interface NextThing {
  /** What is left, 还有 3 处没有填. */
  what: string
  /** On the button. */
  label: string
  place: Place
}

const REVIEW: Place = { step: 7, cells: [] }

/** Call in setup; null with no report open. */
export function useNextThing(): { next: ComputedRef<NextThing | null>; go: () => void } {
  const report = useReportStore()
  const issues = useIssuesStore()
  const { show } = useNavigation()
  const next = computed((): NextThing | null => {
    const { wrong, unfinished, unexplained } = issues.gate
    const blanks = unfinished.flatMap(({ findings }) => findings)
    if (!report.current) return null
    return toFirst(wrong, '项必须改正', '去改第一项')
      ?? toFirst(blanks, '处没有填完', '去填第一处')
      ?? toFirst(unexplained, '项要改正或说明', '去看第一项')
      ?? toTaken()
      ?? { what: report.current.isPractice ? '都做完了' : '可以定稿', label: '去导出', place: REVIEW }
  })

  function toTaken(): NextThing | null {
    const places = ([1, 5, 6] as const)
      .flatMap((part) => (report.current ? findTaken(report.current, part) : []))
    const [first] = places
    return first ? {
      what: `沿用的文字有 ${places.length} 处没有看`, label: '去看第一处',
      place: { step: first.place.part, cells: [], spans: [first.span] },
    } : null
  }

  return { next, go: () => { if (next.value) void show(next.value.place) } }
}

function toFirst(findings: Finding[], words: string, label: string): NextThing | null {
  const [first] = findings
  return first ? { what: `还有 ${findings.length} ${words}`, label, place: placeOf(first) } : null
}
