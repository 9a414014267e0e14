/** What the form writes by itself stands before its own checks. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gatherFacts } from '../../src/checks/base/facts'
import { checkText } from '../../src/checks/checkText'
import { composeApplications, composeOtherMatters } from '../../src/document'
import { cellsOf } from '../../src/model/cells'
import { AGENCY_KINDS, type Report } from '../../src/model/report'
import type { CellId, EditionId } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { buildReport, typedCells } from '../support/reports'
import { runs } from '../support/runs'

const NAMES = [
  '青禾县人民政府', '青禾县民政局', '青禾县青山镇人民政府', '青禾县东风街道办事处',
  '青禾经济开发区管理委员会',
]
const HANDLED = 'applications.handled.'

/** Few cells that are not 0, so that every way to say nothing occurs; the columns balance. */
const anyReport = fc.record({
  id: fc.constantFrom<EditionId>('2019', '2021'), name: fc.constantFrom(...NAMES),
  kind: fc.constantFrom(...AGENCY_KINDS),
  picks: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 120 })), { maxLength: 6 }),
  carried: fc.tuple(fc.nat(2), fc.nat(2)), fee: fc.constantFrom('0', '2', ''),
})
type Choice = typeof anyReport extends fc.Arbitrary<infer Chosen> ? Chosen : never

function build({ id, name, kind, picks, carried, fee }: Choice): Report {
  const year = id === '2019' ? 2020 : 2025
  const leaves = [...cellsOf(editionOf(id)).values()]
    .filter((info) => info.sums.length === 0 && info.table !== 'disclosure')
  const results = leaves.filter((info) => info.id.startsWith(HANDLED) || info.table === 'disputes')
    .map((info) => info.id)
  const chosen = Object.fromEntries(picks.map(([index, value]) => [
    results[index % results.length] ?? '', value,
  ]))
  const [carriedIn, carriedOut] = carried
  const figures: Record<CellId, number> = {
    ...Object.fromEntries(leaves.map((info) => [info.id, 0])), ...chosen,
    'applications.carriedOut.person': carriedOut,
  }
  for (const { column } of leaves.filter((info) => info.row === 'received')) {
    const left = results.filter((cell) => cell.startsWith(HANDLED) && cell.endsWith(`.${column}`))
      .reduce(
        (sum, cell) => sum + (figures[cell] ?? 0),
        figures[`applications.carriedOut.${column}`] ?? 0,
      )
    const before = column === 'person' ? Math.min(carriedIn, left) : 0
    figures[`applications.carriedIn.${column}`] = before
    figures[`applications.received.${column}`] = left - before
  }
  const report = buildReport({
    year, edition: id, agency: { ...buildReport().agency, name, kind }, cells: typedCells(figures),
    fee: { notices: fee, amount: fee, received: fee }, feeSentence: '',
  })
  const facts = gatherFacts(report, editionOf(id))
  const applications = composeApplications(facts)
  if (!applications) throw new Error('every figure is filled in')
  const overview = [
    { type: 'heading' as const, level: 1 as const, text: '依申请公开' }, applications,
  ]
  return { ...report, narratives: { 1: overview, 5: [], 6: composeOtherMatters(facts) } }
}

test('no rule has anything to say about the words of composed paragraphs', () => {
  fc.assert(fc.property(anyReport, (choice) => {
    const report = build(choice)
    const found = checkText(gatherFacts(report, editionOf(report.edition)))
      .filter(({ spans, state }) => state === 'fail' && spans !== undefined && spans.length > 0)
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  }), { seed: 11, numRuns: runs({ daily: 80, soak: 400 }) })
})

test('the same words about other tables are found out', () => {
  const choice = {
    id: '2021' as const, name: '青禾县民政局', kind: '政府部门' as const,
    picks: [[0, 5], [40, 3]] as [number, number][], carried: [1, 1] as [number, number],
    fee: '0' as const,
  }
  const report = build(choice)
  const changed = {
    ...report, cells: { ...report.cells, ...typedCells({ 'applications.received.person': 77 }) },
  }
  expect(checkText(gatherFacts(changed, editionOf('2021'))).map(({ code }) => code))
    .toContain('TX-RECV')
})
