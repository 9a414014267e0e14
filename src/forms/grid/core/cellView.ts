/**
 * What one cell shows: derived from report, solved figures and findings, equal views kept so that
 * only changed cells render.
 */
import type { Facts } from '../../../checks/base/facts'
import { explainProblem } from '../../../checks/kinds/format'
import type { CellInfo } from '../../../model/cells'
import { formatFigure, parseFigure } from '../../../model/figure'
import type { Finding } from '../../../model/finding'
import type { Level } from '../../../model/rule'
import { gravest } from '../../../store/findings/issues'

export interface CellView {
  text: string
  /** A total without entry follows its parts; one with entry stays and can be put back. */
  total: 'none' | 'follows' | 'typed'
  /** Sum of the parts known so far, while some are missing. */
  partialSum: string
  isCarried: boolean
  level: Level | ''
  /**
   * Element ids of what the cell is described by: carried over, findings; not their words, which
   * change more often.
   */
  notes: string
  /** Last year's figure as printed. */
  lastYear: string
}

/** Element id of the words for a carried-over figure. */
export const CARRIED_NOTE = 'note-carried'

/** Element id of a finding's words. */
export function noteId({ id }: Finding): string {
  return `note-${id.replace(/\s/g, '-')}`
}

/** The view of a cell; `findings` are those on it. */
export function viewCell(info: CellInfo, facts: Facts, findings: Finding[] | undefined): CellView {
  const entry = facts.report.cells[info.id]
  const text = entry ? entry.text : formatFigure(facts.figure(info.id))
  const isCarried = entry?.source === 'carried'
  return {
    text, isCarried,
    total: totalOf(info, entry !== undefined),
    partialSum: entry || text !== '' ? '' : partialSum(info, facts),
    level: levelOf(findings),
    notes: findings || isCarried
      ? [...(isCarried ? [CARRIED_NOTE] : []), ...(findings ?? []).map(noteId)].join(' ') : '',
    lastYear: facts.last(info.id) ? lastYearText(info, facts) : '',
  }
}

function totalOf(info: CellInfo, hasEntry: boolean): CellView['total'] {
  if (info.sums.length === 0) return 'none'
  return hasEntry ? 'typed' : 'follows'
}

function levelOf(findings: Finding[] | undefined): Level | '' {
  return findings ? (gravest(findings) ?? '') : ''
}

function lastYearText(info: CellInfo, facts: Facts): string {
  return facts.lastYear?.figures[info.id] ?? ''
}

const KEYS: (keyof CellView)[] = [
  'text', 'total', 'partialSum', 'isCarried', 'level', 'notes', 'lastYear',
]

/** The old view where nothing differs. */
export function keepEqual(next: CellView, old: CellView | undefined): CellView {
  return old && KEYS.every((key) => next[key] === old[key]) ? old : next
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

/**
 * The format rule of a cell for vee-validate: what is wrong with the text, undefined for a figure,
 * a mark or a blank.
 */
export function explainText(info: CellInfo, text: string | undefined): string | undefined {
  const figure = parseFigure(info.kind, text ?? '')
  return figure.state === 'invalid' ? explainProblem(figure.problem, info) : undefined
}
