/** `check TOTAL --parts FILE...`: a government's report against those it was put together from. */
import { resolve } from 'node:path'
import { checkAggregate, type AggregatePart, type Suspect } from '../checks/aggregate'
import type { Report } from '../model/report'
import type { Message } from '../model/result'
import { checkReport, type FileCheck } from './checkFile'
import { openReport, type OpenedReport } from './openReport'
import { hasOtherRow, nameOtherRow, withOneOtherRow } from './otherRow'

/** A check of the total, and whether all parts could be read. */
export interface TotalCheck { check: FileCheck; isWhole: boolean }

export interface TotalOrder {
  file: string
  parts: string[]
  last: Report | null
  onDone: () => void
}

interface ReadPart { file: string; opened: OpenedReport }

/** The findings of the total as of any report, and those of the comparison behind them; what was not counted in is told. Never throws. */
export async function checkTotal({ file, parts, last, onDone }: TotalOrder): Promise<TotalCheck> {
  const total = await openReport(file)
  const files = parts.filter((part) => resolve(part) !== resolve(file))
  const read: ReadPart[] = []
  const messages: Message[] = files.length < parts.length ? [{ level: 'note', text: '--parts 里的汇总年报本身没有计入' }] : []
  for (const part of total.value ? files : []) {
    const { value: opened, messages: reasons } = await openReport(part)
    if (opened) read.push({ file: part, opened })
    else messages.push({ level: 'error', text: `${part} 没有读成，没有计入：${reasons.map(({ text }) => text).join('；')}` })
    onDone()
  }
  const check = checkReport({ file, opened: total.value, messages: total.messages, last })
  if (!total.value) return { check, isWhole: false }
  const compared = compare(total.value, read)
  return { check: { ...check, issues: [...check.issues, ...compared.issues], messages: [...check.messages, ...messages, ...compared.messages] }, isWhole: read.length === files.length }
}

function compare(total: OpenedReport, read: ReadPart[]): Pick<FileCheck, 'issues' | 'messages'> {
  const counted = read.filter(({ opened }) => whyNotCounted(total, opened) === '')
  const left = read.filter((part) => !counted.includes(part)).map(({ file, opened }) => warn(`${file} ${whyNotCounted(total, opened)}，没有计入`))
  const isSingle = [total, ...counted.map(({ opened }) => opened)].some(hasOtherRow)
  const reportOf = (opened: OpenedReport): Report => (isSingle ? withOneOtherRow(opened) : opened.report)
  const { findings, suspect } = checkAggregate(reportOf(total), labelled(counted).map(({ label, opened }): AggregatePart => ({ label, report: reportOf(opened) })))
  return {
    issues: counted.length === 0 ? [] : findings.map(({ code, level, message, cells }) => ({ code, level, message: isSingle ? nameOtherRow(message) : message, cells })),
    messages: [...left, ...repeated(total, counted), counted.length === 0 ? warn('没有可以相加的年报，没有核对汇总数') : { level: 'note', text: `已与${counted.length}份年报的合计逐格核对` }, ...explain(suspect)],
  }
}

function warn(text: string): Message {
  return { level: 'warning', text }
}

/** '' for a part of the same year and form. */
function whyNotCounted(total: OpenedReport, { report, hasYear }: OpenedReport): string {
  if (report.edition !== total.report.edition) return `用的是${report.edition}年格式，与汇总年报不同`
  if (hasYear && total.hasYear && report.year !== total.report.year) return `是${report.year}年度的，与汇总年报不同`
  return ''
}

/** Parts by the name of their agency; by their file where that is missing or not theirs alone. */
function labelled(parts: ReadPart[]): (AggregatePart & ReadPart)[] {
  const names = parts.map(({ opened }) => opened.report.agency.name)
  return parts.map((part, index) => {
    const name = names[index] ?? ''
    const isOwn = name !== '' && names.indexOf(name) === names.lastIndexOf(name)
    return { ...part, label: isOwn ? name : part.file, report: part.opened.report }
  })
}

/** The same agency twice, or the total's own: counted in, since an office may report under the government's name. */
function repeated(total: OpenedReport, parts: ReadPart[]): Message[] {
  const byName = new Map<string, string[]>()
  for (const { file, opened: { report } } of parts) if (report.agency.name !== '') byName.set(report.agency.name, [...(byName.get(report.agency.name) ?? []), file])
  return [...byName].flatMap(([name, files]) => {
    if (files.length > 1) return [warn(`有${files.length}份年报的机关都是“${name}”（${files.join('，')}），都已计入，请核对是否重复`)]
    return name === total.report.agency.name ? [warn(`${files[0] ?? ''} 的机关与汇总年报相同，已计入，请核对它是不是本级的年报`)] : []
  })
}

function explain(suspect: Suspect | undefined): Message[] {
  if (!suspect) return []
  return [warn(`各格的差都正好是“${suspect.label}”的数，可能${suspect.kind === 'leftOut' ? '没有把它加进汇总年报' : '把它加了两次'}`)]
}
