/** Data lint: an edition that passes can be filled in, checked, printed and read. */
import { describe, expect, test } from 'vitest'
import { equationsOf } from '../../src/checks/equations/relations'
import { cellName, cellsOf, type CellInfo } from '../../src/model/cells'
import { composeGrid, headRowCount } from '../../src/model/grid'
import type { Rule } from '../../src/model/rule'
import type { Edition, EditionId, TableId } from '../../src/model/template'
import { editionFor, editionOf, editions } from '../../src/templates'

/** 156 mm of 版心 in twips. */
const TEXT_WIDTH = 8844

/** Rows, columns and figures of each table, as official/README.md counts them. */
const SIZES: Record<EditionId, Record<TableId, [number, number, number]>> = {
  2019: { disclosure: [18, 4, 22], applications: [26, 10, 161], disputes: [4, 15, 15] },
  2021: { disclosure: [14, 4, 10], applications: [28, 10, 175], disputes: [4, 15, 15] },
}

/** Figures no equation ties to another one; format, blanks and swings watch them. */
const FREE: Record<EditionId, RegExp> = {
  2019: /^disclosure\.(\w+\.(made|published|publishedTotal|change|decisions)|procurement\.\w+)$/,
  2021: /^disclosure\.(\w+\.decisions|fee\.amount)$/,
}

describe.each(editions)('edition $id', (edition) => {
  const cells = [...cellsOf(edition).values()]

  test.each(edition.tables)('the grid of $id comes out full, in the official size', (table) => {
    const grid = composeGrid(table)
    expect(grid.problems).toEqual([])
    expect([grid.rows, grid.columns, grid.cells.filter(({ role }) => role === 'figure').length])
      .toEqual(SIZES[edition.id][table.id])
    expect(headRowCount(grid)).toBeGreaterThan(0)
  })

  test.each(
    edition.tables,
  )('figures of the grid of $id and of the cell list are the same, in the same order', (table) => {
    const placed =
      composeGrid(table).cells.flatMap(({ cell }) => (cell === undefined ? [] : [cell]))
    expect(placed).toEqual(cells.filter((info) => info.table === table.id).map(({ id }) => id))
  })

  test('ids are unique, plain and without empty steps', () => {
    const ids =
      edition.tables.flatMap((table) => composeGrid(table).cells.flatMap(({ cell }) => cell ?? []))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/.test(id))).toEqual([])
  })

  test('full names are unique within a table and carry no stray space', () => {
    for (const { id } of edition.tables) {
      const names = cells.filter((info) => info.table === id).map(cellName)
      expect(new Set(names).size).toBe(names.length)
      expect(names.filter((name) => name === '' || /\s/.test(name))).toEqual([])
    }
  })

  test('column widths fill the text width, one per grid column', () => {
    for (const { id, gridColumns } of edition.tables) {
      const { columnWidths } = edition.layout[id]
      expect(columnWidths).toHaveLength(gridColumns)
      expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH)
    }
  })

  test('parts are 1 to 6 and every table belongs to one', () => {
    expect(edition.parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(edition.parts.flatMap(({ number, table }) => (table ? [`${number} ${table}`] : [])))
      .toEqual(edition.tables.map(({ part, id }) => `${part} ${id}`))
  })

  test('codes are unique and every rule says what it is and where it comes from', () => {
    const codes = edition.rules.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(edition.rules.filter(({ code, title, basis }) =>
      !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) || title === '' || basis === '')).toEqual([])
  })

  test('every equation names cells that exist, this year’s in this edition', () => {
    const known = cellsOf(edition)
    const terms = edition.rules.flatMap((rule) => equationsOf(rule, edition))
      .flatMap(({ left, right }) => [...left, ...right])
    expect(terms.filter(({ cell }) => !known.has(cell)).map(({ cell }) => cell)).toEqual([])
  })

  test('every sum and equation rule comes to something, with ids of its own', () => {
    for (const rule of edition.rules.filter(isRelation)) {
      expect({
        code: rule.code, some: equationsOf(rule, edition).length > 0,
      }).toEqual({ code: rule.code, some: true })
    }
    const ids = edition.rules.flatMap((rule) => equationsOf(rule, edition)).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('every line an equation is limited to exists', () => {
    const lines = new Set(cells.flatMap((info) => [
      `${info.table} row ${info.row}`, `${info.table} column ${info.column}`,
    ]))
    const named = edition.rules.flatMap((rule) => (rule.kind === 'equation'
      ? (rule.lines ?? []).map((line) => `${rule.table} ${rule.each} ${line}`) : []))
    expect(named.filter((line) => !lines.has(line))).toEqual([])
  })

  test('every total is checked along every axis it sums', () => {
    const sums = edition.rules.filter(({ kind }) => kind === 'sum')
      .flatMap((rule) => equationsOf(rule, edition))
    const checked = sums.map(({ left, right }) =>
      `${right[0]?.cell ?? ''} = ${left.map(({ cell }) => cell).join(' + ')}`)
    const declared =
      cells.flatMap((info) => info.sums.map((parts) => `${info.id} = ${parts.join(' + ')}`))
    expect([...checked].sort()).toEqual([...declared].sort())
  })

  test('every figure stands in an equation or is free by nature', () => {
    const bound = new Set(edition.rules.flatMap((rule) => equationsOf(rule, edition))
      .flatMap(({ left, right }) => [...left, ...right].map(({ cell }) => cell)))
    const unbound = cells.filter(({ id, kind }) => !bound.has(id) || kind === 'signedCount')
      .map(({ id }) => id)
    expect(unbound).toEqual(cells.map(({ id }) => id).filter((id) => FREE[edition.id].test(id)))
  })

  test('every figure’s format is checked by exactly one rule', () => {
    const watching = (info: CellInfo): string[] => edition.rules.flatMap(
      (rule) => (rule.kind === 'format' && rule.tables.includes(info.table) ? [rule.code] : []),
    )
    expect(cells.filter((info) => watching(info).length !== 1)).toEqual([])
  })

  test('help speaks of rows that exist, and of every row that has a label', () => {
    const rows =
      [...new Set(cells.filter(({ row }) => row !== '').map(({ table, row }) => `${table}.${row}`))]
    expect(Object.keys(edition.wording.rowHelp).sort()).toEqual(rows.sort())
  })

  test('help and guides are plain sentences', () => {
    const texts = [
      ...Object.values(edition.wording.rowHelp).map(({ text }) => text),
      ...Object.values(edition.wording.guides).flat().map(({ hint }) => hint),
    ]
    expect(texts.filter((text) =>
      !text.endsWith('。') || text !== text.trim() || /[!！]|非法/.test(text))).toEqual([])
  })

  test('aliases stand for labels this form or the other one prints', () => {
    const printed = new Set(editions.flatMap(printedLabels))
    expect(Object.keys(edition.aliases.labels).filter((label) => !printed.has(label))).toEqual([])
  })

  test('every rule says why, how to repair and gives an example, in plain sentences', () => {
    const texts = edition.rules.flatMap((rule) =>
      [rule.why, rule.howTo, rule.example].map((text) => `${rule.code} ${text}`))
    expect(texts.filter((text) => !/[。”？]$/.test(text) || /[!！]|非法|undefined/.test(text)))
      .toEqual([])
  })

  test('what is not certain is not said to be law', () => {
    const lawful = edition.rules.filter(({ sure, basis }) => sure !== 'high'
      && /^(《?中华人民共和国|条例第|.{0,20}法第)/.test(basis) && !/供核对|推断|通行/.test(basis))
    expect(lawful.map(({ code, basis }) => `${code} ${basis}`)).toEqual([])
  })

  test('nothing a user sees shouts or accuses', () => {
    expect(edition.rules.filter(({ title, basis }) => /[!！]|非法/.test(title + basis))).toEqual([])
  })
})

describe('editions', () => {
  test.each([
    [2018, '2019'], [2019, '2019'], [2020, '2019'], [2021, '2021'], [2025, '2021'], [2040, '2021'],
  ])('report year %i has edition %s', (year, id) => {
    expect(editionFor(year).id).toBe(id)
  })

  test('their years follow on without gap or overlap', () => {
    const years = editions.map(({ reportYears }) => reportYears)
    years.forEach(({ to }, index) =>
      expect(to === null ? undefined : to + 1).toBe(years[index + 1]?.from))
  })

  test('an unknown edition is a bug and throws', () => {
    expect(() => editionOf('1999' as EditionId)).toThrow('no edition 1999')
  })
})

function isRelation(rule: Rule): boolean {
  return rule.kind === 'sum' || rule.kind === 'equation'
}

function printedLabels(edition: Edition): string[] {
  return edition.tables.flatMap((table) => composeGrid(table).cells.map(({ text }) => text))
}

