/** One plain example of every kind of error, in words; and what must never be suggested. */
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/checks/diagnosis'
import { checkFacts } from '../../../src/checks/kinds/checkFacts'
import { gatherFacts } from '../../../src/checks/base/facts'
import { cellsOf } from '../../../src/model/cells'
import type { Diagnosis } from '../../../src/model/diagnosis'
import type { Report } from '../../../src/model/report'
import type { CellId } from '../../../src/model/template'
import { editionOf, editions } from '../../../src/templates'
import { edition2021 } from '../../../src/templates/2021'
import { applyDiagnosis, balances } from '../../support/samples/diagnosed'
import { lastYearOf, withCells } from '../../support/findings'
import { FAULT_KINDS, plant, withFault } from '../../support/samples/plantFault'
import { buildReport, typedCells } from '../../support/reports'
import { buildSoundReport } from '../../support/samples/soundReports'

const PARTS: Record<string, Record<string, number>> = {
  received: { person: 60, business: 21 },
  carriedIn: { person: 4, business: 2 },
  'handled.granted': { person: 37, business: 12, legal: 0 },
  'handled.partial': { person: 15, business: 6 },
  'handled.unavailable.notHeld': { person: 8, business: 3 },
  carriedOut: { person: 4, business: 2 },
}

/** Two columns with figures, all totals typed, last year's carry-over with it. */
function sound(): Report {
  const report = buildReport()
  const figures = new Map<CellId, number>()
  for (const { id, table, row, column, sums } of cellsOf(edition2021).values()) {
    if (table !== 'disclosure') {
      figures.set(id, sums.length > 0
        ? sums[0]?.reduce((sum, part) => sum + (figures.get(part) ?? 0), 0) ?? 0
        : PARTS[row]?.[column] ?? 0)
    }
  }
  const carried = Object.fromEntries([...figures]
    .filter(([id]) => id.startsWith('applications.carriedIn.'))
    .map(([id, value]) => [id.replace('carriedIn', 'carriedOut'), String(value)]))
  return {
    ...report, cells: typedCells(Object.fromEntries(figures)),
    lastYear: lastYearOf(report, carried),
  }
}

function diagnoseCells(texts: Record<string, string | number>): Diagnosis[] {
  const cells = Object.fromEntries(Object.entries(texts).map(([cell, text]) => [
    /^(disputes|disclosure)\./.test(cell) ? cell : `applications.${cell}`, text,
  ]))
  return diagnose(gatherFacts(withCells(sound(), cells), edition2021))
}

const COLUMNS = [...cellsOf(edition2021).values()]
  .filter(({ row, table }) => table === 'applications' && row === 'carriedIn')
  .map(({ column }) => column)
const UNFILLED = Object.fromEntries([...cellsOf(edition2021).values()]
  .filter(({ table, column }) => table === 'applications' && column === 'total')
  .map(({ row }) => [`${row}.total`, 0]))

describe('each kind of error', () => {
  test.each([
    [
      'a total left as it was', { 'handled.total.person': 61 }, 'staleTotal',
      '把“自然人”列总计 61 改为 60',
    ],
    [
      'a total of a row', { 'handled.granted.total': 48 }, 'staleTotal',
      '把“予以公开”行总计 48 改为 49',
    ],
    [
      'any figure', { 'handled.partial.person': 19 }, 'wrongCell',
      '把“自然人”列“部分公开” 19 改为 15',
    ],
    [
      'digits exchanged', { 'handled.granted.person': 73 }, 'swappedDigits',
      '把“自然人”列“予以公开” 73 改为 37',
    ],
    [
      'a digit lost', { 'handled.granted.person': 7 }, 'lostDigit',
      '把“自然人”列“予以公开” 7 改为 37',
    ],
    [
      'a digit doubled', { 'handled.granted.person': 337 }, 'surplusDigit',
      '把“自然人”列“予以公开” 337 改为 37',
    ],
    [
      'a carry-over left out', { 'carriedIn.person': 0 }, 'carryOver',
      '把“自然人”列“上年结转” 0 改为 4',
    ],
    [
      'a carry-over left blank', { 'carriedIn.person': '' }, 'carryOver',
      '把“自然人”列“上年结转”填为 4',
    ],
    ['all carry-overs left out', {
      'carriedIn.person': 0, 'carriedIn.business': 0, 'carriedIn.total': 0,
    }, 'carryOver', '按上年年报补填上年结转（3 格）'],
    [
      'a figure with all its totals', { 'received.person': 61, 'received.total': 82 }, 'wrongCell',
      '把“自然人”列“本年新收” 61 改为 60，有关总计随之改动',
    ],
    ['totals never filled in', UNFILLED, 'unfilledTotals', '把各行的总计改回自动合计（7 格）'],
    [
      'the wrong column', { 'received.person': 58, 'received.business': 23 }, 'wrongColumn',
      '把“商业企业”列“本年新收”的 2 件改记到“自然人”列“本年新收”',
    ],
    [
      'the wrong row', { 'handled.granted.person': 35, 'handled.partial.person': 17 }, 'wrongRow',
      '把“自然人”列“部分公开”的 2 件改记到“自然人”列“予以公开”',
    ],
    ['a row pasted one cell off', {
      'handled.granted.person': 0, 'handled.granted.business': 37, 'handled.granted.research': 12,
    }, 'shifted', '把“自然人”至“科研机构”列、“予以公开”行的数字往左挪一格'],
    ['two columns pasted one row off', {
      'handled.granted.person': 0, 'handled.partial.person': 37,
      'handled.refused.stateSecret.person': 15, 'handled.granted.business': 0,
      'handled.partial.business': 12, 'handled.refused.stateSecret.business': 6,
    }, 'shifted', '把“自然人”至“商业企业”列、“予以公开”至“属于国家秘密”行的数字往上挪一格'],
    [
      'a total of table four', { 'disputes.review.total': 3 }, 'staleTotal',
      '把“行政复议”总计 3 改为 0',
    ],
  ] as const)('%s', (...[, cells, kind, title]) => {
    expect(diagnoseCells(cells)[0]).toMatchObject({ kind, title })
  })

  test('现行有效 that does not roll on', () => {
    const report = sound()
    const own = withCells(report, {
      'disclosure.normative.issued': 3, 'disclosure.normative.repealed': 1,
      'disclosure.normative.effective': 14,
    })
    const [first, second] = diagnose(gatherFacts({
      ...own, lastYear: lastYearOf(own, { 'disclosure.normative.effective': '10' }),
    }, edition2021))
    expect(first).toMatchObject({
      title: '把“行政规范性文件”行“现行有效件数” 14 改为 12', mends: ['T2-ROLL:normative'],
    })
    expect(second?.title).toBe('把“行政规范性文件”行“本年制发件数” 3 改为 5')
  })

  test('two errors far from each other are two suggestions', () => {
    const found = diagnoseCells({ 'handled.total.person': 61, 'handled.partial.business': 9 })
    expect(found.slice(0, 2).map(({ title }) => title))
      .toEqual(['把“自然人”列总计 61 改为 60', '把“商业企业”列“部分公开” 9 改为 6'])
  })

  test('two errors that meet in one equation are told together', () => {
    const [first] = diagnoseCells({ 'handled.partial.person': 19, 'handled.partial.business': 9 })
    expect(first).toMatchObject({
      kind: 'several',
      title: '把“自然人”列“部分公开” 19 改为 15，并把“商业企业”列“部分公开” 9 改为 6',
    })
    expect(first?.mends).toHaveLength(3)
  })

  test('two equally small explanations are both shown', () => {
    const found = diagnoseCells({ 'received.person': 58, 'received.business': 23 })
    const ways = found.flatMap((one) => [one, ...one.alike])
      .filter(({ changes }) => changes.length === 2)
    expect(ways.length).toBeGreaterThan(1)
  })

  test('what is mended is counted, and told', () => {
    const [first] = diagnoseCells({ 'handled.total.person': 61 })
    expect([...first?.mends ?? []].sort())
      .toEqual(['T3-BAL:person', 'T3-ROW:handled.total', 'T3-SUM:person'])
    expect(first?.explanation).toContain('可同时消除 3 处不平')
  })

  test('a total goes back to Σ, anything else is typed', () => {
    expect(diagnoseCells({ 'handled.total.person': 61 })[0]?.changes)
      .toEqual([{ cell: 'applications.handled.total.person', from: '61', to: '60', text: null }])
    expect(diagnoseCells({ 'handled.partial.person': 19 })[0]?.changes)
      .toEqual([{ cell: 'applications.handled.partial.person', from: '19', to: '15', text: '15' }])
  })
})

describe('never', () => {
  test.each(editions)('anything on a consistent report, edition $id', (edition) => {
    for (let number = 1; number <= 40; number += 1) {
      const { report } = buildSoundReport([edition], number)
      expect(diagnose(gatherFacts(report, edition))).toEqual([])
    }
  })

  test('anything on a report that is still being filled in', () => {
    const report = withCells(buildReport(), {
      'applications.received.person': 12, 'applications.handled.granted.person': 5,
    })
    expect(diagnose(gatherFacts(report, edition2021))).toEqual([])
  })

  test('anything but the carry-over where nothing fails yet and a few cells are blank', () => {
    const blank = withCells(sound(), {
      'applications.handled.partial.person': '', 'applications.handled.granted.legal': '',
    })
    expect(diagnose(gatherFacts(blank, edition2021))).toEqual([])
    const both = withCells(blank, { 'applications.carriedIn.person': '' })
    expect(diagnose(gatherFacts(both, edition2021)).filter(({ kind }) => kind !== 'carryOver'))
      .toEqual([])
  })

  test('what breaks what holds, mends nothing, goes below 0, or changes a total that follows', () => {
    let seen = 0
    for (let number = 1; number <= 100; number += 1) {
      const built = buildSoundReport(editions, number)
      const fault = plant(FAULT_KINDS[number % FAULT_KINDS.length] ?? 'wrongCell', built)
      const broken = fault && withFault(built.report, fault)
      if (!broken) continue
      const before = failuresOf(broken)
      for (const { changes, mends } of diagnose(gatherFacts(broken, built.edition))) {
        seen += 1
        const after = failuresOf(applyDiagnosis(broken, changes))
        expect(mends.length).toBeGreaterThan(0)
        expect(mends.filter((id) => after.includes(id))).toEqual([])
        expect(after.filter((id) => !before.includes(id) && isEvidence(id, broken))).toEqual([])
        expect(changes.filter(({ to }) => to.startsWith('-'))).toEqual([])
        expect(changes.filter(({ cell }) => isFollowing(cell, broken))).toEqual([])
      }
    }
    expect(seen).toBeGreaterThan(60)
  })

  test('what takes another sum further from its total, while the table is half filled', () => {
    const applications = [...cellsOf(edition2021).values()]
      .filter(({ table, sums }) => table === 'applications' && sums.length === 0)
    const figures = { ...Object.fromEntries(applications.map(({ id }) => [
      id, 0,
    ])), 'applications.received.person': 12, 'applications.handled.granted.person': 3,
      ...Object.fromEntries([3, 3, 4, 4, 5, 3]
        .map((count, column) => [`applications.carriedIn.${COLUMNS[column] ?? ''}`, count])) }
    const report = { ...buildReport(), cells: typedCells(figures) }
    // 3 to 34 would balance 总计, 12 + 22, and leave 自然人 worse off.
    expect(
      checkFacts(gatherFacts(report, edition2021)).filter(({ state }) => state === 'fail').length,
    ).toBeGreaterThan(2)
    expect(diagnose(gatherFacts(report, edition2021)).map(({ title }) => title)).toEqual([])
  })

  test('two answers to one question', () => {
    const built = buildSoundReport(editions, 8)
    const broken = withFault(built.report, plant('wrongColumn', built) ?? {})
    expect(diagnose(gatherFacts(broken, built.edition)))
      .toEqual(diagnose(gatherFacts({ ...broken }, built.edition)))
  })
})

test('the first of two errors mended, the second is still found, and then all balances', () => {
  let report = withCells(sound(), {
    'applications.handled.total.person': 61, 'applications.handled.partial.business': 9,
  })
  for (let round = 0; round < 2; round += 1) {
    report = applyDiagnosis(report, diagnose(gatherFacts(report, edition2021))[0]?.changes ?? [])
  }
  expect(balances({ sound: sound(), broken: report, edition: edition2021 }, [])).toBe(true)
})

/** Ids of what fails at level 强制. */
function failuresOf(report: Report): string[] {
  return checkFacts(gatherFacts(report, editionOf(report.edition)))
    .filter(({ state, level }) => state === 'fail' && level === '强制').map(({ id }) => id)
}

/** False for an equation of nothing but zeros before the change. */
function isEvidence(id: string, broken: Report): boolean {
  const facts = gatherFacts(broken, editionOf(broken.edition))
  const [code = '', line = ''] = id.split(':')
  const cells = [...facts.cells.values()].filter(({ row, column }) => (code === 'T3-ROW'
    ? row === line : column === line || column.startsWith(`${line}.`)))
  return cells.some(({ id: cell }) => {
    const figure = facts.figure(cell);
    return figure.state === 'known' && figure.value !== 0
  })
}

function isFollowing(cell: CellId, { cells, edition }: Report): boolean {
  return (cellsOf(editionOf(edition)).get(cell)?.sums.length ?? 0) > 0 && !cells[cell]
}
