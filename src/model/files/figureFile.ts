/** The published figures as data for other programs; docs/figures.md describes both files. */

export const FIGURE_FILE_FORMAT = '政府信息公开工作年度报告表格数据'
export const FIGURE_FILE_VERSION = 1

/** A cell of an official table. */
export interface FigureRecord {
  /** Name of the table without its number. */
  table: string
  /** Labels of the row and of the column, from the outermost; none for the only row of a table. */
  row: string[]
  column: string[]
  unit: string
  /** As printed; '' for a blank cell. */
  text: string
  /** The number of it, in the unit; null where it is none. */
  value: number | null
}

export interface FigureFile {
  title: string
  agency: string
  year: number
  /** Of the official form: '2021'. */
  edition: string
  figures: FigureRecord[]
}

/** Columns of the CSV file, one line a cell. */
export const FIGURE_COLUMNS = [
  '机关名称', '年度', '格式', '表', '行', '列', '单位', '原文', '数值',
] as const
/** Between labels of a row or column in the CSV file; no label holds it. */
export const LABEL_MARK = ' / '

/** The text begins as the CSV file does. */
export function isFiguresCsv(text: string): boolean {
  return text.replace(/^\ufeff/, '').startsWith(FIGURE_COLUMNS.join(','))
}

/** The text begins as the JSON file does, whatever blanks another program put in. */
export function isFiguresJson(text: string): boolean {
  return text.slice(0, 500).includes(`"${FIGURE_FILE_FORMAT}"`)
}
