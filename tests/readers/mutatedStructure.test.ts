/**
 * Mutation of structure: of a sound report in some format a cell, a span, a label, a row, a head
 * row or a line break is dropped or added by chance. No figure comes in at a wrong place without a
 * doubt on that cell.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { gatherFacts } from '../../src/checks/base/facts'
import { cellsOf } from '../../src/model/cells'
import { formatFigure } from '../../src/model/figure'
import type { Cells } from '../../src/model/report'
import { readReport } from '../../src/readers'
import { editions } from '../../src/templates'
import { makeTable } from '../support/files/madeTables'
import { MUTATIONS } from '../support/files/mutateStructure'
import { seededRandom } from '../support/random'
import { runs } from '../support/runs'
import { buildSoundReport } from '../support/samples/soundReports'
import { FORMATS, type MadeReport } from '../support/files/writeMadeReport'

interface Trial { number: number; report: MadeReport; truth: Cells; format: string; what: string }

const SOUND_REPORTS = 40

/** One of the sound reports, its figures as printed. */
function buildSound(number: number): { report: MadeReport; truth: Cells } {
  const { report, edition } = buildSoundReport(editions, number)
  const facts = gatherFacts(report, edition)
  const truth: Cells = Object.fromEntries([...cellsOf(edition).keys()]
    .map((cell) => [cell, { text: formatFigure(facts.figure(cell)), source: 'typed' as const }]))
  const title = `青禾县农业农村局${edition.id === '2019' ? 2020 : 2025}年政府信息公开工作年度报告`
  return {
    report: { title, edition, tables: edition.tables.map((table) => makeTable(table, truth)) },
    truth,
  }
}

function buildTrial(number: number): Trial {
  const random = seededRandom(77_000 + number)
  const { report, truth } = buildSound(random.upTo(SOUND_REPORTS - 1))
  const names = Object.keys(MUTATIONS)
  const format = Object.keys(FORMATS)[number % Object.keys(FORMATS).length] ?? ''
  for (;;) {
    const [name, at] = [random.pick(names), random.pick([0, 1, 1, 2])]
    const mutated = MUTATIONS[name]?.(report.tables[at] ?? [], random)
    if (mutated) {
      return { number, report: {
        ...report,
        tables: report.tables.map((table, index) => (index === at ? mutated.table : table)),
      }, truth, format, what: `${name}: table ${at + 2} ${mutated.what}` }
    }
  }
}

interface Outcome {
  equal: number
  doubtful: number
  rightInDoubt: number
  leftOut: number
  wrong: string[]
}

async function judge({ number, report, truth, format, what }: Trial): Promise<Outcome> {
  const file = FORMATS[format]?.(report)
  if (!file) throw new Error(format)
  const { value: draft } = await readReport(file)
  const outcome: Outcome = { equal: 0, doubtful: 0, rightInDoubt: 0, leftOut: 0, wrong: [] }
  for (const [cell, { text }] of Object.entries(truth)) {
    const read = draft?.cells[cell]
    if (!read || read.text === '') outcome.leftOut += 1
    else if (read.doubt !== '') {
      outcome.doubtful += 1
      if (read.text === text) outcome.rightInDoubt += 1
    } else if (read.text === text) outcome.equal += 1
    else {
      outcome.wrong.push(
        `${number}: ${format}, ${what}: ${cell} ${text} came in as ${read.text}`,
      )
    }
  }
  return outcome
}

test.each(Object.keys(FORMATS))('%s: what is not damaged comes in whole', async (format) => {
  for (const number of [0, 1, 2, 3]) {
    const { report, truth } = buildSound(number)
    const outcome = await judge({ number, report, truth, format, what: 'whole' })
    expect(outcome).toEqual({
      equal: Object.keys(truth).length, doubtful: 0, rightInDoubt: 0, leftOut: 0, wrong: [],
    })
  }
})

test('no figure in a wrong place without a doubt', async () => {
  const tries = runs({ daily: 84, soak: 2004 })
  const sum: Outcome = { equal: 0, doubtful: 0, rightInDoubt: 0, leftOut: 0, wrong: [] }
  for (let number = 0; number < tries; number += 1) {
    const outcome = await judge(buildTrial(number))
    for (const key of ['equal', 'doubtful', 'rightInDoubt', 'leftOut'] as const) {
      sum[key] += outcome[key]
    }
    const [first] = outcome.wrong
    if (first !== undefined) {
      sum.wrong.push(outcome.wrong.length === 1
        ? first : `${first}, and ${outcome.wrong.length - 1} more`)
    }
  }
  console.log(
    `structure: ${tries} tried, figures: ${sum.equal} equal, ${sum.doubtful} in doubt `
      + `(${sum.rightInDoubt} of them right), ${sum.leftOut} left out, ${sum.wrong.length} `
        + `silently wrong`,
  )
  expect(sum.wrong).toEqual([])
})
