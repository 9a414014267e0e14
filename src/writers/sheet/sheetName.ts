const LONGEST = 31

/** A name a workbook allows: no marks of its formulas, not too long. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\']/g, '').slice(0, LONGEST)
}
