/**
 * The proof of a workbook: read again, every sheet has the planned texts and merges in their
 * places.
 */
import type { SheetPlan } from '../../document/planSheets'
import { textLine } from '../../document/fingerprint'
import { refuse, type Result } from '../../model/result'
import { openPackage } from '../zip/openPackage'
import type { FileProof } from './proveBlocks'
import { readSheet, type Sheet } from '../formats/xlsx/readSheet'
import { readWorkbook } from '../formats/xlsx/readWorkbook'

/** Null and a sentence on the first cell that differs. */
export function proveSheets(bytes: Uint8Array, plans: SheetPlan[]): Result<FileProof | null> {
  const file = openPackage(bytes)
  const book = readWorkbook(file)
  if (!book) return refuse('表格文件读不回来')
  const names = book.sheets.map(({ name }) => name).join('、')
  const planned = plans.map(({ name }) => name).join('、')
  if (names !== planned) return refuse(`工作表应为${planned}，文件里是${names}`)
  for (const [index, plan] of plans.entries()) {
    const part = file.part(book.sheets[index]?.path ?? '')
    const difference = part ? differenceOf(plan, readSheet(part, book)) : '没有内容'
    if (difference !== '') return refuse(`工作表“${plan.name}”${difference}`)
  }
  // Cells of tables, and lines of text besides.
  const cells = plans.flatMap((plan) => plan.cells)
  const inTables = cells.filter(({ look }) => look === 'cell' || look === 'left' || look === 'head')
  return {
    value: { cells: inTables.length, paragraphs: cells.length - inTables.length }, messages: [],
  }
}

/** What differs, to be read behind the name of the sheet; '' for nothing. */
function differenceOf({ cells }: SheetPlan, { rows, merges, isCut }: Sheet): string {
  if (isCut) return '过大'
  const texts = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]))
  const found = new Map([...rows]
    .flatMap(([row, line]) => [...line].map(([column, { text }]) => [`${row},${column}`, text])))
  for (const place of new Set([...texts.keys(), ...found.keys()])) {
    const [wanted, read] = [textLine(texts.get(place) ?? ''), textLine(found.get(place) ?? '')]
    const [row, column] = place.split(',').map((number) => Number(number) + 1)
    if (wanted !== read) {
      return `第${row}行第${column}列应为“${wanted.slice(0, 24)}”，文件里是“${read.slice(0, 24)}”`
    }
  }
  const merged = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join())
    .sort()
  return merged.join(';') === cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) =>
      [row, column, row + rowSpan - 1, column + columnSpan - 1].join()).sort().join(';')
    ? '' : '合并的单元格不一样'
}
