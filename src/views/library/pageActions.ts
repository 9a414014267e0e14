/** What the buttons of the library do; fetched when the first of them is pressed. */
import type { Result } from '../../model/result'
import { readRecord } from '../../store/opening/openReport'
import {
  duplicateReport, openPractice, openSample, removeReport, removeReports, replaceReport, undoLast,
} from '../../store/library/libraryActions'
import type { LibraryEntry } from '../../store/library/libraryEntry'
import { reportTitle } from '../../store/report/reportTitle'
import { openDataFile } from '../../store/library/openDataFile'
import { loadAgain } from '../../ui/loadAgain'
import { exportDataFile } from '../../workspace/exportReport'
import type { Notice, Page } from './pageState'

/** Opens our data file. */
export async function openOwnFile(page: Page, file: File): Promise<void> {
  startAnew(page)
  const { value, messages } = await openDataFile(file)
  if (!value) page.notice.value = { title: `没有打开“${file.name}”`, messages }
  else if (value.kind === 'exists') page.existing.value = value
  else if (value.messages.length > 0) {
    page.notice.value = {
      title: `已打开“${file.name}”，有${value.messages.length}处请核对`, messages: value.messages,
      openId: value.id,
    }
  }
  else await openEditor(page, value.id)
}

/** Puts an opened data file in the place of the report of its agency and year. */
export async function replaceExisting(page: Page): Promise<void> {
  const found = page.existing.value
  if (!found) return
  startAnew(page)
  const { value, messages } = await replaceReport(found.existing, found.report)
  const all = [...messages, ...found.messages]
  if (value === null) page.notice.value = { title: '没有替换', messages: all }
  else if (all.length > 0) {
    page.notice.value = {
      title: `已替换，有${all.length}处请核对`, messages: all, openId: value,
    }
  }
}

/** Saves a report as a data file. */
export async function saveEntry(page: Page, entry: LibraryEntry): Promise<void> {
  const { value, messages } = await readRecord(entry.id)
  if (value) page.notice.value = { title: await exportDataFile(value.report), messages: [] }
  else page.notice.value = { title: '没有存成数据文件', messages }
}

/** Opens the built-in sample. */
export async function showSample(page: Page): Promise<void> {
  const { value, messages } = await openSample()
  if (value === null) page.notice.value = { title: '没有打开', messages }
  else await openEditor(page, value)
}

/** Opens the practice report. */
export async function showPractice(page: Page): Promise<void> {
  const { value, messages } = await openPractice()
  if (value === null) page.notice.value = { title: '没有打开', messages }
  else await openEditor(page, value)
}

/** Copies a report for another agency or year. */
export async function copyEntry(
  page: Page, { id }: LibraryEntry, target: { name: string; year: number },
): Promise<void> {
  tellOutcome(page, await duplicateReport(id, target), `已复制为《${reportTitle(target)}》`)
}

/** Deletes a report; one press takes it back. */
export async function removeEntry(page: Page, entry: LibraryEntry): Promise<void> {
  tellOutcome(page, await removeReport(entry))
}

/** Deletes several reports, all or none; one press takes it back. */
export async function removeEntries(page: Page, entries: LibraryEntry[]): Promise<void> {
  tellOutcome(page, await removeReports(entries))
}

/** The Word files of several reports in one archive; each is read back, and a draft says so. */
export async function exportEntries(page: Page, entries: LibraryEntry[]): Promise<void> {
  await makeFiles(page, async () => {
    const { exportReports } = await loadAgain(() => import('./exportReports'))
    return exportReports(entries)
  })
}

/** A backup of several reports, read back. */
export async function backUpEntries(page: Page, entries: LibraryEntry[]): Promise<void> {
  await makeFiles(page, async () => {
    const { saveBackup } = await loadAgain(() => import('../../workspace/saveBackup'))
    const { done, messages } = await saveBackup(() => undefined, new Set(entries.map(({ id }) => id)))
    return { title: done === '' ? '没有备份' : done, messages }
  })
}

/** One at a time; tells what came of it. */
async function makeFiles(page: Page, make: () => Promise<Notice>): Promise<void> {
  if (page.isBusy.value) return
  page.isBusy.value = true
  startAnew(page)
  try {
    page.notice.value = await make()
  } finally {
    page.isBusy.value = false
  }
}

/** Takes back what was deleted or replaced last. */
export async function undo(page: Page): Promise<void> {
  tellOutcome(page, await undoLast())
}

async function openEditor({ router }: Page, id: string): Promise<void> {
  await router.push({ name: 'editor', params: { id } })
}

function tellOutcome(page: Page, { value, messages }: Result<string | null>, done = ''): void {
  startAnew(page)
  if (value === null && messages.length > 0) page.notice.value = { title: '没有办成', messages }
  else if (done !== '') page.notice.value = { title: done, messages, openId: value ?? undefined }
}

function startAnew(page: Page): void {
  page.notice.value = null
  page.existing.value = null
}
