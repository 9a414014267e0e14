/** Our own Word files read back, as they are and as other programs would save them. */
import { describe, expect, test } from 'vitest'
import { composeDocument, placeTextCells } from '../../../../src/document'
import { withTablesOfCharts } from '../../../../src/document/charts/composeCharts'
import type { DocumentNode, DocumentTree } from '../../../../src/model/document'
import type { LooseBlock } from '../../../../src/readers/loose/looseDocument'
import { spreadSpans } from '../../../../src/readers/loose/looseTable'
import { CHART_READ } from '../../../../src/readers/formats/docx/charts'
import { readDocx } from '../../../../src/readers/formats/docx/readDocx'
import { buildSampleReport } from '../../../../src/templates/sample/buildSampleReport'
import { editions } from '../../../../src/templates'
import { writeDocx } from '../../../../src/writers/docx/writeDocx'
import { documentReport, hostileTree } from '../../../support/documents'
import { buildWholeReport } from '../../../support/samples/randomWholeReport'
import { buildReport } from '../../../support/reports'
import { rewriteBody, rewritings } from '../../../support/files/rewriteDocx'
import { runs } from '../../../support/runs'

const OUTLINES = [1, 2, 3, 4]

/** The blocks a tree must come back as; line breaks within a paragraph do not count. */
function expectedBlocks({ nodes }: DocumentTree): LooseBlock[] {
  return withTablesOfCharts(nodes).flatMap(expectedBlock)
}

function expectedBlock(node: DocumentNode): LooseBlock[] {
  switch (node.type) {
    case 'pageBreak': case 'chart': return []
    case 'officialTable': return [{ type: 'table', table: spreadSpans(rowsOf(node.cells)) }]
    case 'textTable': return [{
      type: 'table', table: spreadSpans(rowsOf(placeTextCells(node.rows).cells)),
    }]
    case 'image': return [{ type: 'image', mime: node.mime, data: node.data, text: node.caption }]
    case 'heading': return [{ type: 'paragraph', text: node.text, outline: OUTLINES[node.level] }]
    default: return [{ type: 'paragraph', text: node.text }]
  }
}

interface Placed { row: number; column: number; text: string; rowSpan: number; columnSpan: number }

function rowsOf(cells: Placed[]): Placed[][] {
  const height = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan))
  return Array.from(
    { length: height },
    (_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

function readBlocks(bytes: Uint8Array): LooseBlock[] {
  const { value, messages } = readDocx(bytes)
  expect(messages.filter(({ text }) => text !== CHART_READ)).toEqual([])
  return (value?.blocks ?? []).map(tidy)
}

const reports = {
  'the sample': buildSampleReport('2026-01-05T08:00:00.000Z'),
  'a blank report of 2025': buildReport({ year: 2025 }),
  'a blank report of 2020': buildReport({ year: 2020 }),
  'a whole report of 2025 with image and table in the text': documentReport(2025),
  'a whole report of 2020 with image and table in the text': documentReport(2020),
}

test.each(
  Object.entries(reports),
)('%s comes back block by block, span by span', async (_, report) => {
  for (const draft of ['', '3项未改正']) {
    const tree = composeDocument(report, { draft })
    expect(readBlocks(await writeDocx(tree))).toEqual(expectedBlocks(tree))
  }
})

test.each(editions)('reports by chance, edition $id', { tags: 'long' }, async (edition) => {
  for (let seed = 0; seed < runs({ daily: 15, soak: 60 }); seed += 1) {
    const tree = composeDocument(buildWholeReport(edition, seed))
    expect(readBlocks(await writeDocx(tree)), `seed ${seed}`).toEqual(expectedBlocks(tree))
  }
})

test('hostile text comes back as text', async () => {
  const tree = hostileTree(composeDocument(documentReport(2025)))
  expect(readBlocks(await writeDocx(tree))).toEqual(expectedBlocks(tree))
})

test('the title of the file', async () => {
  const tree = composeDocument(buildReport({ year: 2025 }))
  expect(readDocx(await writeDocx(tree)).value?.title)
    .toBe('青禾县人民政府2025年政府信息公开工作年度报告')
})

describe('saved by other programs', () => {
  const tree = composeDocument(documentReport(2025))
  const isFiner = (name: string): boolean => name === 'a grid twice as fine'

  test.each(Object.entries(rewritings))('%s', async (name, rewrite) => {
    const { value } = readDocx(rewriteBody(await writeDocx(tree, { embedded: '{}' }), rewrite))
    const blocks = (value?.blocks ?? []).map((block) => (isFiner(name) ? coarse(block) : block))
    expect(blocks.map(tidy)).toEqual(expectedBlocks(tree))
    expect(value?.isBodyUnchanged).toBe(true)
  })

  test.each(editions)('all of them at once, edition $id', async (edition) => {
    const all = Object.entries(rewritings).filter(([name]) => name !== 'another prefix')
      .map(([, rewrite]) => rewrite)
    const whole = composeDocument(buildWholeReport(edition, 11))
    const { value } = readDocx(rewriteBody(
      await writeDocx(whole, { embedded: '{}' }),
      (xml) => all.reduce((text, rewrite) => rewrite(text), xml),
    ))
    expect(value?.isBodyUnchanged).toBe(true)
  })
})

/**
 * Without line breaks in paragraphs and marks of heads, which the round trips of whole reports
 * compare, and without doubts.
 */
function tidy(block: LooseBlock): LooseBlock {
  if (block.type === 'table') {
    const { isChart: _isChart, ...plain } = block
    return { ...plain, table: { rows: block.table.rows.map((row) =>
      row.map(({ isHead: _isHead, doubt: _doubt, ...slot }) => slot)) } }
  }
  return block.type === 'paragraph' ? { ...block, text: block.text.replace(/\n/g, '') } : block
}

/** Every second column of a table. */
function coarse(block: LooseBlock): LooseBlock {
  return block.type === 'table' ? {
    ...block,
    table: { rows: block.table.rows.map((row) => row.filter((_, column) => column % 2 === 0)) },
  } : block
}
