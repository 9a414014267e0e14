/**
 * What is remembered of an agency's ledgers: which columns mean what, and what its words stand for.
 * No cases.
 */
import type { Columns, Settled } from '../../ledger'
import type { ReportRepository } from '../repository/repository'

/** `columns` by the words of the heads. */
export interface LedgerMemory {
  columns: Record<string, Columns>
  settled: Settled
}

const NAME = 'ledger '
/** 另函回复当事人; longer words may hold what was asked for, or a name. */
const LONGEST_WORDS = 7
/** Not those of one ledger only (days, repeated cases), nor of applicants, where names may stand. */
const REMEMBERED = /^(?:result|way|outcome|document|state)\|/

/** What was chosen for the agency before; nothing at first. */
export async function recallLedger(
  repository: Pick<ReportRepository, 'readSetting'>, agency: string,
): Promise<LedgerMemory> {
  const stored = (await repository.readSetting(NAME + agency)) as Partial<LedgerMemory> | undefined
  return { columns: stored?.columns ?? {}, settled: stored?.settled ?? {} }
}

/** Keeps what holds for the next ledger of the agency too. */
export async function rememberLedger(
  repository: Pick<ReportRepository, 'writeSetting'>, agency: string,
  { columns, settled }: LedgerMemory,
): Promise<void> {
  const lasting = Object.entries(settled)
    .filter(([key]) => REMEMBERED.test(key) && key.length - key.indexOf('|') - 1 <= LONGEST_WORDS)
  const headed = Object.entries(columns).filter(([key]) => !key.startsWith('?'))
  await repository.writeSetting(NAME + agency, {
    columns: Object.fromEntries(headed.map(([key, chosen]) => [key, { ...chosen }])),
    settled: Object.fromEntries(lasting),
  })
}
