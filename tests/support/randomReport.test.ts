import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { cellsOf } from '../../src/model/cells'
import { editions } from '../../src/templates'
import { buildConsistentReport } from './randomReport'

describe.each(editions)('consistent reports by chance, edition $id', (edition) => {
  test('no rule says anything on any of 200', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      expect({ seed, findings: runChecks(buildConsistentReport({ edition, seed })) })
        .toEqual({ seed, findings: [] })
    }
  })

  test('nor without last year’s figures', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(runChecks(buildConsistentReport({ edition, seed, withLastYear: false }))).toEqual([])
    }
  })

  test('every cell is typed, and the same seed gives the same report', () => {
    const report = buildConsistentReport({ edition, seed: 7 })
    expect(Object.keys(report.cells).sort()).toEqual([...cellsOf(edition).keys()].sort())
    expect(buildConsistentReport({ edition, seed: 7 }).cells).toEqual(report.cells)
    expect(buildConsistentReport({ edition, seed: 8 }).cells).not.toEqual(report.cells)
  })
})
