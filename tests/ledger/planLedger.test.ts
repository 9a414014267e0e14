/** The ledger to begin with: kept in it, nothing has to be settled; and the sample to try. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import {
  countLedger, findTables, openLedger, planLedger, readCases, sampleRows, type LedgerCount,
  type PlacedCase,
} from '../../src/ledger'
import { ledgerForms, type LedgerColumn, type LedgerRows } from '../../src/ledger/planLedger'
import { cellsOf } from '../../src/model/cells'
import type { Edition, EditionId } from '../../src/model/template'
import { editionOf } from '../../src/templates'
import { writePlans } from '../../src/writers/sheet/writeSheet'
import { findSchemaErrors, hasValidator } from '../support/files/docxSchema'
import { seededRandom, type Random } from '../support/random'
import { runs } from '../support/runs'

const TITLE = '青禾县人民政府2025年'

async function readBack(id: EditionId, rows: LedgerRows): Promise<LedgerCount> {
  const edition = editionOf(id)
  const bytes = await writePlans(planLedger(edition, TITLE, rows))
  const { value, messages } = openLedger({ name: '台账.xlsx', bytes })
  expect(messages).toEqual([])
  const tables = (value ?? []).flatMap((sheet) => findTables(sheet, edition))
  expect(tables.map(({ unsure }) => unsure)).toEqual(tables.map(() => []))
  return countLedger({
    cases: readCases(tables, edition).cases, edition, settled: {},
    period: { from: '2025-01-01', to: '2025-12-31' },
  })
}

const DAY = 86_400_000
const isoDay = (offset: number): string =>
  new Date(Date.UTC(2025, 0, 1) + offset * DAY).toISOString().slice(0, 10)

/** A row as the lists allow it: decided and with a result, or neither. */
function randomRow(columns: LedgerColumn[], at: number, random: Random): string[] {
  const received = random.upTo(500) - 100
  const isDecided = random.upTo(4) > 0
  const days = [isoDay(received), isDecided ? isoDay(received + random.upTo(60)) : '']
  return columns.map(({ head, kind, choices }) => {
    if (kind === 'number') return `NO-${String(at).padStart(4, '0')}`
    if (kind === 'day') return days.shift() ?? ''
    if (/结果/.test(head) && !isDecided) return ''
    if (/结果/.test(head)) return random.pick(choices.filter((choice) => choice !== '尚未审结'))
    return kind === 'list' ? random.pick(choices) : random.pick(['', '祖屋安置', '司徒某甲'])
  })
}

/** The row and column chosen are the ones counted in. */
function expectChosen({ item, placement }: PlacedCase, edition: Edition): void {
  const last = cellsOf(edition).get(placement.cells.at(-1) ?? '')
  if (!last || item.kind === 'disclosure' || /carriedOut|pending/.test(last.id)) return
  const outcome = item.result.words.replace(/^（.）(\d\.)?|……$/g, '')
  expect([...last.rowLabels, ...last.columnLabels].join()).toContain(outcome)
  if (item.kind === 'applications') expect(last.columnLabels.join('—')).toBe(item.class.words)
}

test('filled at random, by its lists, both editions: nothing is asked, all is counted rightly', async () => {
  await fc.assert(fc.asyncProperty(
    fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom<EditionId>('2019', '2021'),
    async (seed, id) => {
      const random = seededRandom(seed)
      const forms = ledgerForms(editionOf(id))
      const rows = Object.fromEntries(forms.map(({ table, columns }) =>
        [table, Array.from({ length: 12 }, (_, at) => randomRow(columns, at, random))])) as LedgerRows
      const { open, states, placed, cells } = await readBack(id, rows)
      expect(open.map(({ question }) => question.words)).toEqual([])
      expect(states.counted + states.outside).toBe(forms.length * 12)
      for (const one of placed) expectChosen(one, editionOf(id))
      for (const side of ['received', 'carriedIn']) {
        expect(cells.get(`applications.${side}.total`)?.length ?? 0)
          .toBe(placed.filter(({ placement }) =>
            placement.cells[0]?.startsWith(`applications.${side}.`)).length)
      }
    },
  ), { numRuns: runs({ daily: 6, soak: 100 }) })
})

test('empty: no case, no message, lists from the rows of the edition; the schema agrees', async () => {
  const { placed } = await readBack('2021', {})
  expect(placed).toEqual([])
  const bytes = await writePlans(planLedger(editionOf('2021'), TITLE))
  const parts = unzipSync(bytes)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<dataValidation /g)).toHaveLength(7)
  expect(sheet).toContain('<formula1>填写说明!$F$2:$F$22</formula1>')
  if (hasValidator) expect(await findSchemaErrors(bytes, 'xlsx')).toEqual([])
})

test('the sample fills three tables and leaves something to settle', async () => {
  const { tables, open, states } = await readBack('2021', sampleRows(2025))
  expect(tables).toEqual(['disclosure', 'applications', 'disputes'])
  expect(open.map(({ question, cases }) => [question.words, cases.length]))
    .toEqual([['不告', 2], ['法人（名称是“…公司”）', 1]])
  expect(states).toEqual({ counted: 18, open: 3, outside: 0, leftOut: 0 })
})
