/** `check`: findings of one or many files, in the order given. */
import { availableParallelism } from 'node:os'
import type { Report } from '../model/report'
import type { Message } from '../model/result'
import { checkFile, exitCodeOf, type CheckOptions, type FileCheck } from './checkFile'
import { checkTotal, type TotalOrder } from './checkTotal'
import { exitCodeOfUnread } from './fileTrouble'
import { describeFolder, openFolders, type OpenedFolder } from './openFolders'
import { openReport } from './openReport'
import type { Command } from './parseCommand'
import { printCheck, printSummary } from './printCheck'
import { startProgressBar, type Streams } from './progressBar'
import { checkInWorkers } from './workerPool'

/** Fewer files are done before the workers are awake. */
const FEWEST_FOR_WORKERS = 12

type CheckCommand = Extract<Command, { name: 'check' }>

/** Prints the findings; gives the exit code, the gravest of all files. */
export async function checkReports(
  { files: paths, last, json, parts, agencyKind }: CheckCommand, streams: Streams,
): Promise<number> {
  const lastReport = last === null ? null : await openLast(last, streams)
  if (typeof lastReport === 'number') return lastReport
  const printer = json ? new JsonPrinter(streams) : new TextPrinter(streams)
  const [total] = paths
  if (parts.length > 0 && total !== undefined) {
    return checkOneTotal({ file: total, parts, last: lastReport, agencyKind }, printer, streams)
  }
  const { files, folders } = await openFolders(paths)
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  const progress = startProgressBar(files.length, streams.error)
  printer.start()
  await checkAll(files, { last: lastReport, agencyKind }, {
    onDone: progress.step,
    onResult: (check) => {
      counts[exitCodeOf(check)] += 1
      progress.clear()
      printer.print(check)
    },
  })
  progress.clear()
  const [sound, faulty, unread, failed] = counts
  printer.finish([sound, faulty, unread + failed], folders)
  if (failed > 0) return 3
  return unread > 0 || folders.some(hasTrouble) ? 2 : Math.min(faulty, 1)
}

/** 2 too where a part could not be read: the sums are not whole then. */
async function checkOneTotal(
  { parts, ...order }: Omit<TotalOrder, 'onDone'>, printer: Printer, { error }: Streams,
): Promise<number> {
  const { files, folders } = await openFolders(parts)
  const progress = startProgressBar(files.length, error)
  printer.start()
  const { check, isWhole } = await checkTotal({ ...order, parts: files, onDone: progress.step })
  progress.clear()
  printer.print(check)
  printer.finish([0, 0, 0], folders)
  return isWhole && !folders.some(hasTrouble) ? exitCodeOf(check) : 2
}

function hasTrouble({ trouble }: OpenedFolder): boolean {
  return trouble !== ''
}

/** The report, or the exit code where it was not read. */
async function openLast(file: string, { error }: Streams): Promise<Report | 2 | 3> {
  const { value, messages } = await openReport(file)
  if (!value) {
    error.write(`上年文件 ${file} 没有读成：${messages.map(({ text }) => text).join('；')}\n`)
  }
  return value ? value.report : exitCodeOfUnread(messages)
}

interface Listener { onResult: (check: FileCheck) => void; onDone: () => void }

async function checkAll(
  files: string[], options: CheckOptions, { onResult, onDone }: Listener,
): Promise<void> {
  const workers = availableParallelism()
  if (files.length >= FEWEST_FOR_WORKERS && workers > 1) {
    return checkInWorkers(files, { workers, ...options, onResult, onDone })
  }
  for (const file of files) {
    onResult(await checkFile(file, options))
    onDone()
  }
}

interface Printer {
  start: () => void
  print: (check: FileCheck) => void
  /** `folders` are those that were opened, with what was passed over in them. */
  finish: (counts: [number, number, number], folders: OpenedFolder[]) => void
}

class TextPrinter implements Printer {
  constructor(private streams: Streams) {}

  start(): void { /* nothing stands before the first file */ }

  print(check: FileCheck): void {
    this.streams.output.write(`${printCheck(check)}\n`)
  }

  finish([sound, faulty, unread]: [number, number, number], folders: OpenedFolder[]): void {
    this.streams.output.write(printSummary({ sound, faulty, unread }))
    const lines = folders.map(describeFolder).filter((text) => text !== '')
    if (lines.length > 0) this.streams.error.write(`${lines.join('\n')}\n`)
  }
}

/** One array, an entry at a time, so that a thousand files need no room. */
class JsonPrinter implements Printer {
  private count = 0

  constructor(private streams: Streams) {}

  start(): void {
    this.streams.output.write('[')
  }

  print(check: FileCheck): void {
    this.streams.output.write(`${this.count === 0 ? '' : ','}\n${JSON.stringify(check)}`)
    this.count += 1
  }

  /** A folder in which something was not read has an entry of its own, behind the files. */
  finish(_: [number, number, number], folders: OpenedFolder[]): void {
    for (const folder of folders) {
      const text = describeFolder(folder)
      const level = hasTrouble(folder) ? 'error' : 'note'
      const messages: Message[] = [{ level, text }]
      const entry = { file: folder.folder, title: '', figures: null, issues: [], messages }
      if (text !== '') this.print({ ...entry, passedOver: folder.passedOver })
    }
    this.streams.output.write('\n]\n')
  }
}
