/** Workbooks of a few parts, written by hand so that each oddity is in sight. */
import { strToU8, zipSync } from 'fflate'

interface SheetParts {
  name?: string
  state?: string
  rows: string
  columns?: string
  merges?: string[]
  /** What stands behind the cells. */
  after?: string
}
export interface BookParts {
  sheets: SheetParts[]
  strings?: string
  styles?: string
  properties?: string
  extra?: Record<string, string>
}

/** The bytes of an .xlsx file with these sheets. */
export function buildWorkbook(
  { sheets, strings = '', styles = '', properties = '', extra = {} }: BookParts,
): Uint8Array {
  const list = sheets.map(({ name = `Sheet${1}`, state }, index) => `<sheet name="${name}" `
    + `sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`)
  const relations = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" `
    + `Type="http://x/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="x"><workbookPr `
      + `${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, index) => [
      `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet),
    ])),
    ...extra,
  }
  return zipSync(Object.fromEntries(Object.entries(parts)
    .map(([path, text]) => [path, strToU8(text)])))
}

function sheetXml({ rows, columns = '', merges = [], after = '' }: SheetParts): string {
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('')
  return `<worksheet>${columns}<sheetData>${rows}</sheetData>${merged === ''
    ? '' : `<mergeCells>${merged}</mergeCells>`}${after}</worksheet>`
}

/** Rows of inline texts, blank cells left out. */
export function textRows(rows: string[][]): string {
  const cell =
    (text: string, row: number, column: number): string => (text === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + column)}${row + 1}" `
        + `t="inlineStr"><is><t>${text}</t></is></c>`)
  return rows.map((texts, row) => `<row r="${row
    + 1}">${texts.map((text, column) => cell(text, row, column)).join('')}</row>`).join('')
}
