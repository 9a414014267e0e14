/**
 * Ledgers of known truth in many styles: what is counted is right, what is not sure is listed,
 * nothing is silently wrong.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import fc from 'fast-check'
import {
  AS_IT_STANDS,
  countLedger,
  findTables,
  LEAVE_OUT,
  ledgerFigures,
  openLedger,
  PENDING,
  readCases,
  type LedgerCount,
  type Settled,
} from '../../src/ledger'
import { cellsOf } from '../../src/model/cells'
import { editionOf } from '../../src/templates'
import {
  LEDGER_STYLES, makeLedger, type LedgerSample, type TrueCase,
} from '../support/samples/randomLedger'
import { buildWorkbook } from '../readers/formats/xlsx/workbooks'
import { runs } from '../support/runs'

const year = { from: '2025-01-01', to: '2025-12-31' }
const STYLES = Object.keys(LEDGER_STYLES)

function countSample(
  { files }: LedgerSample, settled: Settled, edition = editionOf('2021'),
): LedgerCount {
  const sheets = files.flatMap((file) => openLedger(file).value ?? [])
  return countLedger({
    cases: readCases(
      sheets.flatMap((sheet) => findTables(sheet, edition)),
      edition
    ).cases,
    edition,
    period: year,
    settled,
  })
}

/** Where a case counts, told from its truth alone. */
function truePlaces({ received, decided, row, column }: TrueCase, is2019 = false): string[] {
  if (received > year.to || (decided !== '' && decided < year.from)) return []
  const result = is2019 && row.startsWith('handled.other') ? 'handled.otherAll' : row
  return [
    received < year.from ? 'carriedIn' : 'received',
    decided === '' || decided > year.to ? 'carriedOut' : result,
  ].map((place) => `applications.${place}.${column}`)
}

/**
 * Every case counted stands where the truth says; gives how many are counted, and how many wait.
 */
function expectRight(
  count: LedgerCount,
  cases: TrueCase[],
  is2019 = false
): { counted: number; open: number } {
  const truth = new Map(cases.map((one) => [one.number, truePlaces(one, is2019)]))
  const wrong = count.placed
    .filter(({ placement }) => placement.state === 'counted' || placement.state === 'outside')
    .filter(({ item, placement }) => {
      return JSON.stringify(placement.cells) !== JSON.stringify(truth.get(item.number))
    })
  expect(wrong.map(({ item, placement }) => [item.number, placement, truth.get(item.number)]))
    .toEqual([])
  expect(count.placed.map(({ item }) => item.number).sort())
    .toEqual(cases.map(({ number }) => number).sort())
  return { counted: count.states.counted + count.states.outside, open: count.states.open }
}

/** What a clerk who knows the truth settles. */
function answersOf(count: LedgerCount, cases: TrueCase[]): Settled {
  const truth = new Map(cases.map((one) => [one.number, one]))
  return Object.fromEntries(
    count.open.map(({ question: { key, kind }, cases: [first] }) => {
      const known = truth.get(first?.number ?? '')
      return [
        key,
        kind === 'class'
          ? (known?.column ?? LEAVE_OUT)
          : kind === 'result'
            ? (known?.row ?? PENDING)
            : AS_IT_STANDS,
      ]
    })
  )
}

test.each(STYLES)(
  '%s: at most one case in twenty waits, none is wrong, and once settled the tables are the truth',
  (style) => {
    for (const seed of [1, 2, 3]) {
      const sample = makeLedger(style, { seed, count: 200 })
      const first = countSample(sample, {})
      const { open } = expectRight(first, sample.cases)
      if (LEDGER_STYLES[style]?.odd === 0) expect(open, `${style} ${seed}`).toBeLessThanOrEqual(10)
      const settled = countSample(sample, answersOf(first, sample.cases))
      expectRight(settled, sample.cases)
      expect(settled.open.map(({ question }) => question.words)).toEqual([])
      for (const { cell, text } of ledgerFigures(settled)) {
        const right = sample.cases.filter((one) => truePlaces(one).includes(cell)).length
        if (text !== null) expect([cell, text]).toEqual([cell, String(right)])
      }
      expectBalance(settled)
    }
  }
)

function expectBalance({ cells }: LedgerCount): void {
  const size = (row: string, column: string): number =>
    cells.get(`applications.${row}.${column}`)?.length ?? 0
  const columns = new Set(
    [...cellsOf(editionOf('2021')).values()]
      .filter(({ table }) => table === 'applications')
      .map(({ column }) => column)
  )
  for (const column of columns) {
    expect(size('received', column) + size('carriedIn', column)).toBe(
      size('handled.total', column) + size('carriedOut', column)
    )
  }
}

test('ledgers by chance, both editions', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STYLES),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.boolean(),
      (style, seed, is2019) => {
        const sample = makeLedger(style, { seed, count: 25 })
        const edition = editionOf(is2019 ? '2019' : '2021')
        expectRight(countSample(sample, {}, edition), sample.cases, is2019)
      }
    ),
    { numRuns: runs({ daily: 100, soak: 500 }) }
  )
})

test('a sheet of a large office is read whole; one that is too long is told, not cut', () => {
  const sample = makeLedger('plain', { seed: 4, count: 2500 })
  const { counted, open } = expectRight(countSample(sample, {}), sample.cases)
  expect(counted + open).toBe(2500)
  const tooLong = buildWorkbook({ sheets: [{
    rows: '<row r="30001"><c r="A30001" t="str"><v>2025-03-04</v></c></row>',
  }] })
  const { value, messages } = openLedger({ name: '台账.xlsx', bytes: tooLong })
  expect(value).toBeNull()
  expect(messages.map(({ text }) => text).join()).toContain('超过3万行')
})
