import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import type { DocumentNode } from '../../../src/model/document'
import { readSeparatedText } from '../../../src/readers/loose/separatedText'
import { writeText } from '../../../src/writers/text/writeText'
import { documentReport } from '../../support/documents'

function treeOf(nodes: DocumentNode[]): Parameters<typeof writeText>[0] {
  return { title: '题', agency: '青禾县人民政府', year: 2025, nodes }
}

describe('text', () => {
  test('is one paragraph a line, in the order of the document', () => {
    const text = writeText(treeOf([
      { type: 'title', text: '题' },
      { type: 'heading', level: 0, text: '一、总体情况', keepWithNext: true },
      { type: 'pageBreak' }, { type: 'paragraph', text: '甲' },
      { type: 'signature', text: '青禾县人民政府' },
    ]))
    expect(text).toBe('题\n\n一、总体情况\n甲\n青禾县人民政府\n')
  })

  test('a tab or line break inside a text does not look like a cell or row', () => {
    expect(writeText(treeOf([{ type: 'paragraph', text: '甲\t乙\n丙' }]))).toBe('甲 乙 丙\n')
  })

  test('a table keeps its slots: as many tabs in every row, a merged cell in the first', () => {
    const text = writeText(treeOf([{ type: 'textTable', columns: 3, rows: [
      [
        { text: '渠道', columnSpan: 1, rowSpan: 2, head: true },
        { text: '数量', columnSpan: 2, rowSpan: 1, head: true },
      ],
      [
        { text: '上', columnSpan: 1, rowSpan: 1, head: false },
        { text: '', columnSpan: 1, rowSpan: 1, head: false },
      ],
    ] }]))
    expect(text).toBe('渠道\t数量\t\n\t上\t\n')
  })

  test('an image leaves its caption', () => {
    expect(writeText(composeDocument(documentReport(2025)))).toContain('\n图1 各渠道公开数量\n')
  })

  test('the big table comes out with every row whole', () => {
    const lines = writeText(composeDocument(documentReport(2025))).split('\n')
    const start = lines.findIndex((line) => line.startsWith('（本列数据'))
    const table = readSeparatedText(lines.slice(start, start + 28).join('\n'))
    expect(table.rows.map((row) => row.length)).toEqual(Array.from({ length: 28 }, () => 10))
    expect(lines[start + 28]).toBe('')
  })
})
