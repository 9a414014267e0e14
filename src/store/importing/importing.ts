/**
 * 读入旧年报: what is read, and what landed. Nothing but our own data file reaches the library
 * unseen.
 */
import { defineStore } from 'pinia'
import { shallowRef, type ShallowRef } from 'vue'
import { newReportId } from '../../model/newReport'
import type { AgencyKind, Report } from '../../model/report'
import { refuse, type Message, type Result } from '../../model/result'
import { bytesOf } from '../files/fileBytes'
import { beginReview } from './importReview'
import { useLibraryStore } from '../library/library'
import { replaceReport } from '../library/libraryActions'
import type { LibraryEntry } from '../library/libraryEntry'
import { openDataFile } from '../library/openDataFile'
import { useOpenWorkStore } from '../window/openWork'
import { placeReport } from '../library/placeReport'
import type { ReportSource } from '../workers/readSource'
import { useReviewStore } from './review'
import { startReading, type Reading } from '../workers/startReading'

/** Why nothing was read. */
interface Refusal { title: string; messages: Message[] }
/** A data file's report that waits for a decision, since its agency and year are in the library. */
interface Waiting { report: Report; existing: LibraryEntry; messages: Message[] }
/** What was stored last; `messages` tell what had to be left out of a data file. */
export interface Landed { id: string; report: Report; messages: Message[] }

/** Names the kind of agency a name speaks for; undefined where it says nothing. */
export type KindGuess = (name: string) => AgencyKind | undefined

interface Desk {
  /** What is being read; null for nothing. */
  reading: ShallowRef<(Reading & { name: string }) | null>
  refusal: ShallowRef<Refusal | null>
  waiting: ShallowRef<Waiting | null>
  landed: ShallowRef<Landed | null>
}

export const useImportingStore = defineStore('importing', () => {
  const desk: Desk = {
    reading: shallowRef(null), refusal: shallowRef(null), waiting: shallowRef(null),
    landed: shallowRef(null),
  }
  useOpenWorkStore().watch(() => (desk.reading.value
    ? '正在读入文件' : desk.waiting.value ? '读入的数据文件还没有决定是否替换' : ''))
  return {
    ...desk,
    read: (name: string, source: ReportSource, guess?: KindGuess) =>
      read(desk, { name, source, guess }),
    readFile: (file: File, guess?: KindGuess) => readFile(desk, file, guess),
    clear: () => clear(desk),
    accept: (replaces = false) => acceptReview(desk, replaces),
    replaceWaiting: () => replaceWaiting(desk),
  }
})

/**
 * What was told about the last source goes, a reading going on ends; a review stays until another
 * takes its place.
 */
function clear(desk: Desk): void {
  desk.reading.value?.stop()
  for (const part of Object.values(desk)) part.value = null
}

interface ReadOrder { name: string; source: ReportSource; guess?: KindGuess }

async function read(desk: Desk, { name, source, guess }: ReadOrder): Promise<void> {
  clear(desk)
  const begun = { ...startReading(source), name }
  desk.reading.value = begun
  const { value: draft, messages } = await begun.done
  if (desk.reading.value !== begun) return
  desk.reading.value = null
  if (draft) {
    useReviewStore().show(beginReview(
      name, draft, guess?.(draft.agency.name ?? '') ?? guess?.(draft.signature.name),
    ))
  }
  else if (messages.length > 0) desk.refusal.value = { title: `没有读入“${name}”`, messages }
}

/** Our own data file goes straight to the library. */
async function readFile(desk: Desk, file: File, guess?: KindGuess): Promise<void> {
  clear(desk)
  if (/\.json$/i.test(file.name)) return openOwn(desk, file)
  const { value: bytes, messages } = await bytesOf(file)
  if (bytes) {
    await read(desk, {
      name: file.name, source: { kind: 'file', name: file.name, bytes }, guess,
    })
  }
  else desk.refusal.value = { title: `没有读入“${file.name}”`, messages }
}

async function openOwn(desk: Desk, file: File): Promise<void> {
  const { value, messages } = await openDataFile(file)
  if (!value) desk.refusal.value = { title: `没有打开“${file.name}”`, messages }
  else if (value.kind === 'exists') desk.waiting.value = value
  else desk.landed.value = value
}

/**
 * Puts the reviewed report into the library, over the one of the same agency and year only where
 * `replaces`; gives its id.
 */
async function acceptReview(desk: Desk, replaces: boolean): Promise<Result<string | null>> {
  const review = useReviewStore()
  if (!review.report || review.missing.length > 0) {
    return refuse(`还没有填写${review.missing.join('、')}`)
  }
  const report = review.report
  const done = await land(report, replaces)
  if (done.value === null) return done
  desk.landed.value = { id: done.value, report, messages: [] }
  review.show(null)
  return done
}

/** The waiting data file's report takes the place of the one in the library. */
async function replaceWaiting(desk: Desk): Promise<Result<string | null>> {
  const waiting = desk.waiting.value
  if (!waiting) return { value: null, messages: [] }
  const done = await land(waiting.report, true)
  if (done.value === null) return done
  desk.waiting.value = null
  desk.landed.value = { id: done.value, report: waiting.report, messages: waiting.messages }
  return done
}

async function land(report: Report, replaces: boolean): Promise<Result<string | null>> {
  const library = useLibraryStore()
  await library.load()
  const same = library.findSame({ name: report.agency.name, year: report.year })
  if (!same) return placeAnew(report)
  return replaces
    ? replaceReport(same, report) : refuse('“我的年报”中已有这个机关这一年度的年报，没有存入')
}

/** A report that brings its own id gets another where that is taken. */
function placeAnew(report: Report): Promise<Result<string | null>> {
  const isTaken = useLibraryStore().entries?.some(({ id }) => id === report.id)
  const id = isTaken ? newReportId() : report.id
  return placeReport({ id, tag: '', report: { ...report, id } })
}
