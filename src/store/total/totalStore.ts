/**
 * 汇总核对: the reports the one on the desk is put together from. They lie here only, until another
 * report is opened or the window closes.
 */
import { defineStore } from 'pinia'
import { shallowRef, watch, type ShallowRef } from 'vue'
import type { LibraryEntry } from '../library/libraryEntry'
import { useOpenWorkStore } from '../window/openWork'
import { useReportStore } from '../report/report'
import type { Reading } from '../workers/startReading'
import { readEntry, readPart, type NamedFile, type TotalPart } from './readPart'

/** Which file is being read, counted from 1. */
interface Progress { number: number; all: number; name: string }

/**
 * What the page sees; `ticked` are ids of the library's reports, `progress` is null while nothing
 * is read.
 */
interface Desk {
  parts: ShallowRef<TotalPart[]>
  progress: ShallowRef<Progress | null>
  ticked: ShallowRef<ReadonlySet<string>>
}

export const useTotalStore = defineStore('total', () => {
  const report = useReportStore()
  const desk: Desk = {
    parts: shallowRef([]), progress: shallowRef(null), ticked: shallowRef(new Set()),
  }
  const add = createAdder(desk)
  const { readFiles, stop } = createReader(desk, add)
  const { tick, untick } = createTicking(desk, add, () => report.current?.id)

  function remove(part: TotalPart): void {
    if (part.entry !== '') untick(part.entry)
    else desk.parts.value = desk.parts.value.filter(({ key }) => key !== part.key)
  }

  function clear(): void {
    stop()
    desk.parts.value = []
    desk.ticked.value = new Set()
  }

  watch(() => report.current?.id, clear)
  const hasFiles = (): boolean => desk.progress.value !== null
    || desk.parts.value.some(({ entry }) => entry === '')
  useOpenWorkStore().watch(() => (hasFiles() ? '“汇总核对”里有拖进来的文件' : ''))

  return { ...desk, readFiles, stop, tick, untick, remove, clear }
})

type Add = (part: Omit<TotalPart, 'key'>) => void

function createAdder({ parts }: Desk): Add {
  let lastKey = 0
  return (part) => {
    lastKey += 1
    parts.value = [...parts.value, { ...part, key: lastKey }]
  }
}

/** Files are read one after the other; what was read before a stop stays. */
function createReader({ progress }: Desk, add: Add) {
  const waiting: NamedFile[] = []
  let reading: Reading | null = null
  let run = 0

  /** Never rejects. */
  async function readFiles(files: NamedFile[]): Promise<void> {
    waiting.push(...files)
    if (progress.value) {
      progress.value = {
        ...progress.value, all: progress.value.all + files.length,
      }
    }
    else if (files.length > 0) await readWaiting()
  }

  async function readWaiting(): Promise<void> {
    const own = run
    progress.value = { number: 0, all: waiting.length, name: '' }
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      next(file.name)
      const part =
        await readPart(file, { begun: (begun) => { reading = begun }, isWanted: () => own === run })
      if (own !== run) return
      add(part)
    }
    progress.value = null
  }

  function next(name: string): void {
    const { number, all } = progress.value ?? { number: 0, all: 1 }
    progress.value = { number: number + 1, all, name }
  }

  function stop(): void {
    run += 1
    waiting.length = 0
    reading?.stop()
    progress.value = null
  }

  return { readFiles, stop }
}

/** Reports of the library, taken in as they are stored now. */
function createTicking({ parts, ticked }: Desk, add: Add, owner: () => string | undefined) {
  /** Never rejects. */
  async function tick(entry: LibraryEntry): Promise<void> {
    ticked.value = new Set(ticked.value).add(entry.id)
    const asked = owner()
    const read = await readEntry(entry)
    if (owner() !== asked || !ticked.value.has(entry.id)) return
    const known = parts.value.find((part) => part.entry === entry.id)
    if (known) {
      parts.value = parts.value.map((part) => (part === known
        ? { ...read, key: part.key } : part))
    }
    else add(read)
  }

  function untick(id: string): void {
    ticked.value = new Set([...ticked.value].filter((other) => other !== id))
    parts.value = parts.value.filter(({ entry }) => entry !== id)
  }

  return { tick, untick }
}
