export { chooseColumns, findTables, type Columns, type LedgerTable } from './columns'
export {
  countLedger,
  ledgerFigures,
  LAST_ROW,
  type LedgerCount,
  type OpenGroup,
  type PlacedCase,
} from './countLedger'
export type { LedgerCase } from './ledgerCase'
export type { LedgerSheet } from './ledgerSheet'
export type { Role } from './lexicon/heads'
export { PENDING } from './lexicon/results'
export { openLedger, openPastedLedger } from './openLedger'
export {
  AS_IT_STANDS,
  LEAVE_OUT,
  type Period,
  type Question,
  type Settled,
} from './placeCase'
export { readCases } from './readCases'
export { resultRows } from './readResult'
