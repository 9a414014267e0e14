/** The sheet of our own ledgers that says how to fill them; it holds no case. */
import type { LedgerSheet } from './ledgerSheet'

export const GUIDE_NAME = '填写说明'
/** Its first line, by which it is known again. */
export const GUIDE_MARK = '怎么填（本表是说明和下拉列表，请不要改动）'

/** True for the guide, which is passed over in silence. */
export function isGuide({ name, rows }: Pick<LedgerSheet, 'name' | 'rows'>): boolean {
  return name === GUIDE_NAME && rows[0]?.cells[0] === GUIDE_MARK
}
