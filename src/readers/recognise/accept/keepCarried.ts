/** What the body of an edited Word file of ours cannot say, out of the report it carries. */
import type { BoundFigure, Narrative } from '../../../model/narrative'
import type { Report } from '../../../model/report'

/**
 * The report as its body says, with notes and, of the same year, last year's report and the period;
 * figures stay bound in paragraphs nobody has touched.
 */
export function keepCarried(report: Report, carried: Report): Report {
  const { lastYear, period } = carried.year === report.year ? carried : report
  const bound =
    (part: 1 | 5 | 6): Narrative => keepBound(report.narratives[part], carried.narratives[part])
  const { look } = carried.agency
  const agency = { ...report.agency, ...(look && { look }) }
  return {
    ...report, agency, notes: carried.notes, lastYear, period,
    narratives: { 1: bound(1), 5: bound(5), 6: bound(6) },
  }
}

/**
 * Paragraphs are told by their words, wherever they stand now; of several alike each lends its
 * figures once.
 */
function keepBound(narrative: Narrative, carried: Narrative): Narrative {
  const known = new Map<string, BoundFigure[][]>()
  for (const block of carried) {
    if (block.type === 'paragraph' && block.figures) {
      known.set(block.text, [...(known.get(block.text) ?? []), block.figures])
    }
  }
  return narrative.map((block) => {
    const figures = block.type === 'paragraph' ? known.get(block.text)?.shift() : undefined
    return figures ? { ...block, figures } : block
  })
}
