/** How far each step of the guided form is, for the rail and the library. */
import { cellsOf } from '../../model/cells'
import type { Finding } from '../../model/finding'
import { isNarrativeEmpty, openHeading } from '../../model/narrative'
import type { Report } from '../../model/report'
import type { Edition, StepNumber } from '../../model/template'
import { isSettled } from './notes'

export type StepState = 'notStarted' | 'inProgress' | 'hasIssues' | 'complete'

export const STEPS: readonly StepNumber[] = [0, 1, 2, 3, 4, 5, 6, 7]

export interface ProgressInput {
  report: Report
  edition: Edition
  findings: Finding[]
  /** What 基本信息 still lacks, in words. */
  missingBasics: string[]
}

/** State of the eight steps, by step number. 提示 and explained findings never hold a step back. */
export function stepStates(input: ProgressInput): StepState[] {
  const states = STEPS.slice(0, 7).map((step) => {
    const own = input.findings.filter((finding) =>
      finding.step === step && finding.level !== '提示' && !isSettled(finding, input.report.notes))
    if (own.some((finding) => finding.state === 'fail')) return 'hasIssues'
    const done = shareOfStep(step, input)
    if (done === 0) return 'notStarted'
    return done < 1 || own.length > 0 ? 'inProgress' : 'complete'
  })
  const isReady = states.every((state) => state === 'complete')
  return [...states, isReady ? 'complete' : 'notStarted']
}

/** Share of the seven writing steps that are complete, 0 to 1; steps under way count half. */
export function shareDone(states: StepState[]): number {
  const weight = { notStarted: 0, inProgress: 0.5, hasIssues: 0.5, complete: 1 }
  return states.slice(0, 7).reduce((sum, state) => sum + weight[state], 0) / 7
}

/** 0 untouched, 1 nothing left to write, between: under way. */
function shareOfStep(step: StepNumber, input: ProgressInput): number {
  if (step === 0) return input.missingBasics.length === 0 ? 1 : 0.5
  const part = input.edition.parts[step - 1]
  if (!part) return 0
  if (part.kind !== 'table') return shareOfText(step as 1 | 5 | 6, input)
  const { report, edition, findings } = input
  const parts = [...cellsOf(edition).values()]
    .filter((info) => info.table === part.table && info.sums.length === 0)
  // Cells left blank on purpose, with a note that says why.
  const left = new Set(findings.filter((finding) =>
    finding.state === 'pending' && isSettled(finding, report.notes)).flatMap(({ cells }) => cells))
  const typed =
    parts.filter((info) => (report.cells[info.id]?.text ?? '') !== '' || left.has(info.id))
  const isOnlyCarried = typed.every((info) => report.cells[info.id]?.source === 'carried')
  return typed.length === 0 || isOnlyCarried ? 0 : typed.length / parts.length
}

function shareOfText(step: 1 | 5 | 6, { report, edition }: ProgressInput): number {
  const narrative = report.narratives[step]
  const hasFee = step === 6 && edition.id === '2021'
    && Object.values(report.fee).some((text: string) => text !== '')
  if (isNarrativeEmpty(narrative)) return hasFee ? 1 : 0
  return openHeading(narrative) !== undefined ? 0.5 : 1
}
