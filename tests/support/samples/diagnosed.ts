/** Holds a diagnosis against what was really planted. */
import { evaluateEquation } from '../../../src/checks/equations/equation'
import { gatherFacts, type Facts } from '../../../src/checks/base/facts'
import { equationsOf } from '../../../src/checks/equations/relations'
import type { Diagnosis, DiagnosisChange, DiagnosisChoice } from '../../../src/model/diagnosis'
import { formatFigure } from '../../../src/model/figure'
import type { Report } from '../../../src/model/report'
import type { Edition } from '../../../src/model/template'
import { typedCells } from '../reports'

export interface Case { sound: Report; broken: Report; edition: Edition }

/** The report after a suggestion. */
export function applyDiagnosis(report: Report, changes: DiagnosisChange[]): Report {
  const cells = { ...report.cells }
  for (const { cell, text } of changes) {
    delete cells[cell]
    if (text !== null) Object.assign(cells, typedCells({ [cell]: text }))
  }
  return { ...report, cells }
}

/** True where the changes lead back to every figure of the sound report. */
export function restores({ sound, broken, edition }: Case, changes: DiagnosisChange[]): boolean {
  return pictureOf(gatherFacts(
    applyDiagnosis(broken, changes), edition,
  )) === pictureOf(gatherFacts(sound, edition))
}

function pictureOf(facts: Facts): string {
  return [...facts.cells.keys()].map((cell) => formatFigure(facts.figure(cell))).join()
}

/**
 * The changes of a suggestion, or of one it lists as alike, all of which lead to true figures;
 * undefined where none does.
 */
export function trueChoice(
  { sound, edition }: Case, diagnosis: Diagnosis,
): DiagnosisChoice | undefined {
  const facts = gatherFacts(sound, edition)
  return [diagnosis, ...diagnosis.alike]
    .find(({ changes }) => changes.every(({ cell, to }) => formatFigure(facts.figure(cell)) === to))
}

/** True where no equation fails any more. */
export function balances({ broken, edition }: Case, changes: DiagnosisChange[]): boolean {
  const facts = gatherFacts(applyDiagnosis(broken, changes), edition)
  return edition.rules.flatMap((rule) => equationsOf(rule, edition))
    .every((equation) => evaluateEquation(equation, facts).state !== 'fail')
}
