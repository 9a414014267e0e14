/** What the import page does: take a source, store what was accepted, begin the next report. */
import { computed, onMounted, ref, type Ref } from 'vue'
import { useRouter, type Router } from 'vue-router'
import { guessAgencyKind } from '../../model/guessAgencyKind'
import type { Result } from '../../model/result'
import { createReport } from '../../store/library/createReport'
import { takeHandedFile } from '../../store/files/pickedFile'
import { useImportingStore } from '../../store/importing/importing'
import { undoLast } from '../../store/library/libraryActions'
import { useLibraryStore } from '../../store/library/library'
import { useReviewStore } from '../../store/importing/review'
import { usePagePaste } from './usePagePaste'
import { useEventListener } from '@vueuse/core'

type Screen = 'choose' | 'reading' | 'review' | 'done'

interface Page {
  router: Router
  importing: ReturnType<typeof useImportingStore>
  review: ReturnType<typeof useReviewStore>
  /** Another source is wanted though a review is still there. */
  isChoosing: Ref<boolean>
  isBusy: Ref<boolean>
  /** In words, what could not be done; '' for nothing. */
  problem: Ref<string>
}

/** `next` is the year of the report to begin from the one read; 0 for none. */
interface AcceptOrder { replaces: boolean; next: number }

/** State and actions of the page. */
export function useImportPage() {
  const review = useReviewStore()
  const page: Page = {
    router: useRouter(), importing: useImportingStore(), review,
    isChoosing: ref(review.current === null), isBusy: ref(false), problem: ref(''),
  }
  const screen = computed(() => {
    if (page.importing.reading) return 'reading'
    if (page.importing.landed) return 'done'
    return page.review.current && !page.isChoosing.value ? 'review' : 'choose'
  })
  const readFile = (file: File): Promise<void> =>
    take(page, screen.value, () => page.importing.readFile(file, guessAgencyKind))
  const readPasted = (html: string, text: string): Promise<void> => take(
    page, screen.value,
    () => page.importing.read('粘贴的内容', { kind: 'pasted', html, text }, guessAgencyKind),
  )

  onMounted(() => arrive(page, readFile))
  useLeaveGuard(() => review.past.length > 0)
  usePagePaste({ isWanted: () => screen.value === 'choose', readFile, readPasted })

  return {
    screen, isChoosing: page.isChoosing, isBusy: page.isBusy, problem: page.problem, readFile,
    readPasted,
    accept: (order: AcceptOrder) => accept(page, order),
    beginNext: () => beginNext(page),
    undoReplacing: () => undoReplacing(page),
    chooseAnother: () => chooseAnother(page),
    stop: page.importing.clear,
    replaceWaiting: () => work(page, page.importing.replaceWaiting),
  }
}

/** A review that is looked at is never replaced unasked. */
async function take(page: Page, screen: Screen, read: () => Promise<void>): Promise<void> {
  if (screen === 'review') {
    page.problem.value = '正在看一份识别结果。请先存入，或者点“换一个文件”，再读入别的文件'
    return
  }
  page.problem.value = ''
  const before = page.review.current
  await read()
  if (page.review.current !== before) page.isChoosing.value = false
}

async function arrive(page: Page, readFile: (file: File) => Promise<void>): Promise<void> {
  const file = takeHandedFile()
  if (page.importing.landed) page.importing.clear()
  if (file) page.isChoosing.value = true
  if (file) void readFile(file)
  await useLibraryStore().load()
}

async function accept(page: Page, { replaces, next }: AcceptOrder): Promise<void> {
  const year = page.review.current?.year
  const id = await work(page, () => page.importing.accept(replaces))
  if (id !== null && next > 0 && year === next - 1) await beginNext(page)
}

async function beginNext(page: Page): Promise<void> {
  const landed = page.importing.landed
  if (!landed) return
  const { agency: { name, kind }, year } = landed.report
  const id = await work(page, () => createReport({ name, kind, year: year + 1, lastId: landed.id }))
  if (id !== null) await page.router.push({ name: 'editor', params: { id } })
}

async function undoReplacing(page: Page): Promise<void> {
  if (await work(page, undoLast) !== null) chooseAnother(page)
}

function chooseAnother(page: Page): void {
  page.importing.clear()
  page.problem.value = ''
  page.isChoosing.value = true
}

async function work(page: Page, act: () => Promise<Result<string | null>>): Promise<string | null> {
  page.isBusy.value = true
  const { value, messages } = await act()
  page.isBusy.value = false
  page.problem.value = value === null ? messages.map(({ text }) => text).join('；') : ''
  return value
}

/** Closing the window asks first while there is something typed that is stored nowhere. */
function useLeaveGuard(isUnstored: () => boolean): void {
  useEventListener(window, 'beforeunload', (event) => {
    if (!isUnstored()) return
    event.preventDefault()
    // Chromium before 119 asks only where this is set.
    event.returnValue = ''
  })
}
