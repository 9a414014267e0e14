/**
 * `ledger`: tables two to four counted from ledgers, what is open, and what is to be looked at. Nothing is
 * guessed.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import {
  countLedger, findTables, ledgerFigures, openLedger, readCases,
  type LedgerCase, type LedgerCount, type LedgerSheet, type Period,
} from '../ledger'
import { gatherFigures } from '../model/facts'
import { newReport } from '../model/newReport'
import type { Report } from '../model/report'
import { refuse } from '../model/result'
import type { Edition } from '../model/template'
import { editionFor, editionOf } from '../templates'
import { listFigures, type JsonFigure, type JsonRows } from './figuresJson'
import { exitCodeOfUnread, explainReading, whyNoFile } from './fileTrouble'
import { openReport } from './openReport'
import type { Command } from './parseCommand'
import type { Streams } from './progressBar'

type LedgerOrder = Extract<Command, { name: 'ledger' }>

/** What `--json` prints: rows as in the form of figures, groups that wait, and sentences. */
interface LedgerJson {
  year: number
  period: Period
  counted: number
  /** Of tables without a ledger all figures are null. */
  table2: JsonRows
  table3: JsonRows
  table4: JsonFigure[]
  open: { kind: string; words: string; count: number; proposal: string }[]
  issues: string[]
}

/** Gives 0 with all cases settled, 1 with some open, 2 where a file cannot be read. */
export async function countLedgerFiles(
  order: LedgerOrder, { output, error }: Streams,
): Promise<number> {
  const opened = order.files.map((path) => {
    const refusal = (text: string): ReturnType<typeof openLedger> => refuse(`${path}：${text}`)
    try {
      const why = whyNoFile(path, statSync(path))
      return why === ''
        ? openLedger({ name: basename(path), bytes: readFileSync(path) }) : refusal(why)
    } catch (reason) {
      return refusal(explainReading(reason))
    }
  })
  const last = order.last === null ? null : await openReport(order.last)
  const messages = [...opened, last].flatMap((one) => one?.messages ?? [])
  for (const { text } of messages) error.write(`${text}\n`)
  const sheets = opened.flatMap(({ value }) => value ?? [])
  if (sheets.length === 0 || messages.some(({ level }) => level === 'error')) {
    return exitCodeOfUnread(messages)
  }
  const year = findYear(order, sheets)
  const count = countPeriod(sheets, year, order)
  const json = tellCount(count, { year, last: last?.value ?? null })
  output.write(order.json ? `${JSON.stringify(json, null, 1)}\n` : printCount(json))
  return count.states.open > 0 ? 1 : 0
}

/** Days are read alike for every form. */
const FIRST_YEAR_OF_FORM = 2021

function readFor(sheets: LedgerSheet[], edition: Edition): LedgerCase[] {
  return readCases(sheets.flatMap((sheet) => findTables(sheet, edition)), edition).cases
}

/** As told; a period that is told says the year too; else the year most cases came in. */
function findYear({ year, from, to }: LedgerOrder, sheets: LedgerSheet[]): number {
  const day = from ?? to
  return year ?? (day === null
    ? mostFrequentYear(readFor(sheets, editionFor(FIRST_YEAR_OF_FORM))) : Number(day.slice(0, 4)))
}

function countPeriod(
  sheets: LedgerSheet[], year: number, { from, to }: Pick<LedgerOrder, 'from' | 'to'>,
): LedgerCount {
  const edition = editionFor(year)
  const period = { from: from ?? `${year}-01-01`, to: to ?? `${year}-12-31` }
  return countLedger({ cases: readFor(sheets, edition), edition, period, settled: {} })
}

/** The year most cases were received in. */
function mostFrequentYear(cases: LedgerCase[]): number {
  const counts = new Map<number, number>()
  for (const { received } of cases) {
    const year = received.state === 'day' ? Number(received.day.slice(0, 4)) : 0
    if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most?.[0] ?? new Date().getFullYear()
}

function tellCount(
  count: LedgerCount, { year, last }: { year: number; last: { report: Report } | null },
): LedgerJson {
  const cells = ledgerFigures(count).flatMap(({ cell, text }) =>
    (text === null ? [] : [[cell, { text, source: 'imported' as const }]]))
  const blank = newReport({ year, edition: count.edition.id, agency: {}, now: '' })
  const { table2, table3, table4 } = listFigures({ ...blank, cells: Object.fromEntries(cells) })
  return {
    year,
    period: count.period,
    counted: count.states.counted,
    table2, table3, table4,
    open: count.open.map(({ question: { kind, words, proposal }, cases }) => {
      return { kind, words, count: cases.length, proposal }
    }),
    issues: [
      ...count.hints.map(({ text, cases: found }) => `${found.length} 件${text}`),
      ...(count.tables.includes('applications') ? compareCarry(count, year, last?.report) : []),
    ],
  }
}

/** 上年结转 of the ledger against what last year's report carried on. */
function compareCarry({ cells }: LedgerCount, year: number, last: Report | undefined): string[] {
  if (!last) return []
  if (last.year !== year - 1) return [`上年文件是${last.year}年度的，没有核对上年结转`]
  const carried = gatherFigures(last, editionOf(last.edition))
    .figure('applications.carriedOut.total')
  const counted = cells.get('applications.carriedIn.total')?.length ?? 0
  if (carried.state !== 'known' || carried.value === counted) return []
  return [`上年结转：台账 ${counted}，上年年报结转下年度 ${carried.value}，请核对`]
}

function printCount(json: LedgerJson): string {
  const { year, period, counted, table2, table3, table4, open, issues } = json
  const rowsOf = (table: JsonRows): string[] => Object.entries(table)
    .filter(([, figures]) => figures.some((figure) => figure !== null))
    .map(([label, figures]) => `  ${label}：${figures.map((figure) => figure ?? '').join('  ')}`)
  const [documents, applications] = [rowsOf(table2), rowsOf(table3)]
  const groups = open.map(({ words, count }) => `  ${words}：${count} 件`)
  const isYear = period.from === `${year}-01-01` && period.to === `${year}-12-31`
  return [
    `${isYear ? `${year}年度` : `${period.from} 至 ${period.to}`}，计入 ${counted} 件。`,
    ...(documents.length > 0
      ? ['表二，各行依次是制发件数、废止件数、现行有效件数：', ...documents] : []),
    ...(applications.length > 0 ? [
      '表三，各行依次是自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计：',
      ...applications,
    ] : []),
    ...(table4.some((figure) => figure !== null) ? [
      '表四，依次是行政复议、未经复议直接起诉、复议后起诉的维持、纠正、其他、未审结、总计：',
      `  ${table4.map((figure) => figure ?? '').join('  ')}`,
    ] : []),
    ...(groups.length > 0 ? ['没有定、没有计入的：', ...groups] : []),
    ...(issues.length > 0 ? ['请看一看：', ...issues.map((text) => `  ${text}`)] : []), '',
  ].join('\n')
}
