/** A labelled text as the report it stands in. */
import type { Narrative } from '../../../../src/model/narrative'
import type { LastYear, NarrativePart, Narratives, Report } from '../../../../src/model/report'
import { editionFor } from '../../../../src/templates'
import { buildReport, typedCells } from '../../../support/reports'
import { completeFigures } from './complete'
import type { Label } from './format'

const PLAIN: Record<NarrativePart, string> = {
  1: '本年度工作按计划推进。',
  5: '存在的主要问题是部分栏目更新不够及时，下一步将加强业务培训。',
  6: '本年度未收取信息处理费。',
}

/** Blocks from lines; #, ## and ### are headings. */
export function narrativeOf(text: string): Narrative {
  return text.split('\n').map((line) => {
    const heading = /^(#{1,3}) (.*)$/.exec(line)
    return heading
      ? { type: 'heading', level: (heading[1] ?? '').length as 1 | 2 | 3, text: heading[2] ?? '' }
      : { type: 'paragraph', text: line }
  })
}

/**
 * The report a label is judged in: its text in its part, plain words elsewhere, a consistent table.
 */
export function buildLabelled(label: Label): Report {
  const { part = 1, year = 2023, agency = '青禾县司法局', kind = '政府部门', phone = '' } = label
  const edition = editionFor(year)
  const base = buildReport({ year })
  return {
    ...base,
    agency: { ...base.agency, name: agency, kind, phone },
    ...ownFields(label),
    cells: typedCells(completeFigures(edition, label.figures ?? {})),
    narratives: withText(typeof part === 'number' ? { [part]: label.text } : {}),
    fee: { ...base.fee, ...label.fee },
    lastYear: label.last ? buildLast(year - 1, label.last) : null,
  }
}

function ownFields({ part, text }: Label): Pick<Report, 'title' | 'preamble'> {
  return { title: part === 'title' ? text : null, preamble: part === 'preamble' ? text : null }
}

function withText(texts: Partial<Record<NarrativePart, string>>): Narratives {
  return {
    1: narrativeOf(texts[1] ?? PLAIN[1]), 5: narrativeOf(texts[5] ?? PLAIN[5]),
    6: narrativeOf(texts[6] ?? PLAIN[6]),
  }
}

function buildLast(year: number, { figures, text }: NonNullable<Label['last']>): LastYear {
  const edition = editionFor(year)
  const numbers = completeFigures(edition, figures ?? {})
  const empty: Narratives = { 1: [], 5: [], 6: [] }
  const narratives = Object.fromEntries(Object.entries(text ?? {})
    .map(([part, words]) => [part, narrativeOf(words)])) as Partial<Narratives>
  return { year, edition: edition.id, figures: Object.fromEntries(
    Object.entries(numbers).map(([cell, value]) => [cell, String(value)]),
  ), narratives: { ...empty, ...narratives }, source: '测试' }
}
