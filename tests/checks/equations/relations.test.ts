/**
 * Sums and equations: pass, fail, pending, skip; both sides in words; the cells marked; the one
 * repair.
 */
import { describe, expect, test } from 'vitest'
import { evaluateEquation, type Equation } from '../../../src/checks/equations/equation'
import { gatherFacts } from '../../../src/checks/base/facts'
import { equationsOf } from '../../../src/checks/equations/relations'
import { cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import type { CellId } from '../../../src/model/template'
import { edition2021 } from '../../../src/templates/2021'
import { findingsOf, lastYearOf, repaired, withCells } from '../../support/findings'
import { narrativeOf } from '../../support/prose'
import { buildConsistentReport } from '../../support/randomReport'
import { buildReport, typedCells } from '../../support/reports'

const APPLICANTS = ['person', 'business', 'research', 'charity', 'legal', 'otherOrganisation']
const ROWS = [...new Set([...cellsOf(edition2021).values()]
  .filter(({ table }) => table === 'applications').map(({ row }) => row))]

/** Table three with 31 received and 30 granted to persons, all else 0, every total typed. */
function balanced(): Report {
  const zeros = ROWS.flatMap((row) =>
    [...APPLICANTS, 'total'].map((column) => [`applications.${row}.${column}`, 0] as const))
  const figures: Record<CellId, number> = Object.fromEntries(zeros)
  for (const column of ['person', 'total']) {
    for (const row of ['received', 'handled.granted', 'handled.total']) {
      figures[`applications.${row}.${column}`] = 30
    }
  }
  return buildReport({ cells: typedCells(figures) })
}

function balanceOf(column: string): Equation {
  const rule = edition2021.rules.find(({ code }) => code === 'T3-BAL')
  const equation = rule
    && equationsOf(rule, edition2021).find(({ id }) => id === `T3-BAL:${column}`)
  if (!equation) throw new Error(`no balance of ${column}`)
  return equation
}

describe('the balance of table three', () => {
  const broken = withCells(balanced(), {
    'applications.received.person': 31, 'applications.received.total': 31,
  })

  test('holds on a balanced table', () => {
    expect(findingsOf('T3-BAL', balanced())).toEqual([])
  })

  test('says both sides with numbers and the difference', () => {
    const [person, total] = findingsOf('T3-BAL', broken)
    expect(person?.message).toBe(
      '第三部分“自然人”列：本年新收 31 + 上年结转 0 = 31，不等于 总计 30 + 结转下年度 0 = 30，差 1',
    )
    expect(total?.message).toBe(
      '第三部分“总计”列：本年新收 31 + 上年结转 0 = 31，不等于 总计 30 + 结转下年度 0 = 30，差 1',
    )
  })

  test('marks every cell of both sides, with level, step and basis', () => {
    expect(findingsOf('T3-BAL', broken)[0]).toMatchObject({
      id: 'T3-BAL:person', level: '强制', state: 'fail', step: 3, basis: '表三左上角原文',
      cells: ['received', 'carriedIn', 'handled.total', 'carriedOut']
        .map((row) => `applications.${row}.person`),
    })
  })

  test('offers no repair where several cells could be at fault', () => {
    expect(findingsOf('T3-BAL', broken).map(({ repair }) => repair)).toEqual([undefined, undefined])
  })

  test('waits for blanks and counts the cells to fill', () => {
    const [person] = findingsOf('T3-BAL', withCells(balanced(), {
      'applications.received.person': '', 'applications.carriedOut.person': '',
    }))
    expect(person).toMatchObject({
      id: 'T3-BAL:person', state: 'pending',
      message: '第三部分“自然人”列：还有 2 格没有填好，填完再核对',
    })
  })

  test('counts the blank parts of a total that follows, not the total', () => {
    const waiting = withCells(balanced(), {
      'applications.handled.total.person': null, 'applications.handled.granted.person': '',
      'applications.handled.partial.person': '',
    })
    expect(findingsOf('T3-BAL', waiting)[0]?.message).toContain('还有 2 格没有填好')
    expect(findingsOf('T3-SUM', waiting)[0]?.message).toContain('还有 2 格没有填好')
  })

  test('an unreadable figure or a mark waits too, it is no 0', () => {
    for (const text of ['abc', '/', '—']) {
      expect(findingsOf('T3-BAL', withCells(balanced(), { 'applications.received.legal': text }))
        .map(({ id, state }) => `${id} ${state}`)).toEqual(['T3-BAL:legal pending'])
    }
  })
})

describe('rows and columns of table three', () => {
  test('a wrong total of a row goes back to Σ', () => {
    const broken = withCells(balanced(), { 'applications.handled.granted.total': 29 })
    const [row] = findingsOf('T3-ROW', broken)
    expect(row?.message).toBe(
      '第三部分“（一）予以公开”行：自然人 30，不等于 总计 29，差 1。若总计改为 30，两处同时平衡',
    )
    expect(row?.repair).toEqual({
      label: '总计改为 30', changes: [{ cell: 'applications.handled.granted.total', text: null }],
    })
    expect(['T3-ROW', 'T3-SUM', 'T3-BAL']
      .flatMap((code) => findingsOf(code, repaired(broken, row)))).toEqual([])
  })

  test('a wrong part is found where its row and its column cross', () => {
    const broken = withCells(balanced(), { 'applications.handled.granted.person': 34 })
    const [row] = findingsOf('T3-ROW', broken)
    const [column] = findingsOf('T3-SUM', broken)
    const changes = [{ cell: 'applications.handled.granted.person', text: '30' }]
    expect(row?.repair).toEqual({ label: '自然人改为 30', changes })
    expect(column?.repair).toEqual({ label: '予以公开改为 30', changes })
    expect(column?.message).toBe(
      '第三部分“自然人”列：予以公开 34，不等于 总计 30，差 4。若予以公开改为 30，两处同时平衡')
  })

  test('nothing is offered that would leave a row without any figure', () => {
    const broken = withCells(balanced(), { 'applications.handled.partial.business': 2 })
    const found = ['T3-ROW', 'T3-SUM'].flatMap((code) => findingsOf(code, broken))
    expect(found.map(({ id }) => id)).toEqual(['T3-ROW:handled.partial', 'T3-SUM:business'])
    expect(found.map(({ repair }) => repair)).toEqual([undefined, undefined])
  })

  test('a wrong 总计 of results mends sum, row and balance at once', () => {
    const broken = withCells(balanced(), { 'applications.handled.total.person': 31 })
    const found = ['T3-SUM', 'T3-ROW', 'T3-BAL'].flatMap((code) => findingsOf(code, broken))
    expect(found.map(({ id, repair }) => `${id} ${repair?.label ?? ''}`)).toEqual([
      'T3-SUM:person 总计改为 30', 'T3-ROW:handled.total 自然人改为 30',
      'T3-BAL:person 总计改为 30',
    ])
    expect(found.every(({ message }) => message.endsWith('三处同时平衡'))).toBe(true)
  })

  test('a corner total whose two sums differ offers nothing', () => {
    const broken = withCells(balanced(), {
      'applications.handled.granted.total': 29, 'applications.handled.total.total': 31,
    })
    expect(
      findingsOf('T3-ROW', broken).find(({ id }) => id === 'T3-ROW:handled.total')?.repair?.changes,
    ).not.toEqual([{ cell: 'applications.handled.total.total', text: null }])
  })

  test('totals left at 0 go back to Σ all at once, though nothing but zeros balance in their column', () => {
    const broken =
      withCells(balanced(), Object.fromEntries(ROWS.map((row) => [`applications.${row}.total`, 0])))
    const found = findingsOf('T3-ROW', broken)
    expect(found.map(({ id, repair }) => `${id} ${repair?.label ?? ''}`)).toEqual([
      'received', 'handled.granted', 'handled.total',
    ].map((row) => `T3-ROW:${row} 把各行的总计改回自动合计（3 格）`))
    expect(found[0]?.message).toContain('。若把各行的总计改回自动合计（3 格），三处同时平衡')
    expect(['T3-ROW', 'T3-SUM', 'T3-BAL']
      .flatMap((code) => findingsOf(code, repaired(broken, found[0])))).toEqual([])
  })

  test('a total the balance speaks for is not put back to Σ', () => {
    const following = {
      'applications.handled.partial.total': null, 'applications.handled.total.total': null,
    }
    const broken = withCells(balanced(), { ...following, 'applications.handled.partial.person': 5 })
    expect(findingsOf('T3-SUM', broken).map(({ repair }) => repair?.label)).not.toContain(
      '总计改为 35',
    )
  })

  test('a total that follows its parts is never wrong', () => {
    const following = withCells(balanced(), {
      'applications.handled.granted.total': null, 'applications.handled.granted.person': 33,
    })
    expect(findingsOf('T3-ROW', following)).toEqual([])
  })

  test('many parts are told as their sum', () => {
    const five = Object.fromEntries(APPLICANTS.slice(0, 5)
      .map((column) => [`applications.received.${column}`, 3]))
    expect(findingsOf('T3-ROW', withCells(balanced(), five))[0]?.message)
      .toContain('“一、本年新收政府信息公开申请数量”行：各项之和 15，不等于 总计 30，差 15')
  })

  test('a part is never repaired below 0', () => {
    const broken = withCells(balanced(), {
      'applications.handled.granted.total': 40, 'applications.handled.total.total': 40,
    })
    const texts = ['T3-ROW', 'T3-SUM', 'T3-BAL'].flatMap((code) => findingsOf(code, broken))
      .flatMap(({ repair }) => repair?.changes ?? [])
    expect(texts.filter(({ text }) => text?.startsWith('-'))).toEqual([])
  })
})

describe('table four', () => {
  test('names the group and sums its four outcomes', () => {
    const cells = typedCells({
      'disputes.lawsuit.direct.upheld': 2, 'disputes.lawsuit.direct.corrected': 1,
      'disputes.lawsuit.direct.other': 0, 'disputes.lawsuit.direct.pending': 0,
      'disputes.lawsuit.direct.total': 2,
    })
    const failed = findingsOf('T4-SUM', buildReport({ cells }))
      .filter(({ state }) => state === 'fail')
    expect(failed).toMatchObject([{
      id: 'T4-SUM:lawsuit.direct', step: 4,
      message:
        '第四部分“行政诉讼—未经复议直接起诉”：结果维持 2 + 结果纠正 1 = 3，不等于 总计 2，差 1',
    }])
    // One sum alone never tells whether a part or the total is wrong.
    expect(failed[0]?.repair).toBeUndefined()
  })
})

describe('against last year', () => {
  const report = buildConsistentReport({ edition: edition2021, seed: 11 })

  test('上年结转 is set against last year’s 结转下年度; nothing that breaks the balance is offered', () => {
    const figures = { ...report.lastYear?.figures, 'applications.carriedOut.person': '19' }
    const broken = { ...report, lastYear: lastYearOf(report, figures) }
    const [finding] = findingsOf('T3-PREV', broken)
    const typed = report.cells['applications.carriedIn.person']?.text ?? ''
    expect(finding?.message).toBe(`第三部分“自然人”列：上年结转 ${typed}，不等于 `
      + `上年年报的结转下年度 19，差 ${19 - Number(typed)}。只改上年结转，这一列就不平了：`
      + '请先核对上年年报是不是读对了，再看本年新收、办理结果和结转下年度有没有漏计')
    expect(finding?.cells).toEqual(['applications.carriedIn.person'])
    expect(finding?.repair).toBeUndefined()
  })

  test('上年结转 may be filled with last year’s 结转下年度 where the balance asks for the same', () => {
    const right = report.cells['applications.carriedIn.person']?.text ?? ''
    const broken = withCells(report, { 'applications.carriedIn.person': 0 })
    const [finding] = findingsOf('T3-PREV', broken)
    expect(finding?.repair?.label).toBe(`上年结转改为 ${right}`)
    expect(findingsOf('T3-PREV', repaired(broken, finding))).toEqual([])
  })

  test('several columns of 上年结转 are filled at once, in one press', () => {
    const columns = ['person', 'business']
    const off = Object.fromEntries(columns.map((column, order) => {
      const cell = `applications.carriedIn.${column}`
      return [cell, Number(report.cells[cell]?.text ?? 0) + 1 + order]
    }))
    const broken = withCells(report, off)
    const found = findingsOf('T3-PREV', broken).filter(({ repair }) => repair)
    expect(found.map(({ id, repair }) => [id, repair?.label])).toEqual([
      ['T3-PREV:person', '2 格上年结转都改为上年年报的结转下年度'],
      ['T3-PREV:business', '2 格上年结转都改为上年年报的结转下年度'],
    ])
    expect(findingsOf('T3-PREV', repaired(broken, found[0]))).toEqual([])
    expect(findingsOf('T3-BAL', repaired(broken, found[0]))).toEqual([])
  })

  test('nothing is offered that the text speaks against', () => {
    const [person, total] = ['person', 'total'].map((column) => (
      Number(report.lastYear?.figures[`applications.carriedOut.${column}`]) + 1))
    const told = withCells(report, {
      'applications.carriedIn.person': person ?? 0, 'applications.carriedIn.total': total ?? 0,
    })
    const broken = { ...told,
      narratives: { ...told.narratives, 1: narrativeOf(`# 依申请公开情况\n上年结转${total}件。`) } }
    const [finding] = findingsOf('T3-PREV', broken)
    expect(finding?.repair).toBeUndefined()
    expect(finding?.message).toContain('正文里写的也是现在的数')
  })

  test('nothing is said without last year’s figures, not even that it waits', () => {
    const alone = withCells({ ...report, lastYear: null }, { 'applications.carriedIn.person': '' })
    expect(['T3-PREV', 'T2-ROLL', 'T2-REPEAL'].flatMap((code) => findingsOf(code, alone)))
      .toEqual([])
  })

  test('a last year that is unreadable in one cell is silent there only', () => {
    const figures = {
      ...report.lastYear?.figures, 'applications.carriedOut.person': '约5',
      'applications.carriedOut.legal': '19',
    }
    expect(findingsOf('T3-PREV', { ...report, lastYear: lastYearOf(report, figures) })
      .map(({ id }) => id)).toEqual(['T3-PREV:legal'])
  })

  const rolled = (figures: Record<CellId, number>): Report => {
    const own = withCells(buildReport(), figures)
    return { ...own, lastYear: lastYearOf(own, { 'disclosure.normative.effective': '10' }) }
  }

  test('现行有效 rolls on from last year’s', () => {
    const broken = rolled({
      'disclosure.normative.issued': 3, 'disclosure.normative.repealed': 1,
      'disclosure.normative.effective': 13,
    })
    const [finding] = findingsOf('T2-ROLL', broken)
    expect(finding).toMatchObject({ level: '核实', step: 2 })
    // Any of the four figures may be the wrong one.
    expect(finding?.repair).toBeUndefined()
    expect(finding?.message).toBe('第二部分“行政规范性文件”行：现行有效 13，不等于 上年现行有效 '
      + '10 + 本年制发 3 - 本年废止 1 = 12，差 1')
  })

  test('现行有效 is offered where the text tells it', () => {
    const effective = 'disclosure.normative.effective'
    const came = { 'disclosure.normative.issued': 3, 'disclosure.normative.repealed': 1 }
    const broken = rolled({ ...came, [effective]: 13 })
    const text = narrativeOf('现行有效行政规范性文件12件。')
    const told = { ...broken, narratives: { ...broken.narratives, 1: text } }
    const [finding] = findingsOf('T2-ROLL', told)
    expect(finding?.repair)
      .toEqual({ label: '现行有效改为 12', changes: [{ cell: effective, text: '12' }] })
    expect(findingsOf('T2-ROLL', repaired(told, finding))).toEqual([])
  })

  test('废止 may reach what there was, and no further', () => {
    expect(findingsOf('T2-REPEAL', rolled({
      'disclosure.normative.issued': 3, 'disclosure.normative.repealed': 13,
      'disclosure.normative.effective': 0,
    }))).toEqual([])
    const [finding] = findingsOf('T2-REPEAL', rolled({
      'disclosure.normative.issued': 3, 'disclosure.normative.repealed': 14,
      'disclosure.normative.effective': 0,
    }))
    expect(finding?.message)
      .toBe('第二部分“行政规范性文件”行：本年废止 14，大于 上年现行有效 10 + 本年制发 3 = 13，差 1')
    expect(finding?.repair).toBeUndefined()
  })

  test('2019: 上一年项目数量 follows from last year’s table', () => {
    const own = withCells(buildReport({ year: 2020 }), { 'disclosure.license.previousItems': 100 })
    const broken = { ...own, lastYear: lastYearOf(own, {
      'disclosure.license.previousItems': '120', 'disclosure.license.change': '减15',
    }) }
    const [finding] = findingsOf('T2-OLD-ITEMS', broken)
    expect(finding?.message).toBe('第二部分“行政许可”行：上一年项目数量 100，不等于 '
      + '上年年报的上一年项目数量 120 + 上年增减 -15 = 105，差 5')
    expect(findingsOf('T2-OLD-ITEMS', repaired(broken, finding))).toEqual([])
  })
})

test('an equation is evaluated with plain numbers', () => {
  const facts =
    gatherFacts(withCells(balanced(), { 'applications.carriedOut.person': 4 }), edition2021)
  expect(evaluateEquation(balanceOf('person'), facts))
    .toEqual({ state: 'fail', left: 30, right: 34 })
  expect(evaluateEquation({ ...balanceOf('person'), relation: '<=' }, facts))
    .toEqual({ state: 'pass' })
})
