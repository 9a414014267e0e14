/** Files and pasted blocks as sheets of a ledger. */
import { refuse, refuseFault, type Message, type Result } from '../model/result'
import { readClipboard, type ClipboardTexts } from '../readers/clipboard'
import { decodeBytes } from '../model/files/decodeBytes'
import { detectKind } from '../readers/detectKind'
import { isBinary } from '../readers/formats/text/readText'
import { openPackage } from '../readers/zip/openPackage'
import { Refusal } from '../readers/zip/refusal'
import type { CellText } from '../readers/formats/xlsx/richText'
import { readSheet, type Sheet } from '../readers/formats/xlsx/readSheet'
import { readWorkbook } from '../readers/formats/xlsx/readWorkbook'
import { isGuide, NONE_STRUCK, sheetOfTexts, type LedgerSheet } from './ledgerSheet'
import { splitRows } from './splitRows'

export interface LedgerFile {
  name: string
  bytes: Uint8Array
}

const LARGEST = 50 * 1024 * 1024
const TOO_LARGE = '文件超过50MB，没有读入。请按月或按季度分成几个文件'
const OTHER_KIND =
  '台账请用 .xlsx 或 .csv；别的文件请用 Excel、WPS 打开后另存为 .xlsx，或者复制表格后在这里粘贴'
const DAMAGED = '文件读不了，可能已损坏或加了密码。请用 Excel、WPS 打开后另存为 .xlsx，再选择'
/** The largest offices have some ten thousand cases a year. */
const ROOM = { rows: 30_000, cells: 500_000 }
const TOO_LONG = '超过3万行或50万格，没有计入，请分成几个工作表（如按月）'
const EMPTY = '里面没有内容，没有读入'

/**
 * The sheets of one file, with sentences on what was left out; null where nothing can be read.
 * Never throws: a fault of the program is told as one.
 */
export function openLedger({ name, bytes }: LedgerFile): Result<LedgerSheet[] | null> {
  if (bytes.length > LARGEST) return refuse(`“${name}”：${TOO_LARGE}`)
  const detected = detectKind(name, bytes)
  if ('refusal' in detected) return refuse(`“${name}”：${detected.refusal}`)
  try {
    if (detected.kind === 'xlsx') return readBook(name, bytes)
    const text = detected.kind === 'text' ? decodeBytes(bytes) : ''
    if (text !== '' && !isBinary(text)) return readRows(name, text)
    return refuse(`“${name}”：${OTHER_KIND}`)
  } catch (error) {
    return error instanceof Refusal ? refuse(`“${name}”：${DAMAGED}`) : refuseFault(error)
  }
}

/** The tables on the clipboard; null for none. */
export function openPastedLedger(texts: ClipboardTexts): Result<LedgerSheet[] | null> {
  const sheets = readClipboard(texts).map(({ rows }) =>
    sheetOfTexts(
      rows.map((row) => row.map(({ text }) => text)),
      { file: '', name: '粘贴的表格' }
    )
  )
  return sheets.length > 0
    ? { value: sheets, messages: [] }
    : refuse('剪贴板里没有表格，请在 Excel、WPS 中选中台账再复制')
}

function readRows(name: string, text: string): Result<LedgerSheet[] | null> {
  const rows = splitRows(text)
  if (rows.length === 0) return refuse(`“${name}”${EMPTY}`)
  return { value: [sheetOfTexts(rows, { file: name, name: '' })], messages: [] }
}

function readBook(file: string, bytes: Uint8Array): Result<LedgerSheet[] | null> {
  const parts = openPackage(bytes)
  const book = readWorkbook(parts)
  if (!book) return refuse(`“${file}”：${DAMAGED}`)
  const messages: Message[] = []
  const sheets: LedgerSheet[] = []
  for (const { name, path, isHidden } of book.sheets) {
    const part = parts.part(path)
    const sheet = part && readSheet(part, book, ROOM)
    const place = `“${file}”工作表“${name}”`
    if (!sheet || isBare(sheet)) continue
    if (isHidden) messages.push({ level: 'warning', text: `${place}是隐藏的，没有计入` })
    else if (sheet.isCut) messages.push({ level: 'error', text: `${place}${TOO_LONG}` })
    else sheets.push(shownSheet(sheet, { file, name, is1904: book.is1904, messages }))
  }
  if (sheets.length + messages.length === 0) return refuse(`“${file}”${EMPTY}`)
  const ledgers = sheets.filter((sheet) => !isGuide(sheet))
  return { value: ledgers.length > 0 ? ledgers : null, messages }
}

const isBare = ({ rows, isCut }: Sheet): boolean => rows.size === 0 && !isCut

interface SheetName {
  file: string
  name: string
  is1904: boolean
  messages: Message[]
}

/** Without hidden rows and columns; merged texts stand in every slot they cover. */
function shownSheet(sheet: Sheet, { file, name, is1904, messages }: SheetName): LedgerSheet {
  spreadMerges(sheet)
  const { hidden, unsolved } = sheet
  const numbers = [...sheet.rows.keys()].sort((one, other) => one - other)
  const width =
    numbers.reduce((most, row) => Math.max(most, ...(sheet.rows.get(row)?.keys() ?? [])), 0) + 1
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !hidden.columns.has(column)
  )
  const gone = numbers.filter((row) => hidden.rows.has(row)).length
  const place = `“${file}”工作表“${name}”`
  if (gone > 0) {
    messages.push({ level: 'warning', text: `${place}有 ${gone} 行隐藏着（或筛选掉了），没有计入` })
  }
  const isSome = [...hidden.columns]
    .some((column) => numbers.some((row) => sheet.rows.get(row)?.has(column)))
  if (isSome) messages.push({ level: 'warning', text: `${place}有隐藏的列，没有读` })
  if (unsolved > 0) {
    messages.push({
      level: 'warning',
      text: `${place}有 ${unsolved} 个公式没有存下结果，按空白读。请用 Excel、WPS 打开后保存一次`,
    })
  }
  const rows = numbers
    .filter((row) => !hidden.rows.has(row))
    .map((row) => {
      const cells = columns.map((column) => sheet.rows.get(row)?.get(column))
      const places = cells.flatMap((cell, at) => (isStruck(cell) ? [at] : []))
      const struck = places.length === 0 ? NONE_STRUCK : new Set(places)
      return { number: row + 1, cells: cells.map((cell) => cell?.text ?? ''), struck }
    })
  return { file, name, rows, is1904 }
}

/** Words were left out of the cell; what a format does to a number is told otherwise. */
function isStruck(cell: CellText | undefined): boolean {
  return cell !== undefined && cell.doubt !== ''
    && !/^表中显示|^数字格式|^这一格设有条件格式/.test(cell.doubt)
}

function spreadMerges({ rows, merges }: Sheet): void {
  for (const { top, left, bottom, right } of merges) {
    const cell = rows.get(top)?.get(left)
    if (!cell) continue
    for (let row = top; row <= bottom; row += 1) {
      const line = rows.get(row) ?? new Map<number, CellText>()
      for (let column = left; column <= right; column += 1) {
        if (!line.has(column)) line.set(column, cell)
      }
      rows.set(row, line)
    }
  }
}
