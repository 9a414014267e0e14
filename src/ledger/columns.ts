/**
 * Where the columns of a ledger are: by their heads, and by what stands below where the heads do
 * not say.
 */
import type { Edition, TableId } from '../model/template'
import { bareHead, findHeads, headEntry } from './heads'
import type { LedgerRow, LedgerSheet } from './ledgerSheet'
import type { Role } from './lexicon/heads'
import { kindOfTitle, LEDGER_WORDS } from './lexicon/ledgers'
import { bareWords, readWords } from './lexicon/words'
import { readDay } from './readDay'

/** Column by role, from 0. */
export type Columns = Partial<Record<Role, number>>

/**
 * Rows under one head, of one kind of ledger by the table it is counted into; `around` are the name
 * of the sheet and the titles above the head.
 * `rivals` are columns that mean the same as the one taken; `unsure` roles
 * were told by content alone. `key` names the head, so that a choice can be remembered.
 */
export interface LedgerTable {
  kind: TableId
  around: string
  sheet: LedgerSheet
  heads: string[]
  rows: LedgerRow[]
  columns: Columns
  rivals: { received: number[]; decided: number[]; result: number[] }
  unsure: Role[]
  key: string
}

const SAMPLE = 200
const AGREES = 0.8

/** The tables of a sheet, one for each head; a block without any head is one table. */
export function findTables(sheet: LedgerSheet, edition: Edition): LedgerTable[] {
  const heads = findHeads(sheet)
  if (heads.length === 0) {
    const around = sheet.name + sheet.file
    const kind = kindOfTitle(around) ?? 'applications'
    return [describeAgain(
      describe({ kind, around, sheet, edition, heads: [], rows: sheet.rows }), edition,
    )]
  }
  const tables: LedgerTable[] = []
  heads.forEach((head, at) => {
    const rows = sheet.rows.slice(head.end, heads[at + 1]?.start ?? sheet.rows.length)
    const before = tables[tables.length - 1]
    // A head repeated on every page.
    if (before && before.heads.join('\n') === head.labels.join('\n')) before.rows.push(...rows)
    else {
      const { kind, around, labels } = head
      tables.push(describe({ kind, around, sheet, edition, heads: labels, rows }))
    }
  })
  return tables.map((table) => describeAgain(table, edition))
}

interface Described {
  kind: TableId
  around: string
  sheet: LedgerSheet
  edition: Edition
  heads: string[]
  rows: LedgerRow[]
}

function describe({ kind, around, sheet, edition, heads, rows }: Described): LedgerTable {
  const sample = rows.slice(0, SAMPLE)
  const found = new Map<Role, number[]>()
  const weak = new Map<Role, number[]>()
  heads.forEach((label, column) => {
    const bare = bareHead(label)
    const head = LEDGER_WORDS[kind].heads.find(
      ({ role, pattern, byContent }) =>
        bare !== '' && pattern.test(bare)
          && (!byContent || role === contentRole(sample, { column, edition, kind }))
    )
    if (!head?.role) return
    const roles = head.byContent ? weak : found
    roles.set(head.role, [...(roles.get(head.role) ?? []), column])
  })
  for (const [role, columns] of weak) if (!found.has(role)) found.set(role, columns)
  const columns: Columns = {}
  for (const [role, places] of found) columns[role] = places[0]
  if (columns.received === undefined && columns.submitted !== undefined) {
    columns.received = columns.submitted
  }
  const rivalsOf = (role: Role): number[] => found.get(role)?.slice(1) ?? []
  return {
    kind,
    around,
    sheet,
    heads,
    rows,
    columns,
    unsure: [],
    key: heads.map(bareWords).join('|'),
    rivals: {
      received: rivalsOf('received'), decided: rivalsOf('decided'), result: rivalsOf('result'),
    },
  }
}

/** What the heads do not tell is looked for by content; the clerk has to agree. */
function describeAgain(table: LedgerTable, edition: Edition): LedgerTable {
  const { heads, rows, kind } = table
  const sample = rows.slice(0, SAMPLE)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), heads.length)
  const taken = new Set(Object.values(table.columns))
  const columns = { ...table.columns }
  const unsure: Role[] = []
  const take = (role: Role, column: number | undefined): void => {
    if (column === undefined || columns[role] !== undefined) return
    columns[role] = column
    unsure.push(role)
  }
  const found = Array.from({ length: width }, (_, column) => column)
    .filter((column) => !taken.has(column) && headEntry(heads[column] ?? '', kind)?.role !== null)
    .map((column) => ({ column, role: contentRole(sample, { column, edition, kind }) }))
  // Days come in the order of things: received, then decided.
  const days = found.filter(({ role }) => role === 'received').map(({ column }) => column)
  take('received', days[0])
  take('decided', days[1])
  take('class', found.find(({ role }) => role === 'class')?.column)
  take('result', found.find(({ role }) => role === 'result')?.column)
  return { ...table, columns, unsure, key: table.key === '' ? `?${width}` : table.key }
}

/**
 * What most cells of a column look like; `received` stands for any day. Undefined where nothing
 * clear.
 */
function contentRole(
  rows: LedgerRow[],
  { column, edition, kind }: { column: number; edition: Edition; kind: TableId }
): Role | undefined {
  const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '')
  if (texts.length === 0) return undefined
  const { classes, results } = LEDGER_WORDS[kind]
  const share =
    (fits: (text: string) => boolean): number => texts.filter(fits).length / texts.length
  if (share((text) => readDay(text).state === 'day') >= AGREES) return 'received'
  const isRead = (text: string, lexicon: Parameters<typeof readWords>[1]): boolean => {
    const { places, isWhole } = readWords(text, lexicon)
    return isWhole && places.length > 0
  }
  if (share((text) => isRead(text, classes)) >= AGREES) return 'class'
  return share((text) => isRead(text.replace(/\d+/g, ''), results(edition))) >= AGREES
    ? 'result'
    : undefined
}

/** The table with columns as the clerk wants them: what he chose is sure, and has no rivals. */
export function chooseColumns(table: LedgerTable, chosen: Columns): LedgerTable {
  return {
    ...table, columns: chosen, unsure: [], rivals: { received: [], decided: [], result: [] },
  }
}

/** Columns of which one is filled where a row is a case. */
export function columnsOfCase({
  received,
  submitted,
  decided,
  class: kind,
  result,
  name,
}: Columns): number[] {
  return [
    ...new Set([received, submitted, decided, kind, result, name]
      .filter((column) => column !== undefined)),
  ]
}
