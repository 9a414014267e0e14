/** Opening a data file: whatever the text is, the answer is a report or a sentence. */
import { DATA_FILE_APP, DATA_FILE_SCHEMA, LARGEST_DATA_FILE } from '../../model/dataFile'
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { isRecord, type Reading, type UnknownRecord } from './fields'
import { isKnownSchema, migrate } from './migrations'
import { readKeystone, readReport } from './readReport'

const FOREIGN = '这不是年报数据文件。请选择由本程序“存为数据文件”得到的、扩展名为 .json 的文件'
const DAMAGED = '数据文件不完整或被改动过，无法打开。可能是没有复制完或没有下载完，请重新取一份，或改用最近一次存好的数据文件'
const NEWER = '这个数据文件是用更新版本的程序存的，现在的版本读不了。请先更新程序，再打开'
/** Said of a file too large to be read at all. */
export const TOO_LARGE = '文件超过50MB，不像年报数据文件，没有打开。请核对选的文件'
const TOO_MANY = '文件里的内容过多，不像年报数据文件，没有打开。请核对选的文件'
/** Values of a file; a report has some thousand, and each takes many times its room in memory. */
const MOST_VALUES = 500_000
const ZIP = '这是Word文件或压缩文件，不是年报数据文件。请选择由本程序“存为数据文件”得到的、扩展名为 .json 的文件'

/** The report of a data file with notes on what had to be left out; null and one sentence where nothing is usable. Never throws. */
export function readDataFile(text: string): Result<Report | null> {
  if (text.length > LARGEST_DATA_FILE) return refuse(TOO_LARGE)
  const plain = text.replace(/^\uFEFF/, '')
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

/** A report as saved under a schema, in a file or in the browser's storage. */
export function readSavedReport(raw: UnknownRecord, schema: number): Result<Report | null> {
  if (schema > DATA_FILE_SCHEMA) return refuse(NEWER)
  const current = migrate(raw, schema)
  const keystone = readKeystone(current)
  if (typeof keystone === 'string') return refuse(keystone)
  const reading: Reading = { messages: [], unplaced: [] }
  const value = readReport(current, keystone, reading)
  return { value, messages: reading.messages }
}

/** Counts what begins or parts values; those within texts hardly matter. */
function hasTooMany(text: string): boolean {
  if (text.length < MOST_VALUES) return false
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === COMMA || code === BRACKET || code === BRACE) count += 1
  }
  return count > MOST_VALUES
}

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b]

/** Parsed JSON without keys that could reach an object's prototype; undefined where it is none. */
function parseSafely(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
  } catch {
    return undefined
  }
}
