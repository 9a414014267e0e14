/** Where a finding is, for lists made by other programs: cells, quoted words, fields, steps. */
import { cellPlace } from '../checks/base/labels'
import { cellsOf } from '../model/cells'
import { formatFigure } from '../model/figure'
import { gatherFigures } from '../model/facts'
import type { Finding } from '../model/finding'
import type { Report } from '../model/report'
import type { StepNumber } from '../model/template'
import { narrativePart, textOfSpan } from '../model/text/textChange'
import type { TextSpan } from '../model/textSpan'
import { editionOf } from '../templates'

/** One place; described in docs/check-json.schema.json. */
export type CheckedPlace =
  | { kind: 'cell'; step: StepNumber; cell: string; name: string; value: string }
  | WordsPlace
  | { kind: 'field'; step: StepNumber; field: string }
  | { kind: 'step'; step: StepNumber }

interface WordsPlace extends Pick<TextSpan, 'field' | 'block' | 'from' | 'to'> {
  kind: 'words'
  step: StepNumber
  /** Null where the words are private. */
  quote: string | null
}

/** What findings on private matters quote must not get into lists. */
const PRIVATE = /^PV-/
const LONG_NUMBER = /\d{11,}/

/** Words first, then cells with what they hold, in the order of the finding; never none. */
export function placesOf(
  { code, step, cells, field, spans = [] }: Finding, report: Report,
): CheckedPlace[] {
  const edition = editionOf(report.edition)
  const infos = cellsOf(edition)
  const { figure } = gatherFigures(report, edition)
  const words = spans.map((span) => wordsAt(span, report, PRIVATE.test(code)))
  const figures = cells.flatMap((cell): CheckedPlace[] => {
    const info = infos.get(cell)
    if (!info) return []
    return [{
      kind: 'cell', step: info.part, cell, name: cellPlace(info), value: formatFigure(figure(cell)),
    }]
  })
  if (words.length + figures.length > 0) return [...words, ...figures]
  return [field === undefined ? { kind: 'step', step } : { kind: 'field', step, field }]
}

function wordsAt(span: TextSpan, report: Report, isPrivate: boolean): CheckedPlace {
  const { field, block, from, to } = span
  const quote = textOfSpan(report, span)?.slice(from, to) ?? ''
  const step = narrativePart(field) ?? (field === 'feeSentence' ? 6 : 0)
  const isHidden = isPrivate || LONG_NUMBER.test(quote)
  return { kind: 'words', step, field, block, from, to, quote: isHidden ? null : quote }
}
