/**
 * The texts of a report one by one, each with its place: what claims, prose and the numbers all
 * read. A title, a 导语 or a fee sentence that follows the fields is right by itself and not listed.
 */
import type { NarrativeBlock } from '../../model/narrative'
import type { NarrativePart, Report } from '../../model/report'
import type { StepNumber } from '../../model/template'
import type { TextField, TextSpan } from '../../model/textSpan'

export interface Text {
  text: string
  field: TextField
  block: number
  cell?: TextSpan['cell']
  kind: 'paragraph' | 'heading' | 'caption' | 'cell'
  /** Of a heading in a narrative; the title of the report has none. */
  level?: 1 | 2 | 3
  step: StepNumber
}

export const NARRATIVE_PARTS: readonly NarrativePart[] = [1, 5, 6]

const listed = new WeakMap<Report, Text[]>()

/** Every text a clerk wrote, in the order of the report; empty ones are left out. */
export function listTexts(report: Report): Text[] {
  const known = listed.get(report)
  if (known) return known
  const { title, preamble, feeSentence, edition } = report
  const all: Text[] = [
    { field: 'title', block: 0, kind: 'heading', text: title ?? '', step: 0 },
    { field: 'preamble', block: 0, kind: 'paragraph', text: preamble ?? '', step: 0 },
    ...NARRATIVE_PARTS.flatMap((part) => report.narratives[part].flatMap((block, index) =>
      blockTexts(block).map((text): Text => ({
        ...text, field: `narrative.${part}`, block: index, step: part,
      })))),
    {
      field: 'feeSentence', block: 0, kind: 'paragraph', step: 6,
      text: edition === '2021' ? feeSentence ?? '' : '',
    },
  ]
  const texts = all.filter(({ text }) => text !== '')
  listed.set(report, texts)
  return texts
}

/** Running prose: everything but the cells of tables. */
export function listProse(report: Report): Text[] {
  return listTexts(report).filter(({ kind }) => kind !== 'cell')
}

function blockTexts(block: NarrativeBlock): Pick<Text, 'text' | 'kind' | 'level' | 'cell'>[] {
  switch (block.type) {
    case 'paragraph': return [{ text: block.text, kind: 'paragraph' }]
    case 'heading': return [{ text: block.text, kind: 'heading', level: block.level }]
    case 'image': return [{ text: block.caption, kind: 'caption' }]
    case 'table': return block.rows.flatMap((row, at) =>
      row.map(({ text }, place) => ({ text, kind: 'cell' as const, cell: [at, place] as const })))
  }
}

const PLACES: Record<TextField, string> = {
  title: '标题', preamble: '导语', feeSentence: '信息处理费一句', 'narrative.1': '第一部分',
  'narrative.5': '第五部分', 'narrative.6': '第六部分',
}

/** 导语, 第一部分. */
export function placeOfText({ field }: Pick<Text, 'field'>): string {
  return PLACES[field]
}

/** A stretch of a text as a place in the report. */
export function spanIn(
  { field, block, cell }: Pick<Text, 'field' | 'block' | 'cell'>,
  { from, to }: { from: number; to: number },
): TextSpan {
  return { field, block, ...(cell ? { cell } : {}), from, to }
}
