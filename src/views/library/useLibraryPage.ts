/** What the buttons of the library do, and what is to be read afterwards. */
import { shallowRef, type ShallowRef } from 'vue'
import { useRouter, type Router } from 'vue-router'
import type { Message, Result } from '../../model/result'
import { handOver } from '../../store/handedFile'
import { readRecord } from '../../store/openReport'
import { duplicateReport, openSample, useLibraryActions } from '../../store/libraryActions'
import { entryTitle, type LibraryEntry } from '../../store/libraryEntry'
import { openDataFile, type Placement } from '../../store/openDataFile'
import { exportDataFile } from '../exportReport'

type Existing = Extract<Placement, { kind: 'exists' }>

export interface Notice { title: string; messages: Message[]; openId?: string }

interface Page {
  /** Something to be read; stays until the next action or until dismissed. */
  notice: ShallowRef<Notice | null>
  /** An opened data file whose agency and year are in the library already. */
  existing: ShallowRef<Existing | null>
  router: Router
}

/** State and actions of the library page. */
export function useLibraryPage() {
  const page: Page = { notice: shallowRef(null), existing: shallowRef(null), router: useRouter() }
  const actions = useLibraryActions()

  return {
    notice: page.notice,
    existing: page.existing,
    openFile: (file: File) => openFile(page, file),
    showSample: async () => goTo(page, await openSample()),
    copy: async (entry: LibraryEntry, target: { name: string; year: number }) => tellOutcome(page, await duplicateReport(entry.id, target), `已复制为《${entryTitle(target)}》`),
    save: (entry: LibraryEntry) => saveEntry(page, entry),
    remove: async (entry: LibraryEntry) => tellOutcome(page, await actions.removeReport(entry)),
    undo: async () => tellOutcome(page, await actions.undo()),
    replace: () => replaceExisting(page),
  }
}

/** Our data file is opened here; any other file is read on its own page, where it is looked at first. */
async function openFile(page: Page, file: File): Promise<void> {
  startAnew(page)
  if (!/\.json$/i.test(file.name)) {
    handOver(file)
    await page.router.push(/\.zip$/i.test(file.name) ? '/storage' : '/import')
    return
  }
  const { value, messages } = await openDataFile(file)
  if (!value) page.notice.value = { title: `没有打开“${file.name}”`, messages }
  else if (value.kind === 'exists') page.existing.value = value
  else if (value.messages.length > 0) page.notice.value = { title: `已打开“${file.name}”，有${value.messages.length}处请核对`, messages: value.messages, openId: value.id }
  else await openEditor(page, value.id)
}

async function replaceExisting(page: Page): Promise<void> {
  const found = page.existing.value
  if (!found) return
  startAnew(page)
  const { value, messages } = await useLibraryActions().replaceReport(found.existing, found.report)
  const told = [...messages, ...found.messages]
  if (value === null) page.notice.value = { title: '没有替换', messages: told }
  else if (told.length > 0) page.notice.value = { title: `已替换，有${told.length}处请核对`, messages: told, openId: value }
}

async function saveEntry(page: Page, entry: LibraryEntry): Promise<void> {
  const { value, messages } = await readRecord(entry.id)
  if (value) page.notice.value = { title: await exportDataFile(value.report), messages: [] }
  else page.notice.value = { title: '没有存成数据文件', messages }
}

async function goTo(page: Page, { value, messages }: Result<string | null>): Promise<void> {
  if (value === null) page.notice.value = { title: '没有打开', messages }
  else await openEditor(page, value)
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
