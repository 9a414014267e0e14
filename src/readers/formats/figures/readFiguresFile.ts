/**
 * Published figures as the official tables they came from, so that they can be read like any
 * report.
 */
import { isFiguresCsv, type FigureFile, type FigureRecord } from '../../../model/files/figureFile'
import { refuse, type Result } from '../../../model/result'
import { cellsOf, type CellInfo } from '../../../model/cells'
import { composeGrid } from '../../../model/grid'
import { editions, withoutNumber } from '../../../templates'
import type { LooseBlock, LooseDocument } from '../../loose/looseDocument'
import { spreadSpans } from '../../loose/looseTable'
import { readFiguresCsv, readFiguresJson } from './readFigures'

const UNKNOWN_FORM = '表格数据文件用的表格格式，现在的版本不认识。请先更新程序，再打开'

/**
 * Either file of figures as a document; null and one sentence where it cannot be read. Never
 * throws.
 */
export function readFiguresFile(text: string): Result<LooseDocument | null> {
  const { value: file, messages } = isFiguresCsv(text)
    ? readFiguresCsv(text) : readFiguresJson(text)
  if (!file) return { value: null, messages }
  const document = figuresDocument(file)
  return document ? { value: document, messages: [] } : refuse(UNKNOWN_FORM)
}

/** Title, tables and their headings; null for a form this program does not know. */
function figuresDocument({ title, agency, year, edition, figures }: FigureFile): LooseDocument
  | null {
  const form = editions.find(({ id }) => id === edition)
  if (!form) return null
  const texts = new Map(figures.map((figure) => [keyOf(figure.table, figure), figure.text]))
  const infos = cellsOf(form)
  const line = title || `${agency}${year}年政府信息公开工作年度报告`
  const blocks: LooseBlock[] = [{ type: 'paragraph', text: line }]
  for (const template of form.tables) {
    const heading = form.parts.find(({ table }) => table === template.id)?.title ?? ''
    const { rows, cells } = composeGrid(template)
    const placed = cells.map(({ row, rowSpan, columnSpan, text, cell = '' }) => {
      const info = infos.get(cell)
      const written = info
        ? (texts.get(keyOf(withoutNumber(heading), labelsOf(info))) ?? '') : text
      return { row, cell: { rowSpan, columnSpan, text: written } }
    })
    const lines = Array.from(
      { length: rows }, (_, at) => placed.flatMap(({ row, cell }) => (row === at ? [cell] : [])),
    )
    blocks.push({ type: 'paragraph', text: heading }, { type: 'table', table: spreadSpans(lines) })
  }
  return { kind: 'dataFile', title: line, blocks }
}

type Labels = Pick<FigureRecord, 'row' | 'column'>

function labelsOf({ rowLabels, columnLabels }: CellInfo): Labels {
  return { row: rowLabels, column: columnLabels }
}

function keyOf(table: string, { row, column }: Labels): string {
  return JSON.stringify([table, row, column])
}
