/** The texts of a report, each with what its section is about. */
import type { NarrativeBlock } from '../../../model/narrative'
import type { NarrativePart, Report } from '../../../model/report'
import type { StepNumber } from '../../../model/template'
import type { TextField, TextSpan } from '../../../model/textSpan'
import { topicOf } from '../meanings/domains'
import type { Domain } from '../lexicon/otherWork'

export interface ReportText {
  text: string
  place: Omit<TextSpan, 'from' | 'to'>
  step: StepNumber
  topic: Domain | undefined
  isHeading: boolean
}

const PARTS: readonly NarrativePart[] = [1, 5, 6]

/**
 * Title and 导语 where they are the clerk's own, then the blocks of the narrative parts; captions
 * of images are left out.
 */
export function textsOf(report: Report): ReportText[] {
  return [...ownField(report.title, 'title', 0), ...ownField(report.preamble, 'preamble', 0),
    ...PARTS.flatMap((part) => blockTexts(report.narratives[part], part)),
    ...ownField(report.feeSentence, 'feeSentence', 6)]
}

function ownField(text: string | null, field: TextField, step: StepNumber): ReportText[] {
  return text === null || text === ''
    ? [] : [{ text, place: { field, block: 0 }, step, topic: undefined, isHeading: false }]
}

function blockTexts(blocks: NarrativeBlock[], part: NarrativePart): ReportText[] {
  let topic: Domain | undefined
  return blocks.flatMap((block, index): ReportText[] => {
    const place = { field: `narrative.${part}` as const, block: index }
    if (block.type === 'image') return []
    if (block.type === 'table') {
      return cellTexts(block.rows, { place, step: part, topic, isHeading: false })
    }
    const heading = block.type === 'heading' ? block.text : headingOf(block.text)
    if (heading !== undefined) topic = topicOf(heading)
    return [{ text: block.text, place, step: part, topic, isHeading: block.type === 'heading' }]
  })
}

function cellTexts(
  rows: Extract<NarrativeBlock, { type: 'table' }>['rows'], base: Omit<ReportText, 'text'>,
): ReportText[] {
  return rows.flatMap((row, rowIndex) => row.map((cell, cellIndex) => (
    { ...base, text: cell.text, place: { ...base.place, cell: [rowIndex, cellIndex] as const } })))
}

const NUMERAL = '[一二三四五六七八九十\\d]+'
const NUMBERED = new RegExp(
  `^\\s*(?:（${NUMERAL}）|\\(${NUMERAL}\\)|[一二三四五六七八九十]+[、是]|\\d{1,2}\\s*[.、．])\\s*`,
)

/** The heading a numbered paragraph begins with, or is. */
function headingOf(text: string): string | undefined {
  const number = NUMBERED.exec(text)?.[0]
  if (number === undefined) return undefined
  const rest = text.slice(number.length, number.length + 40)
  return rest.split(/[。：:\n]/)[0]
}
