/**
 * What stands between the report and 定稿: nothing 强制 open, nothing unfinished, a note on each 核
 * 实.
 */
import type { Finding } from '../../model/finding'
import type { Report } from '../../model/report'
import { isSettled, type Notes } from './notes'
import { listUnfinished, type UnfinishedLine } from './unfinished'

export interface Gate {
  /** 强制, wrong now. */
  wrong: Finding[]
  /** What is not filled in or written yet. */
  unfinished: UnfinishedLine[]
  /** 核实, without a note that holds. */
  unexplained: Finding[]
  hints: Finding[]
  /** Settled by a note or put aside. */
  settled: Finding[]
  isFinal: boolean
}

/** Sorts the findings of a report by what is left to do about them. */
export function gateOf(findings: Finding[], notes: Notes): Gate {
  const open = findings.filter((finding) => !isSettled(finding, notes))
  const failed = (level: Finding['level']): Finding[] =>
    open.filter((finding) => finding.state === 'fail' && finding.level === level)
  return {
    wrong: failed('强制'), unexplained: failed('核实'), hints: failed('提示'),
    unfinished: listUnfinished(open),
    settled: findings.filter((finding) => isSettled(finding, notes)),
    isFinal: open.every(({ level }) => level === '提示'),
  }
}

/** The same of a report: one written for practice is never final. */
export function whyDraft(gate: Gate, { isPractice }: Pick<Report, 'isPractice'>): string {
  const left = draftWords(gate)
  if (isPractice !== true) return left
  return left === '' ? '练习' : `练习，${left}`
}

/**
 * What makes it a draft, for its first page and its name: `3项未改正，2项未说明，12处未完成`; ''
 * for a final one.
 */
export function draftWords({ wrong, unexplained, unfinished, isFinal }: Gate): string {
  if (isFinal) return ''
  const left = unfinished.reduce((sum, { findings }) => sum + findings.length, 0)
  const counts: [number, string][] = [
    [wrong.length, '项未改正'], [unexplained.length, '项未说明'], [left, '处未完成'],
  ]
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`)
    .join('，')
}
