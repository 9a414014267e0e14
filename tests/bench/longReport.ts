/** A report whose part one has ten thousand characters or more, and the same after an edit. */
import { countCharacters, type Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'

const CHARACTERS = 10_000
const sample = buildSampleReport('2026-01-05T08:00:00.000Z')

/** Every paragraph is said once; `mark` makes them differ from those of another report. */
export function longReport(mark: string, characters = CHARACTERS): Report {
  const narrative: Narrative = []
  for (let round = 0; countCharacters(narrative) < characters; round += 1) {
    narrative.push(...sample.narratives[1].map((block) => (block.type === 'paragraph'
      ? { ...block, text: `${block.text}${mark}${round}。` } : block)))
  }
  return { ...sample, narratives: { ...sample.narratives, 1: narrative } }
}

/** One paragraph goes on by a few words. */
export function editedReport(report: Report, run: number): Report {
  const edited = report.narratives[1].map((block, index) => (index === 5
    && block.type === 'paragraph' ? { ...block, text: `${block.text}改${run}` } : block))
  return { ...report, narratives: { ...report.narratives, 1: edited } }
}
