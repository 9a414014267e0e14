/** `check TOTAL --parts FILE...`: a government's report against those it was put together from. */
import { resolve } from 'node:path'
import {
  addParts, explainSuspect, listRepeated, whyNotCounted, type ReadPart,
} from '../checks/total'
import type { Message } from '../model/result'
import { checkReport, issueOf, type CheckOptions, type FileCheck } from './checkFile'
import { asKind, openReport, type OpenedReport } from './openReport'

/** A check of the total, and whether all parts could be read. */
export interface TotalCheck { check: FileCheck; isWhole: boolean }

export interface TotalOrder extends CheckOptions {
  file: string
  parts: string[]
  onDone: () => void
}

/**
 * The findings of the total as of any report, and those of the comparison behind them; what was not
 * counted in is told. Never throws.
 */
export async function checkTotal(
  { file, parts, last, agencyKind, onDone }: TotalOrder,
): Promise<TotalCheck> {
  const total = await openReport(file)
  const files = parts.filter((part) => resolve(part) !== resolve(file))
  const read: ReadPart[] = []
  const messages: Message[] = files.length < parts.length
    ? [{ level: 'note', text: '--parts 里的汇总年报本身没有计入' }] : []
  for (const part of total.value ? files : []) {
    const { value: opened, messages: reasons } = await openReport(part)
    if (opened) read.push({ file: part, opened })
    else {
      messages.push({
        level: 'error',
        text: `${part} 没有读成，没有计入：${reasons.map(({ text }) => text).join('；')}`,
      })
    }
    onDone()
  }
  const check = checkReport({
    file, opened: total.value && asKind(total.value, agencyKind), messages: total.messages, last,
  })
  if (!total.value) return { check, isWhole: false }
  const compared = compare(total.value, read)
  return { check: {
    ...check, issues: [...check.issues, ...compared.issues],
    messages: [...check.messages, ...messages, ...compared.messages],
  }, isWhole: read.length === files.length }
}

function compare(total: OpenedReport, read: ReadPart[]): Pick<FileCheck, 'issues' | 'messages'> {
  const counted = read.filter(({ opened }) => whyNotCounted(total, opened) === '')
  const left = read.filter((part) => !counted.includes(part))
    .map(({ file, opened }) => warn(`${file} ${whyNotCounted(total, opened)}，没有计入`))
  const { differences, suspect } = addParts(total, counted)
  return {
    issues: counted.length === 0
      ? [] : differences.map(({ finding }) => issueOf(finding, total.report)),
    messages:
      [
        ...left, ...listRepeated(total, counted).map(warn),
        counted.length === 0
          ? warn('没有可以相加的年报，没有核对汇总数')
          : { level: 'note', text: `已与${counted.length}份年报的合计逐格核对` },
        ...(suspect ? [warn(explainSuspect(suspect))] : []),
      ],
  }
}

function warn(text: string): Message {
  return { level: 'warning', text }
}
