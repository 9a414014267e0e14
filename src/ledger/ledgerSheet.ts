/** A sheet of a ledger as it is shown: what is hidden or struck out has left it, and is told. */

/**
 * `number` is the row in the file, from 1; `struck` are columns with words struck out or not shown
 * in them.
 */
export interface LedgerRow {
  number: number
  cells: string[]
  struck: ReadonlySet<number>
}

/**
 * `file` is '' for a pasted block; days may be stored as numbers, counted from 1904 in some
 * workbooks.
 */
export interface LedgerSheet {
  file: string
  name: string
  rows: LedgerRow[]
  is1904: boolean
}

/** Shared, so that a sheet goes to the page from the worker with one of them. */
export const NONE_STRUCK: ReadonlySet<number> = new Set()

/** A sheet of plain texts, row by row. */
export function sheetOfTexts(
  texts: string[][], { file, name }: { file: string; name: string },
): LedgerSheet {
  const rows = texts.map((cells, at) => ({
    number: at + 1,
    cells: cells.map((text) => text.trim()),
    struck: NONE_STRUCK,
  }))
  return { file, name, rows, is1904: false }
}

/** The sheet of our own ledgers that says how to fill them; it holds no case. */
export const GUIDE_NAME = '填写说明'
/** Its first line, by which it is known again. */
export const GUIDE_MARK = '怎么填（本表是说明和下拉列表，请不要改动）'

/** True for the sheet that says how to fill our own ledgers, which is passed over in silence. */
export function isGuide({ name, rows }: Pick<LedgerSheet, 'name' | 'rows'>): boolean {
  return name === GUIDE_NAME && rows[0]?.cells[0] === GUIDE_MARK
}
