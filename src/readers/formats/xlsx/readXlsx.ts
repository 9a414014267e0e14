/**
 * A workbook (.xlsx) as loose blocks. Read by hand with fflate and saxes: the
 * reports' tables live by their merged cells, which no small library hands
 * out, and figures must come as stored, not as binary floats.
 */
import { refuse, type Message, type Result } from '../../../model/result'
import { openPackage } from '../../zip/openPackage'
import { Refusal } from '../../zip/refusal'
import type { LooseBlock, LooseDocument } from '../../loose/looseDocument'
import { readSheet, type Sheet } from './readSheet'
import { readWorkbook, type SheetPlace } from './readWorkbook'
import { sheetBlocks } from './sheetBlocks'

const LARGEST = 50 * 1024 * 1024
const MOST_SHEETS = 50
const OLD_BOOK = '这是旧格式（.xls、.et）或加了密码的表格文件，读不了。请用 Excel 或 WPS 打开，'
  + '取消密码后另存为 .xlsx，再选择'
const TOO_LARGE = '文件超过50MB，不像年报表格，没有读入。请核对选的文件'
const NO_BOOK = '这不是 Excel 工作簿（.xlsx）。请核对选的文件'
const DAMAGED = '这个 Excel 文件不完整、已损坏或过大，读不了。请重新取一份，或者用 Excel、WPS '
  + '打开后另存为 .xlsx，再选择'
const EMPTY = '表格里没有内容，没有读入'
/** Characters of the number in front of a heading. */
const HEADING_MARK = 4
/** Names given by programs say nothing. */
const GENERIC_NAME = /^(sheet|工作表|表|表格|正文)\s*\d*$/i

/**
 * Each sheet as its name and what stands on it. Null and one sentence where nothing can be read;
 * throws on a fault of the program only.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Result<LooseDocument | null>> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse(OLD_BOOK)
  if (bytes.length > LARGEST) return refuse(TOO_LARGE)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse(NO_BOOK)
  try {
    return readFile(bytes)
  } catch (error) {
    if (error instanceof Refusal) return refuse(DAMAGED)
    throw error
  }
}

interface WorkbookContent {
  blocks: LooseBlock[]
  cut: string[]
  hidden: string[]
  folded: string[]
  unsolved: number
}

function readFile(bytes: Uint8Array): Result<LooseDocument | null> {
  const file = openPackage(bytes)
  const book = readWorkbook(file)
  if (!book) return refuse(NO_BOOK)
  const reading: WorkbookContent = { blocks: [], cut: [], hidden: [], folded: [], unsolved: 0 }
  for (const place of book.sheets.slice(0, MOST_SHEETS)) {
    const part = place.path === '' ? undefined : file.part(place.path)
    if (part) addSheet(reading, place, readSheet(part, book))
  }
  if (reading.blocks.length === 0) return refuse(EMPTY)
  return {
    value: { kind: 'xlsx', title: '', blocks: reading.blocks }, messages: messagesOf(reading),
  }
}

function addSheet(reading: WorkbookContent, { name, isHidden }: SheetPlace, sheet: Sheet): void {
  if (sheet.rows.size === 0) return
  if (isHidden) {
    reading.hidden.push(name)
    return
  }
  if (!GENERIC_NAME.test(name) && !isHeading(reading.blocks, name)) {
    reading.blocks.push({ type: 'paragraph', text: name, outline: 1 })
  }
  for (const [index, block] of sheetBlocks(sheet).entries()) {
    if (index > 0 || !repeatsTitle(reading.blocks, block)) reading.blocks.push(block)
  }
  if (sheet.isCut) reading.cut.push(name)
  // Something stands in a row or column that is not shown.
  if ([...sheet.rows].some(([row, cells]) =>
    sheet.hidden.rows.has(row) || [...cells.keys()]
      .some((column) => sheet.hidden.columns.has(column)))) reading.folded.push(name)
  reading.unsolved += sheet.unsolved
}

/**
 * A sheet begins with what the workbook begins with: the title of the report above each table. A
 * notice may stand above it.
 */
function repeatsTitle(blocks: LooseBlock[], block: LooseBlock): boolean {
  return block.type === 'paragraph' &&
    blocks.slice(0, 2).some((begin) => begin.type === 'paragraph' && begin.text === block.text)
}

/** The name repeats a heading of the text on an earlier sheet. */
function isHeading(blocks: LooseBlock[], name: string): boolean {
  return blocks.some((block) => block.type === 'paragraph' && block.text.endsWith(name)
    && block.text.length < name.length + HEADING_MARK)
}

function messagesOf({ cut, hidden, folded, unsolved }: WorkbookContent): Message[] {
  const messages: Message[] = []
  if (hidden.length > 0) {
    messages.push({
      level: 'note', text: `工作表${hidden.map((name) => `“${name}”`).join('')}是隐藏的，未读入`,
    })
  }
  if (folded.length > 0) {
    messages.push({ level: 'warning', text: `工作表${folded.map((name) => `“${name}”`)
      .join('')}里有隐藏的行或列，其中的内容没有读入，请核对` })
  }
  if (cut.length > 0) {
    messages.push({
      level: 'warning',
      text: `工作表${cut.map((name) => `“${name}”`).join('')}过大，只读入了前面的行和列，请核对`,
    })
  }
  if (unsolved > 0) {
    messages.push({
      level: 'warning',
      text: `有 ${unsolved} 个公式没有存下结果，按空白读入。请用 Excel 或 WPS 打开后保存一次，再选择`,
    })
  }
  return messages
}
