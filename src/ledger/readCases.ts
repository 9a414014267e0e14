/** The cases of a table: one row each, without names. What is no case is counted and told. */
import type { Edition } from '../model/template'
import { columnsOfCase, type LedgerTable } from './columns'
import type { LedgerCase } from './ledgerCase'
import type { LedgerRow } from './ledgerSheet'
import { bareWords } from './lexicon/words'
import { readApplicant } from './readApplicant'
import { readDay } from './readDay'
import { readResult } from './readResult'

/** `passed` are rows that are no cases, by what they are. */
export interface CasesRead {
  cases: LedgerCase[]
  passed: Record<'subtotal' | 'note' | 'struck', number>
}

const SUBTOTAL =
  /^(?:(?:本月|本页|本季度?|本年|全年|[一二三四五六七八九十\d]{1,2}月)?(?:小计|合计|总计|累计)|共计)[:：]?/
const MARK_LENGTH = 2000

/** Reads all tables, in order. */
export function readCases(tables: LedgerTable[], edition: Edition): CasesRead {
  const read: CasesRead = { cases: [], passed: { subtotal: 0, note: 0, struck: 0 } }
  for (const table of tables) {
    const isThreefold =
      table.columns.class !== undefined &&
      table.rows.some(({ cells }) => bareWords(cells[table.columns.class ?? 0] ?? '') === '法人')
    for (const row of table.rows) {
      const kind = kindOf(row, table)
      if (kind === 'case') {
        read.cases.push(readCase(row, { table, edition, isThreefold, index: read.cases.length }))
      } else if (kind !== 'blank') read.passed[kind] += 1
    }
  }
  return read
}

function kindOf(
  row: LedgerRow,
  { columns, heads }: LedgerTable
): 'case' | 'blank' | 'subtotal' | 'note' | 'struck' {
  const texts = row.cells.filter((text) => text !== '')
  if (texts.length === 0) return row.struck.size > 0 ? 'struck' : 'blank'
  if (texts.slice(0, 2).some((text) => SUBTOTAL.test(text.replace(/\s+/g, '')))) return 'subtotal'
  const telling = columnsOfCase(columns)
  if (telling.every((column) => (row.cells[column] ?? '') === '')) {
    if (telling.some((column) => row.struck.has(column))) return 'struck'
    return isOnlyNumber(row, columns) ? 'blank' : 'note'
  }
  return isLine(texts) || repeatsHead(row, telling, heads) ? 'note' : 'case'
}

/** One text over the whole width, or the numbers of the columns. */
function isLine(texts: string[]): boolean {
  if (new Set(texts).size === 1 && texts.length > 1) return true
  return (
    texts.length > 3
      && texts.every((text, at) => text.length < 3 && text === String(at + Number(texts[0])))
  )
}

function repeatsHead({ cells }: LedgerRow, telling: number[], heads: string[]): boolean {
  const repeated = telling.filter(
    (column) =>
      heads[column] !== undefined && (cells[column] ?? '').replace(/\s+/g, '') === heads[column]
  )
  return repeated.length > 1 || repeated.length === telling.length
}

/** A row numbered in advance. */
function isOnlyNumber({ cells }: LedgerRow, { number, serial }: LedgerTable['columns']): boolean {
  return cells.every((text, column) => text === '' || column === number || column === serial)
}

interface CasePlace {
  table: LedgerTable
  edition: Edition
  isThreefold: boolean
  index: number
}

function readCase(row: LedgerRow, { table, edition, isThreefold, index }: CasePlace): LedgerCase {
  const { columns, rivals, sheet, unsure } = table
  const text =
    (column: number | undefined): string => (column === undefined ? '' : (row.cells[column] ?? ''))
  const name = text(columns.name)
  const withoutName =
    (words: string): string => (name.length > 1 ? words.split(name).join('申请人') : words)
  const results = [columns.result, ...rivals.result]
    .map((column) => withoutName(text(column)))
    .filter((words) => words !== '')
  const number = text(columns.number)
  const days = (places: number[]): string[] =>
    places.flatMap((column) => {
      const reading = readDay(text(column), sheet.is1904)
      return reading.state === 'day' ? [reading.day] : []
    })
  return {
    index,
    file: sheet.file,
    sheet: sheet.name,
    row: row.number,
    number: number || text(columns.serial),
    hasOwnNumber: number.length > 4 || /^\D/.test(number),
    received: readDay(text(columns.received), sheet.is1904),
    decided: readDay(text(columns.decided), sheet.is1904),
    applicant: readApplicant(text(columns.class), name, isThreefold),
    result: readResult(results.join('，'), withoutName(text(columns.reason)), edition),
    isExtended:
      columns.extended === undefined
        ? undefined
        : !/^(?:否|无|未|不|没|\/|-|—|$)/.test(text(columns.extended).trim()),
    otherDays: { received: days(rivals.received), decided: days(rivals.decided) },
    mark: markOf(row, columns.serial),
    isStruck: columnsOfCase(columns).some((column) => row.struck.has(column)),
    isUnsure: unsure.length > 0,
  }
}

/**
 * A short number for all that stands in the row but its running number; nothing can be read back
 * from it.
 */
function markOf({ cells }: LedgerRow, serial: number | undefined): string {
  const text = cells
    .filter((_, column) => column !== serial)
    .join('\n')
    .slice(0, MARK_LENGTH)
  let [one, other] = [0x811c9dc5, 5381]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    other = (Math.imul(other, 33) + code) | 0
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`
}
