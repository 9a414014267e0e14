/** Opening a data file: whatever the text is, the answer is a report or a sentence. */
import { DATA_FILE_APP, DATA_FILE_SCHEMA } from '../../../model/files/dataFile'
import { LARGEST_REPORT_FILE, MB, MOST_VALUES } from '../../../model/files/limits'
import type { Report } from '../../../model/report'
import { refuse, type Result } from '../../../model/result'
import { isRecord, setAside, type JsonContext, type UnknownRecord } from './fields'
import { isKnownSchema, migrate } from './migrations'
import { mendKeystone, readKeystone, readReport } from './readReport'

const FOREIGN = '这不是年报数据文件。请选择由本程序“存为数据文件”得到的、扩展名为 .json 的文件'
const DAMAGED = '数据文件不完整或被改动过，无法打开。可能是没有复制完或没有下载完，请重新取一份，'
  + '或改用最近一次存好的数据文件'
const NEWER = '这个数据文件是用更新版本的程序存的，现在的版本读不了。请先更新程序，再打开'
/** Said of a file too large to be read at all. */
export const TOO_LARGE =
  `文件超过${LARGEST_REPORT_FILE / MB}MB，不像年报数据文件，没有打开。请核对选的文件`
const TOO_MANY = '文件里的内容过多，不像年报数据文件，没有打开。请核对选的文件'
const EMPTY = '文件是空的，没有打开。可能没有下载完或没有存好，请重新取一份，或改用最近一次存好的数据文件'
const ZIP = '这是Word文件或压缩文件，不是年报数据文件。请选择由本程序“存为数据文件”得到的、'
  + '扩展名为 .json 的文件'

/**
 * The report of a data file with notes on what had to be left out; null and one sentence where
 * nothing is usable. Never throws.
 */
export function readDataFile(text: string): Result<Report | null> {
  if (text.length > LARGEST_REPORT_FILE) return refuse(TOO_LARGE)
  const plain = text.replace(/^\uFEFF/, '')
  if (plain === '') return refuse(EMPTY)
  if (plain.startsWith('PK')) return refuse(ZIP)
  if (hasTooMany(plain)) return refuse(TOO_MANY)
  const file = parseSafely(plain)
  if (file === undefined) return refuse(plain.includes(DATA_FILE_APP) ? DAMAGED : FOREIGN)
  if (!isRecord(file) || file.app !== DATA_FILE_APP) return refuse(FOREIGN)
  return readEnvelope(file)
}

function readEnvelope(file: UnknownRecord): Result<Report | null> {
  if (typeof file.schema === 'number' && file.schema > DATA_FILE_SCHEMA) return refuse(NEWER)
  if (!isKnownSchema(file.schema) || !isRecord(file.report)) return refuse(DAMAGED)
  return readSavedReport(file.report, file.schema)
}

/** A report as saved under a schema in a file. */
export function readSavedReport(raw: UnknownRecord, schema: number): Result<Report | null> {
  if (schema > DATA_FILE_SCHEMA) return refuse(NEWER)
  const current = migrate(raw, schema)
  const keystone = readKeystone(current)
  if (typeof keystone === 'string') return refuse(keystone)
  const reading: JsonContext = { subject: '数据文件', messages: [], unplaced: [] }
  const value = readReport(current, keystone, reading)
  return { value, messages: reading.messages }
}

/**
 * A report out of the browser's storage, whatever lies there: `id` is the one it is stored under,
 * `subject` names it in sentences. Everything readable opens, the rest is told; null and one
 * sentence for a newer schema or where nothing is usable. Never throws.
 */
export function readKeptReport(
  raw: unknown, { schema, id, subject }: KeptUnder,
): Result<Report | null> {
  if (!isRecord(raw)) return refuse(DAMAGED_RECORD)
  const known = Number.isInteger(schema) && Number(schema) >= 1 ? Number(schema) : DATA_FILE_SCHEMA
  if (known > DATA_FILE_SCHEMA) return refuse(NEWER_RECORD)
  const reading: JsonContext = { subject, messages: [], unplaced: [] }
  const current = migrate(raw, known)
  const wrongId = { where: '“编号”', value: current.id, instead: '已按存放的位置改正' }
  if (current.id !== id) setAside(reading, wrongId)
  const keystone = mendKeystone(current, reading)
  if (typeof keystone === 'string') return refuse(keystone)
  const value = { ...readReport(current, keystone, reading), id }
  return { value, messages: reading.messages }
}

/** `schema` as it was found beside the report. */
export interface KeptUnder { schema: unknown; id: string; subject: string }

const DAMAGED_RECORD = '这份年报的记录损坏了，没有打开，也没有改动。'
  + '可以在“备份与存储”里导出原样，或者用历史版本找回'
const NEWER_RECORD =
  '这份年报是用更新版本的程序存的，现在的版本读不了，没有改动。请先更新程序，再打开'

/**
 * Counts what begins or parts values, outside of texts, passed over at one go: a picture is one
 * long text.
 */
function hasTooMany(text: string): boolean {
  if (text.length < MOST_VALUES) return false
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === COMMA || code === BRACKET || code === BRACE) count += 1
    else if (code === QUOTE) index = endOfText(text, index)
    if (count > MOST_VALUES) return true
  }
  return false
}

/**
 * Where the text that begins with the quote at `start` ends; the end of all where it never does.
 */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === SLASH) slashes += 1
    if (slashes % 2 === 0) return end
  }
  return text.length
}

const [COMMA, BRACKET, BRACE, QUOTE, SLASH] = [0x2c, 0x5b, 0x7b, 0x22, 0x5c]

/** Parsed JSON without keys that could reach an object's prototype; undefined where it is none. */
function parseSafely(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    return undefined
  }
}
