import { strFromU8, unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import { describe, expect, test, vi } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentTree } from '../../../src/model/document'
import { writePlans, writeSheet } from '../../../src/writers/sheet/writeSheet'
import { planTableSheet } from '../../../src/document/planTableSheet'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { typedCells } from '../../support/reports'
import { documentReport } from '../../support/documents'
import { findSchemaErrors, hasValidator } from '../../support/files/docxSchema'

/** The title and a blank row stand above a table. */
const ABOVE = 2

interface SheetRows { sheet: string; data: unknown[][] }

async function sheetsOf(tree: DocumentTree): Promise<SheetRows[]> {
  return await readSheets(Buffer.from(await writeSheet(tree))) as SheetRows[]
}

function mergesOf(bytes: Uint8Array, sheet: number): string[] {
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array())
  return [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map((match) => match[1] ?? '')
}

describe.each([2020, 2025] as const)('the workbook of %i', (year) => {
  const tree = composeDocument(documentReport(year))

  test('has the text and each official table on a sheet of its own', async () => {
    expect((await sheetsOf(tree)).map(({ sheet }) => sheet)).toEqual([
      '正文', '主动公开政府信息情况', '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ])
  })

  test('has every cell of the tables in its place, and every merge', async () => {
    const sheets = await sheetsOf(tree)
    const bytes = await writeSheet(tree)
    tree.nodes.filter((node) => node.type === 'officialTable').forEach((table, index) => {
      const rows = sheets[index + 1]?.data ?? []
      for (const { row, column, text } of table.cells) {
        expect(String(rows[row + ABOVE]?.[column] ?? '')).toBe(text)
      }
      expect(mergesOf(bytes, index + 2)).toHaveLength(
        1 + table.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1).length,
      )
      expect(rows[0]?.[0]).toBe(tree.title)
    })
  })

  test.runIf(hasValidator)('is what the schema says', async () => {
    expect(await findSchemaErrors(await writeSheet(tree), 'xlsx')).toEqual([])
  })

  test('is printed as wide as its paper, and the same report gives the same bytes', async () => {
    const bytes = await writeSheet(tree)
    const sheets = Object.entries(unzipSync(bytes))
      .filter(([path]) => /^xl\/worksheets\/sheet\d/.test(path))
    expect(sheets).toHaveLength(4)
    for (const [, part] of sheets) {
      expect(strFromU8(part)).toMatch(
        /<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>.*fitToWidth="1" fitToHeight="0"/,
      )
    }
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:10.000Z') })
    const later = await writeSheet(tree)
    vi.useRealTimers()
    expect(later).toEqual(bytes)
  })

  test('has every paragraph, in order', async () => {
    const column = (await sheetsOf(tree))[0]?.data.map(([first]) => first)
      .filter((text) => typeof text === 'string')
    const told = tree.nodes.flatMap((node) => ('text' in node
      ? [node.text] : node.type === 'image' ? [node.caption] : []))
    expect(column?.filter((text) => told.includes(text))).toEqual(told)
  })
})

describe('cells', () => {
  const sheetOf = async (text: string): Promise<unknown> => {
    const tree = composeDocument(documentReport(2020))
    const nodes = tree.nodes.map((node) => (node.type === 'officialTable' ? {
      ...node, cells: node.cells.map((cell) => (cell.role === 'figure' ? { ...cell, text } : cell)),
    } : node))
    return (await sheetsOf({ ...tree, nodes }))[3]?.data[3 + ABOVE]?.[0]
  }

  test.each([
    ['12', 12], ['0', 0], ['3.5', 3.5], ['3.50', '3.50'], ['+12', '+12'], ['减3', '减3'],
    ['12.5万元', '12.5万元'], ['/', '/'], ['=1+1', '=1+1'],
  ])('%s is stored as %o', async (text, stored) => {
    expect(await sheetOf(text)).toBe(stored)
  })

  test('a paragraph longer than a cell goes on in the next row', async () => {
    const text = '字'.repeat(70_000)
    const [sheet] =
      await sheetsOf({ title: '', agency: '', year: 2025, nodes: [{ type: 'paragraph', text }] })
    expect(sheet?.data.map(([cell]) => String(cell).length)).toEqual([32_767, 32_767, 4_466])
  })
})

test('words a workbook would take for the code of a character stay words', async () => {
  const text = '_x0041_ 和 _x000D_'
  const bytes =
    await writeSheet({ title: '', agency: '', year: 2025, nodes: [{ type: 'paragraph', text }] })
  const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n')
  expect(parts).toContain('_x005F_x0041_ 和 _x005F_x000D_')
})

describe('one table as a file of its own', () => {
  const full = buildFullReport2025()
  const ROW = 5
  const TOTAL = 9

  test('its totals are formulas, shown with what they come to', async () => {
    const plan = planTableSheet(full, 'applications')
    if (!plan) throw new Error('the form has table three')
    const bytes = await writePlans([plan])
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('<f>=D6+E6+F6+G6+H6+I6</f><v>50</v>')
    expect(xml.match(/<f>/g)).toHaveLength(31)
    const [sheet] = await readSheets(Buffer.from(bytes)) as SheetRows[]
    expect(sheet?.data[ROW]?.slice(TOTAL - 6)).toEqual([41, 6, 0, 1, 2, 0, 50])
    if (hasValidator) expect(await findSchemaErrors(bytes, 'xlsx')).toEqual([])
  })

  test('a total that is not the sum stays the number it is; one that waits is reckoned', () => {
    const total = 'applications.received.total'
    const at = (cells: typeof full.cells) => planTableSheet({ ...full, cells }, 'applications')?.cells
      .find(({ row, column }) => row === ROW && column === TOTAL)
    expect(at({ ...full.cells, ...typedCells({ [total]: 51 }) }))
      .toEqual(expect.not.objectContaining({ formula: expect.anything() as string }))
    expect(at({ ...full.cells, ...typedCells({ [total]: 50 }) }))
      .toMatchObject({ text: '50', formula: '=D6+E6+F6+G6+H6+I6' })
    expect(at({})).toMatchObject({ text: '', formula: '=D6+E6+F6+G6+H6+I6' })
  })

  test.each(['disclosure', 'disputes'] as const)('table %s is one sheet', (table) => {
    expect(planTableSheet(full, table)?.cells.filter(({ formula }) => formula))
      .toHaveLength(table === 'disputes' ? 3 : 0)
  })
})
