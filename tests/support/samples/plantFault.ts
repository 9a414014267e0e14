/** One human error put into a sound report, of a kind and a place by chance. */
import { gatherFacts } from '../../../src/checks/base/facts'
import { totalsByCell } from '../../../src/checks/equations/relations'
import { cellsOf, type CellInfo } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import type { CellId, Edition } from '../../../src/model/template'
import type { SoundReport } from './soundReports'

/** New texts by cell; undefined where this report has no place for such an error. */
export type Fault = Record<CellId, string> | undefined

interface Scene extends SoundReport {
  infos: CellInfo[]
  /** Entered cells an equation ties to others. */
  entered: CellInfo[]
  value: (cell: CellId) => number
}

type Planter = (scene: Scene) => Fault

/** Puts the error into the report. */
export function plant(kind: FaultKind, sound: SoundReport): Fault {
  const { report, edition } = sound
  const facts = gatherFacts(report, edition)
  const infos = [...cellsOf(edition).values()]
  const value = (cell: CellId): number => {
    const figure = facts.figure(cell)
    return figure.state === 'known' ? figure.value : 0
  }
  return PLANTERS[kind]({
    ...sound, infos, value,
    entered: infos.filter((info) => report.cells[info.id] && isTied(info, edition)),
  })
}

/** The report with the error in it. */
export function withFault(report: Report, fault: Record<CellId, string>): Report {
  const entries = Object.entries(fault)
    .map(([cell, text]) => [cell, Object.freeze({ text, source: 'typed' as const })])
  return { ...report, cells: { ...report.cells, ...Object.fromEntries(entries) } }
}

function isTied({ table, column }: CellInfo, edition: Edition): boolean {
  if (table !== 'disclosure') return true
  return edition.id === '2021'
    ? ['issued', 'repealed', 'effective'].includes(column) : column === 'previousItems'
}

export type FaultKind = keyof typeof PLANTERS

const PLANTERS = {
  wrongCell: ({ entered, value, random }) => {
    const { id } = random.pick(entered)
    const by = (1 + random.upTo(random.pick([2, 8, 40]))) * random.pick([1, -1])
    return { [id]: String(Math.max(0, value(id) + by) === value(id)
      ? value(id) + 1 : Math.max(0, value(id) + by)) }
  },
  wrongCellInAllTotals: (scene) => {
    const { infos, value, random } = scene
    const { id } =
      random.pick(infos.filter(({ sums, table }) => sums.length === 0 && table === 'applications'))
    const by = 1 + random.upTo(random.pick([2, 8, 40]))
    const above = new Set<CellId>([id])
    for (const part of above) {
      totalsByCell(scene.edition).get(part)?.forEach((total) => above.add(total))
    }
    return Object.fromEntries([...above].filter((cell) => scene.report.cells[cell])
      .map((cell) => [cell, String(value(cell) + by)]))
  },
  wrongColumn: (scene) => {
    const parts =
      scene.infos.filter(({ sums, table }) => sums.length === 0 && table !== 'disclosure')
    const from = scene.random.pick(parts.filter(({ id }) => scene.value(id) > 0))
    const isMate = (
      other: CellInfo,
    ): boolean => other.table === from.table && other.row === from.row && other.id !== from.id
      && (from.table === 'applications' || lastKey(other) === lastKey(from))
    return moveCount(scene, from, parts.filter(isMate))
  },
  wrongRow: (scene) => {
    const parts = scene.infos.filter(({ sums, table, row }) =>
      sums.length === 0 && table === 'applications' && row.startsWith('handled.'))
    const givers = parts.filter(({ id }) => scene.value(id) > 0)
    if (givers.length === 0) return undefined
    const from = scene.random.pick(givers)
    return moveCount(
      scene, from, parts.filter((other) => other.column === from.column && other.id !== from.id),
    )
  },
  swappedDigits: (scene) => slip(scene, (digits, at) => (digits[at] === digits[at + 1] || !digits[at
    + 1] ? '' : digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2))),
  lostDigit: (scene) => slip(scene, (digits, at) => digits.slice(0, at) + digits.slice(at + 1)),
  doubledDigit: (scene) =>
    slip(scene, (digits, at) => (digits === '0' ? '' : digits.slice(0, at + 1) + digits.slice(at))),
  staleTotal: ({ entered, value, random }) => {
    const totals = entered.filter(({ sums, id }) => sums.length > 0 && value(id) > 0)
    if (totals.length === 0) return undefined
    const { id } = random.pick(totals)
    const by = 1 + random.upTo(random.pick([2, 8, 40]))
    return {
      [id]: String(random.upTo(1) === 0 && value(id) > by ? value(id) - by : value(id) + by),
    }
  },
  carryOver: ({ infos, value, random, report }) => {
    const due =
      infos.filter(({ row, id }) => row === 'carriedIn' && value(id) > 0 && report.cells[id])
    const parts = due.filter(({ sums }) => sums.length === 0)
    if (parts.length === 0) return undefined
    const missing = random.upTo(2) === 0 ? due : [random.pick(parts)]
    const text = random.pick(['0', ''])
    return Object.fromEntries(missing.map(({ id, sums }) => [id, sums.length > 0 ? '0' : text]))
  },
  shifted: (scene) => shift(scene),
  unfilledTotals: ({ infos, report, value, random }) => {
    const lines = [
      infos.filter(({ table, column }) => table === 'applications' && column === 'total'),
      infos.filter(({ table, row }) => table === 'applications' && row === 'handled.total'),
    ].filter((line) =>
      line.every(({ id }) => report.cells[id]) && line.filter(({ id }) => value(id) > 0).length > 2)
    return lines.length === 0
      ? undefined : Object.fromEntries(random.pick(lines).map(({ id }) => [id, '0']))
  },
} satisfies Record<string, Planter>

export const FAULT_KINDS = Object.keys(PLANTERS) as FaultKind[]

function lastKey({ column }: CellInfo): string {
  return column.split('.').at(-1) ?? ''
}

/** The whole count or a part of it. */
function moveCount({ value, random }: Scene, from: CellInfo, mates: CellInfo[]): Fault {
  const to = random.pick(mates)
  const count = random.upTo(1) === 0 ? value(from.id) : 1 + random.upTo(value(from.id) - 1)
  return { [from.id]: String(value(from.id) - count), [to.id]: String(value(to.id) + count) }
}

/** A slip in an entered figure; none where it would leave the same figure or no figure. */
function slip(
  { entered, value, random }: Scene, change: (digits: string, at: number) => string,
): Fault {
  const possible = entered.flatMap(({ id }) => {
    const digits = String(value(id))
    return [...digits].map((_, at) => change(digits, at))
      .filter((text) => /^[1-9]\d*$/.test(text) && text !== digits).map((text) => ({ [id]: text }))
  })
  return possible.length > 0 ? random.pick(possible) : undefined
}

/**
 * A stretch of 3 cells and more, of one line or up to four, lies one cell off; the gap is 0, blank,
 * or keeps what it had. What is written over must be told by totals, but for one figure.
 */
function shift(scene: Scene): Fault {
  const { report, value, random } = scene
  const lines = chooseStretch(scene)
  if (lines.flat().some((id) => !report.cells[id])) return undefined
  const gap = random.pick(['0', 'kept', ''])
  const pairs = lines.flatMap((ids) => ids.map((id, at) => ({ id, before: ids[at - 1] })))
  const texts = pairs.filter(({ before }) => before !== undefined || gap !== 'kept')
    .map(({ id, before }) => [id, before === undefined ? gap : String(value(before))] as const)
  const moved = pairs.filter(({ before }) => before !== undefined && value(before) > 0).length
  const untold = lines.filter((ids) =>
    !isTold(ids, scene) && (isDown(ids) || value(ids.at(-1) ?? '') > 0)).length
  const blanks = gap === '' ? lines.length : 0
  return moved > 1 && untold < (isDown(lines[0] ?? []) ? 1 : 2) && blanks < 5
    ? Object.fromEntries(texts) : undefined
}

/** Ids line by line, from the gap to what is written over. */
function chooseStretch({ infos, random }: Scene): CellId[][] {
  const table = infos.filter((info) => info.table === 'applications')
  const rows = [...new Set(table.map(({ row }) => row))]
  const columns = [...new Set(table.map(({ column }) => column))]
  const isAcross = random.upTo(1) === 0
  const [along, beside] = isAcross ? [columns, rows] : [rows, columns]
  const size = 3 + random.upTo(Math.min(along.length, 12) - 3)
  const first = random.upTo(along.length - size)
  const breadth = 1 + random.upTo(3)
  const start = random.upTo(beside.length - breadth)
  const stretch = along.slice(first, first + size)
  if (random.upTo(1) === 0) stretch.reverse()
  return beside.slice(start, start + breadth).map((line) => stretch.map((key) => (isAcross
    ? `applications.${line}.${key}` : `applications.${key}.${line}`)))
}

function isDown([first = '', second = '']: CellId[]): boolean {
  return first.split('.').at(-1) === second.split('.').at(-1)
}

/**
 * True where a total of the line tells what was written over; down a column its balance does, and
 * two rows must have totals, or any figure of the column would mend it as well.
 */
function isTold(ids: CellId[], { infos, report }: Scene): boolean {
  const rows = ids.map((id) => infos.find((info) => info.id === id)?.row)
  const hasTotal =
    (row: string | undefined): boolean => report.cells[`applications.${row}.total`] !== undefined
  return rows[0] === rows[1] ? hasTotal(rows[0]) : rows.filter(hasTotal).length > 1
}
