/** Any file a report may be in, as a report. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Report } from '../model/report'
import { refuse, type Message, type Result } from '../model/result'
import { acceptDraft, readReport, type Draft } from '../readers'
import { decodeText, readDataFile } from '../readers/json'
import type { OtherRow } from './figuresJson'

export interface OpenedReport {
  report: Report
  /** Its single （六） row where the new form has one. */
  otherRow: OtherRow | null
}

/** No report is larger, its images included; in bytes. */
const LARGEST_FILE = 300 * 1024 * 1024

/** The report in a file, everything taken over as published; null and a sentence where it is none. Never throws. */
export async function openReport(path: string): Promise<Result<OpenedReport | null>> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) return refuse('文件超过300MB，不像年报，没有打开')
    return await openBytes(basename(path), await readFile(path))
  } catch (error) {
    return refuse(explain(error))
  }
}

async function openBytes(name: string, bytes: Uint8Array): Promise<Result<OpenedReport | null>> {
  if (/\.json$/i.test(name)) return openDataFile(bytes)
  const { value: draft, messages } = await readReport({ name, bytes })
  if (!draft) return { value: null, messages }
  const report = acceptDraft(draft, { now: new Date().toISOString() })
  return { value: { report, otherRow: otherRowOf(draft) }, messages: [...messages, ...draft.unrecognised.map(tell)] }
}

/** The whole report, what no other format carries included. */
function openDataFile(bytes: Uint8Array): Result<OpenedReport | null> {
  const { value: report, messages } = readDataFile(decodeText(bytes))
  return { value: report && { report, otherRow: null }, messages }
}

function otherRowOf({ singleOtherRow }: Draft): OtherRow | null {
  return singleOtherRow && Object.fromEntries(Object.entries(singleOtherRow).map(([column, cell]) => [column, cell.text]))
}

function tell({ part, text, reason }: Draft['unrecognised'][number]): Message {
  const place = part === 0 ? '' : `第${'〇一二三四五六'[part] ?? ''}部分`
  return { level: 'warning', text: `${place}有内容没有放入：“${text}”（${reason}）` }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return '没有这个文件'
  if (code === 'EISDIR') return '这是文件夹，请写其中的文件'
  if (code === 'EACCES' || code === 'EPERM') return '没有读这个文件的权限'
  return `没有读成：${error instanceof Error ? error.message : String(error)}`
}
