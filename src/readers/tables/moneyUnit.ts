/** The unit of money that a head, a label or a line above a table names. */
import type { LooseHead, LooseLine, LooseRow } from './looseRows'

const UNIT = '(亿元|万元|元)'
const IN_LABEL = new RegExp(`[（(](?:单位[:：]?)?${UNIT}[）)]`)
/** `单位：件、万元` names that of the counts too. */
const CAPTION = new RegExp(
  `^[（(]?(?:金额|计量|数据)?单位[:：](?:[件项条个宗][、，/])?(?:人民币)?${UNIT}[）)]?$`,
)

/** Of a line or row that says nothing else; undefined for any other text. */
export function unitOfCaption(text: string): string | undefined {
  return text.includes('元') ? CAPTION.exec(text.replace(/\s+/g, ''))?.[1] : undefined
}

/** Of the head above a slot, or of a label of its row; '' for none. */
export function unitAt({ slots, labelWidth }: LooseLine, heads: LooseHead[], index: number): string {
  for (const head of heads) {
    const unit = unitIn(head.slots[index]?.text ?? '')
    if (unit !== undefined) return unit
  }
  for (let label = 0; label < labelWidth; label += 1) {
    const unit = unitIn(slots[label]?.text ?? '')
    if (unit !== undefined) return unit
  }
  return ''
}

function unitIn(text: string): string | undefined {
  return text.includes('元') ? IN_LABEL.exec(text.replace(/\s+/g, ''))?.[1] : undefined
}

/** For each row what a row above it says of its block alone, else `unit`, that of the whole table. */
export function unitsAbove(rows: LooseRow[], unit: string): string[] {
  let above = unit
  let block: unknown
  return rows.map((row) => {
    if (row.kind === 'line') {
      if (block !== undefined && block !== row.row.block) above = unit
      block = row.row.block
    } else {
      const own = row.slots.flatMap(({ text, isOrigin }) => (isOrigin ? unitOfCaption(text) ?? [] : []))
      if (own[0] !== undefined) {
        above = own[0]
        block = undefined
      }
    }
    return above
  })
}
