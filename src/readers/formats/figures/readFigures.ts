/** Files of published figures, JSON and CSV, as they were written; anything else is a sentence. */
import {
  FIGURE_COLUMNS,
  FIGURE_FILE_FORMAT,
  FIGURE_FILE_VERSION,
  LABEL_MARK,
  type FigureFile,
  type FigureRecord,
} from '../../../model/files/figureFile'
import { refuse, type Result } from '../../../model/result'

const FOREIGN = '这不是年报的表格数据文件'
const NEWER = '这个表格数据文件是用更新版本的程序写的，现在的版本读不了。请先更新程序，再打开'
const DAMAGED = '表格数据文件不完整或被改动过，没有读入。请重新取一份'

/** The JSON file; null and one sentence where it is none. Never throws. */
export function readFiguresJson(text: string): Result<FigureFile | null> {
  const file = parse(text)
  if (!isRecord(file) || file.format !== FIGURE_FILE_FORMAT) return refuse(FOREIGN)
  if (typeof file.version === 'number' && file.version > FIGURE_FILE_VERSION) return refuse(NEWER)
  if (!isFigureFile(file)) return refuse(DAMAGED)
  const { title, agency, year, edition, figures } = file
  return { value: { title, agency, year, edition, figures }, messages: [] }
}

function isFigureFile(file: object): file is FigureFile {
  const { title, agency, year, edition, figures } = file as Record<string, unknown>
  const hasHead = [title, agency, edition].every(isText) && Number.isInteger(year)
  return hasHead && Array.isArray(figures) && figures.every((value) => {
    if (!isRecord(value)) return false
    const { table, row, column, unit, text, value: number } = value
    const hasLabels = [row, column].every((labels) => Array.isArray(labels) && labels.every(isText))
    return hasLabels && [table, unit, text].every(isText)
      && (number === null || typeof number === 'number')
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** The CSV file, which has no title. Null and one sentence where it is none. Never throws. */
export function readFiguresCsv(text: string): Result<FigureFile | null> {
  const [head = [], ...lines] = readLines(text.replace(/^\ufeff/, ''))
  if (head.join() !== FIGURE_COLUMNS.join()) return refuse(FOREIGN)
  const [agency = '', year = '', edition = ''] = lines[0] ?? []
  const isWhole = lines.every(
    (line) => line.length === FIGURE_COLUMNS.length && line[0] === agency && line[1] === year
      && line[2] === edition,
  )
  if (lines.length === 0 || !isWhole || !/^\d{4}$/.test(year)) return refuse(DAMAGED)
  const labelsOf = (text = ''): string[] => (text === '' ? [] : text.split(LABEL_MARK))
  const figures = lines.map((
    [, , , table = '', row, column, unit = '', text = '', value = ''],
  ): FigureRecord => ({
    table,
    row: labelsOf(row),
    column: labelsOf(column),
    unit,
    text,
    value: value === '' ? null : Number(value),
  }))
  return { value: { title: '', agency, year: Number(year), edition, figures }, messages: [] }
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/gy

/** RFC 4180. */
function readLines(text: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  for (const { index, 0: whole, 1: quoted, 2: plain = '', 3: end } of text.matchAll(FIELD)) {
    if (index === text.length && line.length === 0) break
    line.push(quoted?.replace(/""/g, '"') ?? plain)
    if (end === ',') continue
    lines.push(line)
    line = []
    if (index + whole.length === text.length) break
  }
  return lines
}
