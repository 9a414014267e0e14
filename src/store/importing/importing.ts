/**
 * 读入旧年报: what is read, and what landed. Nothing but our own data file reaches the library
 * unseen.
 */
import { defineStore } from 'pinia'
import { shallowRef, type ShallowRef } from 'vue'
import { newReportId } from '../../model/newReport'
import type { AgencyKind, Report } from '../../model/report'
import { refuse, type Message, type Result } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'
import { bytesOf } from '../files/pickedFile'
import { beginReview } from './importReview'
import { useLibraryStore } from '../library/library'
import { replaceReport } from '../library/libraryActions'
import type { LibraryEntry } from '../library/libraryEntry'
import { openDataFile } from '../library/openDataFile'
import { tagOf } from '../repository/repository'
import { useOpenWorkStore } from '../window/openWork'
import { placeReport } from '../library/placeReport'
import type { ReportSource } from '../workers/readSource'
import { useReviewStore } from './review'
import { startReading, type ReadJob } from '../workers/startReading'

/** What was stored last; `messages` say what had to be left out of a data file. */
export interface Landed { id: string; report: Report; messages: Message[] }

/** Names the kind of agency a name speaks for; undefined where it says nothing. */
export type KindGuess = (name: string) => AgencyKind | undefined

interface ImportState {
  /** What is being read; null for nothing. */
  reading: ShallowRef<(ReadJob<Draft> & { name: string }) | null>
  /** Why nothing was read. */
  refusal: ShallowRef<{ title: string; messages: Message[] } | null>
  /** A data file's report whose agency and year are in the library: the clerk decides. */
  waiting: ShallowRef<{ report: Report; existing: LibraryEntry; messages: Message[] } | null>
  landed: ShallowRef<Landed | null>
}

export const useImportingStore = defineStore('importing', () => {
  const state: ImportState = {
    reading: shallowRef(null), refusal: shallowRef(null), waiting: shallowRef(null),
    landed: shallowRef(null),
  }
  useOpenWorkStore().watch(() => {
    if (state.reading.value) return '正在读入文件'
    return state.waiting.value ? '读入的数据文件还没有决定是否替换' : ''
  })
  return {
    ...state,
    read: (name: string, source: ReportSource, guess?: KindGuess) =>
      read(state, { name, source, guess }),
    readFile: (file: File, guess?: KindGuess) => readFile(state, file, guess),
    clear: () => clear(state),
    accept: (replaces = false) => acceptReview(state, replaces),
    replaceWaiting: () => replaceWaiting(state),
  }
})

/**
 * The messages about the last source go, a reading going on ends; a review stays until another
 * takes its place.
 */
function clear(state: ImportState): void {
  state.reading.value?.stop()
  for (const part of Object.values(state)) part.value = null
}

interface ReadOrder { name: string; source: ReportSource; guess?: KindGuess }

async function read(state: ImportState, { name, source, guess }: ReadOrder): Promise<void> {
  const review = useReviewStore()
  clear(state)
  const job = { ...startReading(source), name }
  state.reading.value = job
  const { value: draft, messages } = await job.done
  if (state.reading.value !== job) return
  state.reading.value = null
  if (draft) {
    const kind = guess?.(draft.agency.name ?? '') ?? guess?.(draft.signature.name)
    review.show(beginReview(name, draft, kind))
  } else if (messages.length > 0) {
    state.refusal.value = { title: `没有读入“${name}”`, messages }
  }
}

/** Our own data file goes straight to the library. */
async function readFile(state: ImportState, file: File, guess?: KindGuess): Promise<void> {
  const { name } = file
  clear(state)
  if (/\.json$/i.test(name)) {
    const { value, messages } = await openDataFile(file)
    if (!value) state.refusal.value = { title: `没有打开“${name}”`, messages }
    else if (value.kind === 'exists') state.waiting.value = value
    else state.landed.value = value
    return
  }
  const { value: bytes, messages } = await bytesOf(file)
  if (bytes) await read(state, { name, source: { kind: 'file', name, bytes }, guess })
  else state.refusal.value = { title: `没有读入“${name}”`, messages }
}

/**
 * Puts the reviewed report into the library, over the one of the same agency and year only where
 * `replaces`; gives its id.
 */
async function acceptReview(
  state: ImportState, replaces: boolean,
): Promise<Result<string | null>> {
  const review = useReviewStore()
  const { report } = review
  if (!report || review.missing.length > 0) return refuse(`还没有填写${review.missing.join('、')}`)
  const done = await land(report, replaces)
  if (done.value === null) return done
  state.landed.value = { id: done.value, report, messages: [] }
  review.show(null)
  return done
}

/** The waiting data file's report takes the place of the one in the library. */
async function replaceWaiting(state: ImportState): Promise<Result<string | null>> {
  const waiting = state.waiting.value
  if (!waiting) return { value: null, messages: [] }
  const done = await land(waiting.report, true)
  if (done.value === null) return done
  state.waiting.value = null
  state.landed.value = { id: done.value, report: waiting.report, messages: waiting.messages }
  return done
}

/** A report that brings its own id gets another where that is taken. */
async function land(report: Report, replaces: boolean): Promise<Result<string | null>> {
  const library = useLibraryStore()
  await library.load()
  const same = library.findSame({ name: report.agency.name, year: report.year })
  if (same) {
    return replaces
      ? replaceReport(same, report) : refuse('“我的年报”中已有这个机关这一年度的年报，没有存入')
  }
  const isTaken = library.entries?.some(({ id }) => id === report.id)
  const id = isTaken ? newReportId() : report.id
  return placeReport({ id, tag: tagOf(report), report: { ...report, id } })
}
