/**
 * The document as a workbook: the text on a sheet of its own, then each official table with its
 * merges.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/universal'
import { planSheets, type SheetLook, type SheetPlan } from '../../document/planSheets'
import type { DocumentTree } from '../../model/document'
import { atZipTime, FIRST_ZIP_DAY } from '../../model/files/zipTime'
import { addValidations } from './addValidations'
import { completeParts } from './completeParts'

const LINED = { borderStyle: 'thin', wrap: true, align: 'center', alignVertical: 'center' } as const
const PLAIN = { wrap: true, alignVertical: 'top' } as const

const LOOKS: Record<SheetLook, Partial<CellObject>> = {
  title: { wrap: true, align: 'center', alignVertical: 'center', fontSize: 16 },
  heading: { ...PLAIN, fontWeight: 'bold' },
  text: PLAIN,
  signature: { ...PLAIN, align: 'right' },
  cell: LINED,
  left: { ...LINED, align: 'left' },
  head: { ...LINED, fontWeight: 'bold' },
}

/**
 * An .xlsx file; figures are numbers where a number says the same as the text, so that they can be
 * added up. The same tree gives the same bytes.
 */
export async function writeSheet(tree: DocumentTree): Promise<Uint8Array> {
  return writePlans(planSheets(tree))
}

/** An .xlsx file of these sheets. The same sheets give the same bytes. */
export async function writePlans(plans: SheetPlan[]): Promise<Uint8Array> {
  const sheets = plans.map(buildSheet)
  const options = { fontFamily: '宋体', fontSize: 11, features: [completeParts] }
  const file = await atZipTime(() => writeWorkbook(sheets, options).toBlob())
  // The library names the time of writing in the package.
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  plans.forEach((plan, index) => completeSheet(parts, `xl/worksheets/sheet${index + 1}.xml`, plan))
  return zipSync(parts, { mtime: FIRST_ZIP_DAY })
}

/**
 * What may be typed, and what a formula comes to, for programs that show the file without
 * reckoning; the library writes formulas alone.
 */
function completeSheet(
  parts: Record<string, Uint8Array>, name: string, { cells, validations = [] }: SheetPlan,
): void {
  const values = new Map(cells.flatMap(({ formula, text }) =>
    (formula !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? [[formula, text]] : [])))
  const sheet = parts[name]
  if (!sheet || values.size + validations.length === 0) return
  const valued = strFromU8(sheet).replace(/<f>([^<]*)<\/f>/g, (all, formula: string) => {
    const value = values.get(formula)
    return value === undefined ? all : `${all}<v>${value}</v>`
  })
  parts[name] = strToU8(addValidations(valued, validations))
}

function buildSheet({ name, cells, columns, isWide, headRows }: SheetPlan): Sheet<Blob> {
  // Rectangular rows; slots covered by a merged cell are null.
  const height = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan))
  const rows = Array.from({ length: height }, () =>
    Array.from({ length: columns.length }, (): CellObject | null => null),
  )
  for (const { row, column, rowSpan, columnSpan, text, look, formula, isDay } of cells) {
    const spans = { ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) }
    const slots = rows[row]
    if (slots) {
      slots[column] = {
        ...(isDay
          ? { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
          : valueOf(text, formula)), ...LOOKS[look], ...spans,
      }
    }
  }
  return {
    sheet: name,
    data: rows,
    columns: columns.map((width) => ({ width })),
    // without one the library writes no page; its type leaves out `portrait`, which it documents
    orientation: (isWide ? 'landscape' : 'portrait') as 'landscape',
    stickyRowsCount: headRows > 0 ? headRows : undefined,
  }
}

/**
 * A number only where it prints exactly as the text: `12` and `3.5`, not `+12`, `3.50` or `12万元`.
 */
function valueOf(text: string, formula?: string): Partial<CellObject> {
  if (formula !== undefined) return { value: formula, type: 'Formula' }
  if (text === '') return {}
  const value = Number(text)
  const isSame = String(value) === text && Number.isFinite(value)
  if (isSame) return { value, type: Number }
  return { value: text.replace(CODE_OF_CHARACTER, '_x005F_'), type: String }
}

/** 22.9.2.19: `_x0041_` would be read as the letter A. */
const CODE_OF_CHARACTER = /_(?=x[\dA-Fa-f]{4}_)/g
