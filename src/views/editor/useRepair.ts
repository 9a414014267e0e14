import type { Finding } from '../../model/finding'
import { useReportStore } from '../../store/report'
import { editionFor } from '../../templates'

/** Applies the one repair a finding offers, as one step that can be undone. */
export function useRepair(): { repair: (finding: Finding) => void } {
  const report = useReportStore()

  function repair({ repair: offer }: Finding): void {
    if (!offer) return
    if (offer.switchEdition) report.change(offer.label, (current) => ({ ...current, edition: editionFor(current.year).id }))
    else report.setCells(offer.label, offer.changes)
  }

  return { repair }
}
