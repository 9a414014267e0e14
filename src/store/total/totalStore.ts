/**
 * 汇总核对: the reports the open one is put together from. They lie here only, until another report
 * is opened or the window closes.
 */
import { defineStore } from 'pinia'
import { shallowRef, watch, type ShallowRef } from 'vue'
import type { Draft } from '../../readers/recognise/draft'
import type { FileProgress } from '../files/pickedFile'
import type { LibraryEntry } from '../library/libraryEntry'
import { useReportStore } from '../report/report'
import { useOpenWorkStore } from '../window/openWork'
import type { ReadJob } from '../workers/startReading'
import { readEntry, readPart, type NamedFile, type TotalPart } from './readPart'

/**
 * What the page sees; `ticked` are ids of the library's reports, `progress` is null while nothing
 * is read.
 */
interface TotalState {
  parts: ShallowRef<TotalPart[]>
  progress: ShallowRef<FileProgress | null>
  ticked: ShallowRef<ReadonlySet<string>>
}

export const useTotalStore = defineStore('total', () => {
  const report = useReportStore()
  const state: TotalState = {
    parts: shallowRef([]), progress: shallowRef(null), ticked: shallowRef(new Set()),
  }
  const { parts, progress, ticked } = state
  let lastKey = 0
  function add(part: Omit<TotalPart, 'key'>): void {
    lastKey += 1
    parts.value = [...parts.value, { ...part, key: lastKey }]
  }
  const { readFiles, stop } = createReader(state, add)
  const { tick, untick } = createTicking(state, add, () => report.current?.id)

  function remove(part: TotalPart): void {
    if (part.entry !== '') untick(part.entry)
    else parts.value = parts.value.filter(({ key }) => key !== part.key)
  }

  function clear(): void {
    stop()
    parts.value = []
    ticked.value = new Set()
  }

  watch(() => report.current?.id, clear)
  useOpenWorkStore().watch(() => {
    const hasFiles = progress.value !== null || parts.value.some(({ entry }) => entry === '')
    return hasFiles ? '“汇总核对”里有拖进来的文件' : ''
  })

  return { ...state, readFiles, stop, tick, untick, remove, clear }
})

type Add = (part: Omit<TotalPart, 'key'>) => void

/** Files are read one after the other; what was read before a stop stays. */
function createReader({ progress }: TotalState, add: Add) {
  const waiting: NamedFile[] = []
  let job: ReadJob<Draft> | null = null
  let run = 0

  /** Never rejects. */
  async function readFiles(files: NamedFile[]): Promise<void> {
    waiting.push(...files)
    if (progress.value) {
      progress.value = { ...progress.value, all: progress.value.all + files.length }
      return
    }
    const own = run
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const before: FileProgress = progress.value ?? { number: 0, all: waiting.length + 1, name: '' }
      progress.value = { ...before, number: before.number + 1, name: file.name }
      const part = await readPart(file, {
        onBegin: (begun) => { job = begun }, isWanted: () => own === run,
      })
      if (own !== run) return
      add(part)
    }
    progress.value = null
  }

  function stop(): void {
    run += 1
    waiting.length = 0
    job?.stop()
    progress.value = null
  }

  return { readFiles, stop }
}

/** Reports of the library, taken in as they are stored now. */
function createTicking({ parts, ticked }: TotalState, add: Add, owner: () => string | undefined) {
  /** Never rejects. */
  async function tick(entry: LibraryEntry): Promise<void> {
    ticked.value = new Set(ticked.value).add(entry.id)
    const asked = owner()
    const read = await readEntry(entry)
    if (owner() !== asked || !ticked.value.has(entry.id)) return
    const known = parts.value.find((part) => part.entry === entry.id)
    if (known) {
      parts.value = parts.value.map((part) =>
        (part === known ? { ...read, key: part.key } : part))
    } else add(read)
  }

  function untick(id: string): void {
    ticked.value = new Set([...ticked.value].filter((other) => other !== id))
    parts.value = parts.value.filter(({ entry }) => entry !== id)
  }

  return { tick, untick }
}
