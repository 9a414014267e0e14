/** Everything of the document that has no place in the form, with its text and the reason. */
import type { PartNumber } from '../../model/template'
import type { Draft, Unrecognised } from './draft'
import { normaliseLabel } from '../tables/labelForms'
import type { UnplacedReason } from '../tables/match'
import type { Item } from './layout/items'
import { roleOf } from './layout/knownLabels'
import { partAt, type Layout } from './layout/layOut'
import { OWN_PART } from './layout/officialTables'
import type { Front } from './parts/readFront'
import type { Signed } from './parts/readSignature'

export interface Remains {
  layout: Layout
  bodies: Map<number, Item[]>
  front: Front
  signed: Signed
  draft: Draft
}

const REASONS: Record<UnplacedReason, string> = {
  row: '表中没有认出这一行', column: '没有认出属于哪一列', repeated: '这一格前面已有数字',
}
const OUTSIDE = '表格之外的文字，没有对应的位置'
const OTHER_TABLE = '不是本部分的表格，没有读入'
const AGAIN = '同一张表格又出现一次，以较完整的一张为准'
const BEFORE = '报告正文之前的内容'
const AFTER = '落款或正文之后的内容'
const LONGEST = 400
const MOST = 500

/** In the order of the document: front, tables, texts of the table parts, what follows the end. */
export function listUnrecognised(remains: Remains): Unrecognised[] {
  const { layout, bodies, front, signed } = remains
  const lost = [
    ...front.dropped.map((text): Unrecognised => ({ part: 0, text, reason: BEFORE })),
    ...layout.front.flatMap((item, index): Unrecognised[] => (item.type === 'table'
      && !layout.used.has(index)
      ? [{ part: 0, text: textOf(item), reason: BEFORE }] : [])),
    ...listUnplaced(remains),
    ...layout.tables.repeated.map(({ piece, template }): Unrecognised => ({
      part: OWN_PART[template.id], text: textOf(layout.items[piece.index]), reason: AGAIN,
    })),
    ...([2, 3, 4] as const)
      .flatMap((part) => (bodies.get(part) ?? []).flatMap((item) => outsideOf(item, part))),
    ...looseEnds(layout),
    ...signed.after.flatMap((item): Unrecognised[] => (textOf(item) === ''
      ? [] : [{ part: 0, text: textOf(item), reason: AFTER }])),
  ]
  return lost.slice(0, MOST).map((entry) => ({
    ...entry, text: entry.text.length > LONGEST ? `${entry.text.slice(0, LONGEST)}……` : entry.text,
  }))
}

function listUnplaced({ layout: { tables }, draft }: Remains): Unrecognised[] {
  const isSingleRow = (text: string): boolean => draft.singleOtherRow !== null
    && /^(?:三、本年度办理结果)?(?:\(六\))?其他处理/
      .test(normaliseLabel(text.split('|').slice(0, -1).join('')))
  return tables.unplaced.filter(({ text }) => !isSingleRow(text))
    .map(({ text, reason, table }) => ({ part: OWN_PART[table], text, reason: REASONS[reason] }))
}

/** Labels without figures belong to the table; anything else is told. */
function outsideOf(item: Item, part: PartNumber): Unrecognised[] {
  if (item.type === 'image' || (item.type === 'line' && (item.text === '' || roleOf(item.text)))) {
    return []
  }
  const text = textOf(item)
  return text === '' ? [] : [{ part, text, reason: item.type === 'table' ? OTHER_TABLE : OUTSIDE }]
}

/** Lines after a table where no heading was found at all. */
function looseEnds({ items, parts, front, used }: Layout): Unrecognised[] {
  return items.flatMap((item, index): Unrecognised[] => {
    if (index < front.length || used.has(index) || partAt(parts, index) !== 0
      || item.type === 'image') return []
    return item.type === 'line' && (item.text === '' || roleOf(item.text))
      ? [] : [{ part: 0, text: textOf(item), reason: OUTSIDE }]
  })
}

function textOf(item: Item | undefined): string {
  if (item?.type === 'line') return item.text
  if (item?.type !== 'table') return ''
  return item.table.rows.map((row) => row.filter((slot) => slot.isOrigin && slot.text !== '')
    .map((slot) => slot.text).join(' | ')).filter((row) => row !== '').join('\n')
}
