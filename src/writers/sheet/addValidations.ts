/** What may be typed into columns of a sheet (18.3.1.33); the library writes none. */
import type { SheetValidation } from '../../document/planSheets'

/** The sheet with its validations, where the schema has their place. */
export function addValidations(sheet: string, validations: SheetValidation[]): string {
  if (validations.length === 0) return sheet
  const element = `<dataValidations count="${validations.length}">`
    + `${validations.map(writeValidation).join('')}</dataValidations>`
  const before = sheet.includes('</mergeCells>') ? '</mergeCells>' : '</sheetData>'
  return sheet.replace(before, before + element)
}

const TYPES = {
  list: { type: 'list', operator: '' },
  day: { type: 'date', operator: ' operator="between"' },
  custom: { type: 'custom', operator: '' },
} as const

function writeValidation(
  { column, rows: { from, to }, kind, formulas, message }: SheetValidation,
): string {
  const letter = String.fromCharCode(65 + column)
  const { type, operator } = TYPES[kind]
  return `<dataValidation type="${type}"${operator} allowBlank="1" showInputMessage="1"`
    + ` showErrorMessage="1" errorTitle="请核对" error="${escapeXml(message)}"`
    + ` sqref="${letter}${from + 1}:${letter}${to + 1}">`
    + formulas.map((formula, at) =>
      `<formula${at + 1}>${escapeXml(formula)}</formula${at + 1}>`).join('')
    + '</dataValidation>'
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
