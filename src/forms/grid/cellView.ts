/** What one cell shows: derived from report, solved figures and findings, equal views kept so that only changed cells render. */
import type { CellInfo } from '../../model/cells'
import { formatFigure } from '../../model/figure'
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import type { Level } from '../../model/rule'
import type { Facts } from '../../checks/facts'

export interface CellView {
  text: string
  /** A total without entry follows its parts; one with entry stays and can be put back. */
  total: 'none' | 'follows' | 'typed'
  /** Sum of the parts known so far, while some are missing. */
  partialSum: string
  isCarried: boolean
  level: Level | ''
  /** For the screen reader and the help line: carried over, findings; one a line. */
  notes: string
  /** Last year's figure as printed. */
  lastYear: string
}

export interface CellSight { info: CellInfo; report: Report; facts: Facts; findings: Finding[]; level: Level | undefined }

/** The view of a cell. */
export function viewCell({ info, report, facts, findings, level }: CellSight): CellView {
  const entry = report.cells[info.id]
  const text = entry ? entry.text : formatFigure(facts.figure(info.id))
  const isCarried = entry?.source === 'carried'
  return {
    text,
    total: info.sums.length === 0 ? 'none' : entry ? 'typed' : 'follows',
    partialSum: entry || text !== '' ? '' : partialSum(info, facts),
    isCarried,
    level: level ?? '',
    notes: [...(isCarried ? ['上年结转带入'] : []), ...findings.map((finding) => finding.message)].join('\n'),
    lastYear: lastYearText(info, report, facts),
  }
}

/** The old view where nothing differs. */
export function keepEqual(next: CellView, old: CellView | undefined): CellView {
  if (!old) return next
  const keys = Object.keys(next) as (keyof CellView)[]
  return keys.every((key) => next[key] === old[key]) ? old : next
}

function partialSum(info: CellInfo, facts: Facts): string {
  let sum = 0
  let known = 0
  for (const part of info.sums[0] ?? []) {
    const figure = facts.figure(part)
    if (figure.state !== 'known') continue
    sum += figure.value
    known += 1
  }
  return known > 0 ? String(sum) : ''
}

function lastYearText(info: CellInfo, report: Report, facts: Facts): string {
  return facts.last(info.id) ? (report.lastYear?.figures[info.id] ?? '') : ''
}
