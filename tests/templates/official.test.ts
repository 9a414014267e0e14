/** Both editions against the official tables, cell by cell. */
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/model/cells'
import type { FigureKind } from '../../src/model/figure'
import { composeGrid, type CellRole, type PlacedCell } from '../../src/model/grid'
import type { Edition, EditionId, TableTemplate } from '../../src/model/template'
import type { Level } from '../../src/model/rule'
import { editions } from '../../src/templates'
import {
  OFFICIAL_TABLE, placeOfficialCells, readOfficialTables, type OfficialCell, type OfficialPlace,
  type OfficialTables,
} from '../support/samples/officialTables'

const official = readOfficialTables()

const ROLE: Record<CellRole, OfficialCell['role']> = {
  caption: 'caption', note: 'note', columnHead: 'colHead', rowHead: 'rowHead', figure: 'data',
}
const DTYPE: Record<FigureKind, OfficialCell['dtype']> = {
  count: 'int', signedCount: 'signedInt', money: 'decimal', moneyWithUnit: 'decimal',
}
const LEVEL: Record<string, Level> = { error: '强制', warn: '核实', info: '提示' }

/**
 * Ours alone: table two's figures must be readable too, language, privacy, unchanged figures,
 * figures told twice, given a meaning or beside a word for a rounded number, an introduction beside
 * the fields it left, what is left from other papers; of an old report also part one far too long,
 * table two against the text, purchases without a unit.
 */
const OWN_RULES: Record<EditionId, RegExp> = {
  2019: new RegExp('^(T2-(NUM|BUY-UNIT)|YY-SAME|ST-(PASTED|LEFT|TITLE|WHOSE|NAME|LEN)|'
    + 'TX-(TWICE|BOUND|CONTACT|MEANT|DOCS)|(LG|PV)-\\w+)$'),
  2021: new RegExp('^(T2-NUM|YY-SAME|ST-(PASTED|LEFT|TITLE|WHOSE|NAME)|'
    + 'TX-(TWICE|BOUND|CONTACT|MEANT)|(LG|PV)-\\w+)$'),
}

describe.skipIf(!official).each(editions)('edition $id', (edition) => {
  const tables = official as OfficialTables
  const format = tables?.formats[edition.id]

  test('document, report years and part titles', () => {
    expect(edition.document).toBe(format.document)
    expect(edition.reportYears).toEqual(format.reportYears)
    expect(edition.parts.map(({ number, title }) => ({ no: number, title })))
      .toEqual(format.sections.map(({ no, title }) => ({ no, title })))
  })

  test.each(
    edition.tables,
  )('table $id has the official cells: place, spans, text, role', (table) => {
    const theirs = placeOfficialCells(format.tables[OFFICIAL_TABLE[table.id]])
    expect(composeGrid(table).cells.map(describeOurs)).toEqual(theirs.map(describeTheirs))
  })

  test.each(edition.tables)('figures of table $id have the official kind and unit', (table) => {
    const infos = cellsOf(edition)
    const pairs = pairFigures(table, tables, edition).map(({ ours, theirs }) => {
      const info = infos.get(ours)
      return {
        ours: [DTYPE[info?.kind ?? 'count'], info?.unit],
        theirs: [theirs.cell.dtype, officialUnit(theirs.cell)],
      }
    })
    expect(pairs.map(({ ours }) => ours)).toEqual(pairs.map(({ theirs }) => theirs))
  })

  test('every rule has an official code, level and edition', () => {
    const known = new Map(tables.checks.map((check) => [check.id, check]))
    for (const { code, level } of edition.rules.filter((rule) =>
      !OWN_RULES[edition.id].test(rule.code))) {
      expect({ code, level, in: known.get(code)?.formats.includes(edition.id) })
        .toEqual({ code, level: LEVEL[known.get(code)?.sev ?? ''], in: true })
    }
  })

  test('an article is named only where the official source is sure, and is that article', () => {
    for (const [row, key] of rowKeys(tables, edition)) {
      const source = tables.semantics[key]
      const article = edition.wording.rowHelp[row]?.article
      const isSure = source?.sure === 'high' && source.articles.length > 0
      expect({ row, named: article !== undefined }).toEqual({ row, named: isSure })
      for (const part of isSure ? source.articles : []) {
        expect(article).toContain(part.replace(/^第三十六条/, ''))
      }
    }
  })

  test('the known other spellings are all there', () => {
    expect(edition.aliases.labels).toMatchObject(tables.aliases.labels)
    expect(edition.aliases.parts).toMatchObject(tables.aliases.sections)
  })
})

describe.skipIf(!official)('across editions', () => {
  test('an official key has the same id in both editions, and no two keys share one', () => {
    const ids = new Map<string, Set<string>>()
    for (const edition of editions) {
      for (const { ours, theirs } of edition.tables.flatMap((table) =>
        pairFigures(table, official as OfficialTables, edition))) {
        ids.set(theirs.cell.key ?? '', (ids.get(theirs.cell.key ?? '') ?? new Set()).add(ours))
      }
    }
    expect([...ids].filter(([, own]) => own.size !== 1)).toEqual([])
    expect(new Set([...ids.values()].flatMap((own) => [...own])).size).toBe(ids.size)
  })
})

function describeOurs({ row, column, rowSpan, columnSpan, text, role }: PlacedCell): unknown {
  return { row, column, rowSpan, columnSpan, text, role: ROLE[role] }
}

function describeTheirs({ row, column, cell }: OfficialPlace): unknown {
  return {
    row, column, rowSpan: cell.rowSpan, columnSpan: cell.colSpan, text: cell.text, role: cell.role,
  }
}

/** Figures of both in reading order; the grids are equal by the test above. */
function pairFigures(
  table: TableTemplate, tables: OfficialTables, edition: Edition,
): { ours: string; theirs: OfficialPlace }[] {
  const theirs = placeOfficialCells(tables.formats[edition.id].tables[OFFICIAL_TABLE[table.id]])
    .filter(({ cell }) => cell.role === 'data')
  const ours = composeGrid(table).cells.filter(({ role }) => role === 'figure')
  expect(ours.length).toBe(theirs.length)
  return theirs.map((place, index) => ({ ours: ours[index]?.cell ?? '', theirs: place }))
}

/** The official table leaves the unit of 采购总金额 open; ours is the clerk's. */
function officialUnit({ unit }: OfficialCell): string | undefined {
  return unit?.startsWith('元或万元') ? '' : unit
}

/**
 * Result rows of table three: our row id with its table → the official row key, where the official
 * file knows its article.
 */
function rowKeys(tables: OfficialTables, edition: Edition): Map<string, string> {
  const table = edition.tables.find(({ id }) => id === 'applications')
  const pairs = table ? pairFigures(table, tables, edition) : []
  const infos = cellsOf(edition)
  return new Map(
    pairs.flatMap(({ ours, theirs }) => (theirs.rowKey && theirs.rowKey in tables.semantics
      ? [[`applications.${infos.get(ours)?.row ?? ''}`, theirs.rowKey] as const] : [])),
  )
}
