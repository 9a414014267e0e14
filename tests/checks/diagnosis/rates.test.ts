import { afterAll, expect, test } from 'vitest'
import { diagnose } from '../../../src/checks/diagnosis'
import { gatherFacts, type Facts } from '../../../src/checks/facts'
import { failingEquations } from '../../../src/checks/relations'
import { cellsOf } from '../../../src/model/cells'
import type { Diagnosis, DiagnosisChange } from '../../../src/model/diagnosis'
import { formatFigure } from '../../../src/model/figure'
import type { Report } from '../../../src/model/report'
import type { Edition } from '../../../src/model/template'
import { editions } from '../../../src/templates'
import { FAULT_KINDS, plant, withFault, type FaultKind } from '../../support/plantFault'
import { buildSoundReport } from '../../support/soundReports'
import { typedCells } from '../../support/reports'

const CASES = Number(process.env.CASES ?? 500)
const rows: string[] = []
const debug = process.env.DEBUGK

test.each([...FAULT_KINDS])('%s', (kind) => {
  const tally = { cases: 0, silent: 0, none: 0, first: 0, strict: 0, three: 0, worst: 0, total: 0 }
  for (let number = 1; tally.cases < CASES && number < CASES * 8; number += 1) {
    const sound = buildSoundReport(editions, number)
    const fault = plant(kind, sound)
    if (!fault) { tally.none += 1; continue }
    const broken = withFault(sound.report, fault)
    const facts = gatherFacts(broken, sound.edition)
    if (failingEquations(facts).size === 0) { tally.silent += 1; continue }
    tally.cases += 1
    const start = performance.now()
    const found = diagnose(facts)
    const time = performance.now() - start
    tally.worst = Math.max(tally.worst, time)
    tally.total += time
    const truth = picture(gatherFacts(sound.report, sound.edition))
    const rank = found.slice(0, 3).findIndex((one) => [one, ...one.alike].some(({ changes }) => picture(gatherFacts(apply(broken, changes), sound.edition)) === truth))
    if (rank === 0) tally.first += 1
    if (rank >= 0) tally.three += 1
    if (found[0] && picture(gatherFacts(apply(broken, found[0].changes), sound.edition)) === truth) tally.strict += 1
    if (debug === kind && rank !== 0) console.log(number, JSON.stringify(Object.entries(fault).map(([c, t]) => `${c}: ${sound.report.cells[c]?.text}→${t}`)), [...failingEquations(facts)].map((e) => e.id).join(' '), '\n', found.map((d) => `${d.kind} ${d.cost.toFixed(2)} ${d.title} [${d.alike.length}] ${d.mends.length}`).join('\n  '))
  }
  const share = (n: number): string => `${(100 * n / tally.cases).toFixed(1)}%`
  rows.push(`${kind.padEnd(22)} ${tally.cases} cases (${tally.silent} silent, ${tally.none} none) first ${share(tally.first)} (to the letter ${share(tally.strict)}) three ${share(tally.three)} mean ${(tally.total / tally.cases).toFixed(2)} ms worst ${tally.worst.toFixed(1)} ms`)
  expect(tally.cases).toBeGreaterThan(0)
}, 600_000)

function picture(facts: Facts): string {
  return [...facts.cells.keys()].map((cell) => formatFigure(facts.figure(cell))).join()
}

function apply(report: Report, changes: DiagnosisChange[]): Report {
  const cells = { ...report.cells }
  for (const { cell, text } of changes) {
    delete cells[cell]
    if (text !== null) Object.assign(cells, typedCells({ [cell]: text }))
  }
  return { ...report, cells }
}

afterAll(() => console.log(rows.join('\n')))
