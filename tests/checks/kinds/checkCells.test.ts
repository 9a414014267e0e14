/** What a change of figures can alter is asked alone: nothing else comes or goes with it. */
import { describe, expect, test } from 'vitest'
import { gatherFacts, type Facts } from '../../../src/checks/base/facts'
import { totalsByCell } from '../../../src/checks/equations/relations'
import { checkCells, checkFacts } from '../../../src/checks/kinds/checkFacts'
import type { Finding } from '../../../src/model/finding'
import type { CellId } from '../../../src/model/template'
import { editions } from '../../../src/templates'
import { seededRandom } from '../../support/random'
import { withFault } from '../../support/samples/plantFault'
import { buildSoundReport } from '../../support/samples/soundReports'
import { runs } from '../../support/runs'

const TEXTS = ['0', '1', '17', '99999', '/', '', '三', '-2']

/** With the totals that follow the cells. */
function touchedBy(facts: Facts, cells: CellId[]): Set<CellId> {
  const touched = new Set(cells)
  for (const cell of touched) {
    for (const total of totalsByCell(facts.edition).get(cell) ?? []) {
      if (!facts.report.cells[total]) touched.add(total)
    }
  }
  return touched
}

const print = (findings: readonly Finding[]): string[] => findings.map((finding) => JSON.stringify(finding))

describe('findings of the cells touched', () => {
  test('with all others as they were, they are those of the whole report', () => {
    for (let number = 1; number <= runs({ daily: 30, soak: 600 }); number += 1) {
      const { report, edition } = buildSoundReport(editions, number)
      const random = seededRandom(number)
      const entered = Object.keys(report.cells)
      const chosen = Array.from({ length: 1 + random.upTo(3) }, () => random.pick(entered))
      const before = gatherFacts(report, edition)
      const changed = withFault(report, Object.fromEntries(chosen.map((cell) => [cell, random.pick(TEXTS)])))
      const after = gatherFacts(changed, edition)
      const touched = touchedBy(before, chosen)
      const asked = new Set(print(checkCells(before, touched)))
      const untouched = print(checkFacts(before)).filter((finding) => !asked.has(finding))
      expect([...untouched, ...print(checkCells(after, touched))].sort())
        .toEqual(print(checkFacts(after)).sort())
    }
  })

  test('far fewer equations are looked at', () => {
    const { report, edition } = buildSoundReport(editions, 1)
    const facts = gatherFacts(report, edition)
    const count = (ask: (facts: Facts) => unknown): number => {
      let figures = 0
      ask({ ...facts, figure: (cell) => { figures += 1; return facts.figure(cell) } })
      return figures
    }
    const cell = 'applications.handled.granted.person'
    const one = count((asked) => checkCells(asked, touchedBy(facts, [cell])))
    expect(one).toBeLessThan(count(checkFacts) / 5)
  })
})
