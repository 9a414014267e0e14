/**
 * Pages as blocks in reading order: paragraphs and tables that go on over page breaks are whole
 * again.
 */
import type { FormWords, LooseBlock } from '../../loose/looseDocument'
import { findSpacedTables } from '../../loose/spacedRows'
import { isSameTable, joinTables } from './joinTables'
import { joinParagraphs, measureText, type PlacedLine, type TextMeasures } from './paragraphs'
import type { PdfPage } from './readPage'
import type { RuledCell, RuledTable } from './ruledTables'
import { findUnruledTables } from './unruledTables'

/** Lines of one column that may hang over a page's end. */
const MOST_OVERHANG = 3

type Stretch = { kind: 'lines'; lines: PlacedLine[] } | { kind: 'tables'; tables: RuledTable[] }

/** Blocks of pages without furniture. */
export function pdfBlocks(pages: PdfPage[], words: FormWords): LooseBlock[] {
  const measures = measureText(pages.flatMap(placedLines))
  // Lines and tables by their height on the page; a table joins the last of the page before if
  // nothing stands between.
  const stretches: Stretch[] = []
  for (const page of pages) {
    const lines = placedLines(page).map((line) => ({ at: line.y, line, table: null }))
    const tables = page.tables.map((table) => ({ at: table.top, line: null, table }))
    const ordered = [...lines, ...tables].sort((a, b) => a.at - b.at)
    ordered.forEach(({ line, table }, index) => {
      if (line) {
        const last = stretches[stretches.length - 1]
        if (last?.kind === 'lines') last.lines.push(line)
        else stretches.push({ kind: 'lines', lines: [line] })
      }
      else if (table) addTable(stretches, table, index === 0)
    })
  }
  return stretches.flatMap((stretch): LooseBlock[] => {
    if (stretch.kind === 'lines') return lineBlocks(stretch.lines, measures, words)
    const table = joinTables(stretch.tables, words)
    return table.rows.length > 0 ? [{ type: 'table', table }] : []
  })
}

function placedLines({ lines, number }: PdfPage): PlacedLine[] {
  return lines.map((line) => ({ ...line, page: number }))
}

function addTable(stretches: Stretch[], table: RuledTable, isFirst: boolean): void {
  if (isFirst) foldOverhang(stretches, table)
  const last = stretches[stretches.length - 1]
  const before = last?.kind === 'tables' ? last.tables[last.tables.length - 1] : undefined
  if (isFirst && last?.kind === 'tables' && before
    && isSameTable(before, table)) last.tables.push(table)
  else stretches.push({ kind: 'tables', tables: [table] })
}

/**
 * A label beside several rows may be cut by the page's end: lines below the last border, in the
 * column of a cell, are the rest of that cell.
 */
function foldOverhang(stretches: Stretch[], next: RuledTable): void {
  const [above, last] = stretches.slice(-2)
  if (above?.kind !== 'tables' || last?.kind !== 'lines' || last.lines.length > MOST_OVERHANG) {
    return
  }
  const table = above.tables[above.tables.length - 1]
  if (!table || !isSameTable(table, next)) return
  const cells = last.lines.map((line) => table.rows.flat()
    .find((cell) => Math.abs(cell.bottom - table.bottom) < 1
      && cell.right - cell.left < (table.right - table.left) / 2 && cell.left <= line.x
      && line.right <= cell.right))
  if (!cells.every((cell) => cell !== undefined)) return
  last.lines.forEach((line, index) => { (cells[index] as RuledCell).text += line.text })
  stretches.pop()
}

/** Tables without borders are found by where their texts stand, else by their figures, as in plain text. */
function lineBlocks(
  lines: PlacedLine[], measures: TextMeasures, words: FormWords,
): LooseBlock[] {
  const blocks: LooseBlock[] = []
  const addText = (from: number, to: number): void => {
    for (const text of joinParagraphs(lines.slice(from, to), measures)) {
      blocks.push({ type: 'paragraph', text })
    }
  }
  const addSpaced = (from: number, to: number): void => {
    let done = from
    for (const { start, end, table } of findSpacedTables(lines.slice(from, to).map(spacedText), words)) {
      addText(done, from + start)
      blocks.push({ type: 'table', table })
      done = from + end
    }
    addText(done, to)
  }
  let done = 0
  for (const { start, end, table } of findUnruledTables(lines, words)) {
    addSpaced(done, start)
    blocks.push({ type: 'table', table })
    done = end
  }
  addSpaced(done, lines.length)
  return blocks
}

/** The line with a blank between pieces that stand apart. */
function spacedText({ pieces, size }: PlacedLine): string {
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1]
    const isApart = before !== undefined && piece.x - before.x - before.width > size * 0.6
    return text + (isApart ? '  ' : '') + piece.text
  }, '')
}
