/** One report for 汇总核对: read, and stripped to what is added up. */
import { whyNotCounted, type TotalReport } from '../../checks/total'
import type { Report } from '../../model/report'
import type { Message } from '../../model/result'
import type { Draft } from '../../readers/recognise/draft'
import { bytesOf } from '../files/pickedFile'
import type { LibraryEntry } from '../library/libraryEntry'
import { reportTitle, isSameReport } from '../report/reportTitle'
import { readRecord } from '../opening/openReport'
import { startReading, type ReadJob } from '../workers/startReading'

/** A file as the clerk knows it: `name` with the folders it was found in. */
export interface NamedFile { name: string; file: File }

export interface TotalPart {
  /** Its own as long as the page lives. */
  key: number
  /** The file with its folders, or the report in 我的年报. */
  file: string
  /** Its id in the library; '' for a file. */
  entry: string
  /** Null where it could not be read. */
  opened: TotalReport | null
  /** Figures the reader was not sure of. */
  doubts: number
  /** In words, why it could not be read; '' else. */
  trouble: string
}

type NewPart = Omit<TotalPart, 'key'>

/** `onBegin` gets the job, to stop it; none begins once it is not wanted any more. */
interface ReadOptions { onBegin: (job: ReadJob<Draft>) => void; isWanted: () => boolean }

/** Reads a file in the worker. Never rejects. */
export async function readPart(
  { name, file }: NamedFile, { onBegin, isWanted }: ReadOptions,
): Promise<NewPart> {
  const { value: bytes, messages } = await bytesOf(file)
  if (!bytes || !isWanted()) return unread({ file: name, entry: '' }, messages)
  const job = startReading({ kind: 'file', name: file.name, bytes })
  onBegin(job)
  const { value: draft, messages: reasons } = await job.done
  if (!draft) return unread({ file: name, entry: '' }, reasons)
  const readers = await import('../../readers').catch(() => null)
  if (!readers) {
    return { file: name, entry: '', opened: null, doubts: 0, trouble: '没有读成，请刷新本页重试' }
  }
  const report = readers.acceptDraft(draft, { now: new Date().toISOString(), fee: false })
  const doubts = Object.values(draft.cells).filter(({ doubt }) => doubt !== '').length
  return {
    file: name, entry: '',
    opened: { report: bare(report), otherRow: readers.otherRowOf(draft), hasYear: draft.year > 0 },
    doubts, trouble: '',
  }
}

/** Reads a report of the library as it is stored. Never rejects. */
export async function readEntry(entry: LibraryEntry): Promise<NewPart> {
  const named = { file: `“我的年报”中的《${reportTitle(entry)}》`, entry: entry.id }
  const { value, messages } = await readRecord(entry.id)
  return value ? {
    ...named, opened: { report: bare(value.report), otherRow: null, hasYear: true }, doubts: 0,
    trouble: '',
  } : unread(named, messages)
}

/** '' for a part that is added up, else why not. */
export function whyLeftOut(
  total: TotalReport, { opened, trouble }: Pick<TotalPart, 'opened' | 'trouble'>,
): string {
  if (!opened) return trouble
  const { report } = opened
  // A file handed to the offices as a form brings its id along: the name decides too.
  if (report.id === total.report.id && isSameReport(nameOf(report), nameOf(total.report))) {
    return '就是这份汇总年报'
  }
  return whyNotCounted(total, opened)
}

function nameOf({ agency: { name }, year }: Report): { name: string; year: number } {
  return { name, year }
}

/** Texts and images are not added up. */
function bare(report: Report): Report {
  return { ...report, narratives: { 1: [], 5: [], 6: [] }, images: {}, lastYear: null }
}

function unread(named: Pick<NewPart, 'file' | 'entry'>, messages: Message[]): NewPart {
  return {
    ...named, opened: null, doubts: 0,
    trouble: messages.map(({ text }) => text).join('；') || '没有读成',
  }
}
