/** A stored report becomes the open one, with what was typed and not written. */
import type { Report } from '../../model/report'
import { refuse, type Result } from '../../model/result'
import { inTime } from '../window/waiting'
import { useOtherReportsStore } from '../findings/otherReports'
import { useReportStore } from '../report/report'
import { useSavingStore } from '../saving/saving'
import { explainFailure } from '../repository/failure'
import type { ReportRecord } from '../repository/repository'
import { useRepositoryStore } from '../repository/repositoryStore'
import { readStoredRecord } from '../repository/stored'
import { takeUnsaved } from './takeUnsaved'

const WRITE_MS = 5000
const UNKNOWN = '没有找到这份年报。它可能已被删除，或者是在另一台电脑、另一个浏览器里编写的。'
  + '如果留有数据文件，请在“我的年报”中打开'

/**
 * A stored report, whole and in the present shape, with a sentence on all that had to be mended;
 * null with a sentence where it cannot be had. Never rejects.
 */
export async function readRecord(id: string): Promise<Result<ReportRecord | null>> {
  const [saving, repositories] = [useSavingStore(), useRepositoryStore()]
  try {
    // A write of another report that does not end keeps this one from nobody.
    const written = saving.flush()
    await (saving.waitingOf(id) ? written : inTime(written, WRITE_MS))
    const repository = await repositories.ready()
    const record = await repository.read(id)
    if (record) return await readStoredRecord(record)
    return refuse(repository.isLasting || repositories.trouble === ''
      ? UNKNOWN : repositories.trouble)
  } catch (error) {
    return refuse(`没有读出这份年报：${explainFailure(error)}。请刷新本页重试`)
  }
}

/**
 * Opens the report of the id, with what a closed window left unsaved; what was found on the way
 * is among the notices of saving. Null with a sentence where it cannot be had. Never rejects.
 */
export async function openReport(id: string): Promise<Result<Report | null>> {
  const [reportStore, saving] = [useReportStore(), useSavingStore()]
  const { value: record, messages } = await readRecord(id)
  if (!record) return { value: null, messages }
  const unsaved = await readUnsaved(record)
  saving.openStored(record.report, { ...record, isMended: messages.length > 0 })
  if (unsaved.value && !reportStore.isReadOnly) reportStore.open(unsaved.value)
  saving.addNotices([...messages, ...unsaved.messages])
  const report = reportStore.current ?? record.report
  useOtherReportsStore().prepare(report)
  return { value: report, messages: [] }
}

/**
 * What was typed and not written is the clerk's newest; only the window that edits goes on with it.
 */
async function readUnsaved(record: ReportRecord): Promise<Result<Report | null>> {
  if (useReportStore().isReadOnly) return { value: null, messages: [] }
  const waiting = useSavingStore().waitingOf(record.id)
  return waiting
    ? { value: waiting, messages: [] } : takeUnsaved(record, await useRepositoryStore().ready())
}

/**
 * Brings the open report to what is stored, where another window has written it; undo stays where
 * none has. Never rejects.
 */
export async function refreshReport(id: string): Promise<void> {
  const [reportStore, saving] = [useReportStore(), useSavingStore()]
  const { value: record, messages } = await readRecord(id)
  if (reportStore.current?.id !== id) return
  if (!record && messages[0]?.text === UNKNOWN) await saving.markMissing()
  const isUntouched = saving.waitingOf(id) === undefined
  if (!record || !isUntouched || record.revision === saving.baseOf(id).revision) return
  saving.openStored(record.report, { ...record, isMended: messages.length > 0 })
  saving.addNotices(messages)
}

/** What a window that is gone had not written, once this one edits. Never rejects. */
export async function recallReport(id: string): Promise<void> {
  const [reportStore, saving] = [useReportStore(), useSavingStore()]
  const { value: record } = await readRecord(id)
  const before = reportStore.current
  if (!record || before?.id !== id || record.revision !== saving.baseOf(id).revision) return
  const { value, messages } = await readUnsaved(record)
  if (reportStore.current !== before || reportStore.isReadOnly) return
  if (value && value !== before) reportStore.open(value)
  saving.addNotices(messages)
}
