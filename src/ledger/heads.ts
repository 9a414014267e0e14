/** The heads of a ledger: rows of short words that say what the columns below them are. */
import type { TableId } from '../model/template'
import type { LedgerRow, LedgerSheet } from './ledgerSheet'
import type { Head, Role } from './lexicon/heads'
import { kindOfHead, LEDGER_WORDS } from './lexicon/ledgers'

const LONGEST_HEAD = 30
const MOST_HEAD_ROWS = 3
const TITLE_ROWS = 4
const FEWEST_ROLES = 2
/** One of them makes a row of words a head. */
const TELLING: Role[] = ['received', 'submitted', 'decided', 'class', 'result']

/** A head: its rows from `start` to before `end`, its labels by column, `around` the titles above. */
export interface HeadPlace {
  kind: TableId
  around: string
  start: number
  end: number
  labels: string[]
}

/** The heads of a sheet, from the top; of the heights a head may have the one with most roles. */
export function findHeads(sheet: LedgerSheet): HeadPlace[] {
  const { rows } = sheet
  const heads: HeadPlace[] = []
  for (let start = 0; start < rows.length; start += 1) {
    let best: HeadPlace | undefined
    let most = FEWEST_ROLES - 1
    for (
      let height = 1;
      height <= MOST_HEAD_ROWS && rows.slice(start, start + height).every(mayBeHead);
      height += 1
    ) {
      const labels = joinLabels(rows.slice(start, start + height))
      // The name of the sheet and the lines right above a head that hold one text.
      const lines = rows.slice(Math.max(0, start - TITLE_ROWS), start)
        .map(({ cells }) => [...new Set(cells.filter((text) => text !== ''))])
        .filter((texts) => texts.length === 1)
      const around = [sheet.name, ...lines.map(([text = '']) => text)].join(' ')
      const kind = kindOfHead(labels.map(bareHead), around)
      const roles = new Set(labels.flatMap((label) => headEntry(label, kind)?.role ?? []))
      if (roles.size <= most || !TELLING.some((role) => roles.has(role))) continue
      most = roles.size
      best = { kind, around, start, end: Math.min(start + height, rows.length), labels }
    }
    if (!best) continue
    heads.push(best)
    start = best.end - 1
  }
  return heads
}

/** Short words in several cells, and no day. */
function mayBeHead({ cells }: LedgerRow): boolean {
  const texts = cells.filter((text) => text !== '')
  return (
    new Set(texts).size > 1 &&
    texts.every((text) => text.length <= LONGEST_HEAD && !/\d{4}|^\d{5}/.test(text))
  )
}

/** 申请人 over 类型 is 申请人类型. */
function joinLabels(rows: LedgerRow[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const parts = rows.map(({ cells }) => (cells[column] ?? '').replace(/\s+/g, ''))
    return parts.filter((text, at) => text !== '' && text !== parts[at - 1]).join('')
  })
}

/**
 * What the lexicon says of a head alone; its role is null for a column that is not needed, and there is
 * no entry for words it does not know.
 */
export function headEntry(label: string, kind: TableId): Head | undefined {
  const bare = bareHead(label)
  return bare === '' ? undefined : LEDGER_WORDS[kind].heads.find(({ pattern }) => pattern.test(bare))
}

/** Without blanks, brackets with remarks, and words like 信息 between two levels of a head. */
export function bareHead(label: string): string {
  return label
    .replace(/[（(][^（()）]*[)）]/g, '')
    .replace(/[\s:：*＊、/]+/g, '')
    .replace(/(?:基本)?(?:信息|情况)(?=.)/g, '')
}
