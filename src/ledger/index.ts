export { chooseColumns, findTables, type Columns, type LedgerTable } from './columns'
export {
  countLedger,
  ledgerFigures,
  LAST_ROW,
  REPEATED,
  type LedgerCount,
  type LedgerHint,
  type OpenGroup,
  type PlacedCase,
} from './countLedger'
export type { LedgerCase } from './ledgerCase'
export type { LedgerSheet } from './ledgerSheet'
export type { Role } from './lexicon/heads'
export { PENDING } from './lexicon/results'
export { openLedger, openPastedLedger, type LedgerFile } from './openLedger'
export {
  AS_IT_STANDS,
  LEAVE_OUT,
  YEARLESS,
  type Period,
  type Placement,
  type Question,
  type Settled,
} from './placeCase'
export { readCases, type CasesRead } from './readCases'
export { resultRows } from './readResult'
