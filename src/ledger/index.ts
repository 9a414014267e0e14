export { chooseColumns, findTables, type Columns, type LedgerTable } from './columns'
export {
  countingLedger,
  countLedger,
  ledgerFigures,
  LAST_ROW,
  type LedgerCount,
  type OpenGroup,
} from './countLedger'
export {
  casesByCell, compareKept, countWays, keepCases, keptOf, withOthers, type Moved, type Movement,
} from './keepCases'
export type { LedgerCase } from './ledgerCase'
export type { LedgerSheet } from './ledgerSheet'
export { EFFECTIVE } from './lexicon/documents'
export type { Role } from './lexicon/heads'
export { PENDING } from './lexicon/results'
export { openLedger, openPastedLedger } from './openLedger'
export {
  AS_IT_STANDS,
  LEAVE_OUT,
  type Period,
  type PlacedCase,
  type Question,
  type Settled,
} from './placement'
export { EXPIRED, REPEALED_NOW } from './placeDocument'
export { planLedger } from './planLedger'
export { readCases, readingCases, type CasesRead } from './readCases'
export { OUTCOMES, WAYS } from './readDispute'
export { resultRows } from './readResult'
export { applicantColumns, columnName, rowName } from './rowNames'
export { sampleRows } from './sampleLedger'
