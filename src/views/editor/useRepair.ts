import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { textOfSpan } from '../../model/textChange'
import type { TextChange } from '../../model/textSpan'
import { useIssuesStore } from '../../store/issues'
import { useReportStore } from '../../store/report'
import { editionFor } from '../../templates'

/** Applies the one repair a finding offers, as one step that can be undone. */
export function useRepair(): { repair: (finding: Finding) => void } {
  const report = useReportStore()
  const issues = useIssuesStore()

  function repair({ repair: offer }: Finding): void {
    if (!offer || !(offer.texts ?? []).every(isStillThere)) return
    if (offer.switchEdition) report.change(offer.label, (current) => ({ ...current, edition: editionFor(current.year).id }))
    else report.mend(offer.label, { changes: offer.changes, texts: offer.texts })
  }

  /** Words typed since the texts were checked are not written over. */
  function isStillThere({ span }: TextChange): boolean {
    const wordsOf = (of: Report | null): string | undefined => (of ? textOfSpan(of, span)?.slice(span.from, span.to) : undefined)
    return wordsOf(issues.checkedReport) === wordsOf(report.current)
  }

  return { repair }
}
