/**
 * A report's own file on the disk: chosen once, written in its place from then on, where the
 * browser can.
 */
import type { Report } from '../../model/report'
import { errorName } from '../repository/failure'
import { useRepositoryStore } from '../repository/repositoryStore'
import { makeDataFile } from './makeDataFile'

/** What the browser gives for a file the clerk has chosen; only what is used of it. */
interface FileHandle {
  name: string
  queryPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>
  getFile: () => Promise<File>
  createWritable: () => Promise<{
    write: (content: Uint8Array) => Promise<void>
    close: () => Promise<void>
    abort: () => Promise<void>
  }>
}
interface PickerOptions {
  suggestedName: string
  types: { description: string; accept: Record<string, string[]> }[]
}
type Picker = (options: PickerOptions) => Promise<FileHandle>

/** `name` of the file written; '' where the clerk chose none. */
export interface SavedFile { name: string; trouble: string }

const keyOf = (report: string): string => `file:${report}`

function picker(): Picker | undefined {
  return (window as { showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(window)
}

/** False where files can only be downloaded. */
export function canSaveInPlace(): boolean {
  return picker() !== undefined
}

/** The name of the file a report was saved to; '' for none. Never rejects. */
export async function fileNameOf(report: string): Promise<string> {
  return (await recall(report))?.name ?? ''
}

async function recall(report: string): Promise<FileHandle | undefined> {
  try {
    const stored = await (await useRepositoryStore().ready()).readSetting(keyOf(report))
    const { name, createWritable } = (stored ?? {}) as Partial<FileHandle>
    return typeof name === 'string' && typeof createWritable === 'function'
      ? stored as FileHandle : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes the report to its file, asks for one where there is none or `asks`; whole or not at all.
 * Needs a click or a key. Never rejects.
 */
export async function saveInPlace(report: Report, asks = false): Promise<SavedFile> {
  try {
    const [writers, readers] =
      await Promise.all([import('../../writers/json/writeDataFile'), import('../../readers/formats/json')])
    const known = asks ? undefined : await recall(report.id)
    const handle = known ?? await choose(writers.dataFileName(report))
    if (!await isAllowed(handle)) {
      return { name: '', trouble: `浏览器没有得到写入“${handle.name}”`
        + `的允许，没有保存。请再点一次并选“允许”，或者存为数据文件` }
    }
    const { value: file, messages } = makeDataFile(report, { ...writers, ...readers })
    const trouble = messages.map(({ text }) => text).join('；')
    if (!file) return { name: '', trouble }
    await write(handle, file.bytes)
    await remember(report.id, handle)
    if (!await holds(handle, file.bytes)) {
      return { name: '', trouble: `写进“${handle.name}”的内容读回来不一样，不能算已保存。`
        + `请换一个位置，或者存为数据文件` }
    }
    return { name: trouble === '' ? handle.name : '', trouble }
  } catch (error) {
    return { name: '', trouble: await explain(report.id, error) }
  }
}

async function choose(suggestedName: string): Promise<FileHandle> {
  const open = picker()
  if (!open) throw new DOMException('', 'NotSupportedError')
  return open({
    suggestedName,
    types: [{ description: '年报数据文件', accept: { 'application/json': ['.json'] } }],
  })
}

async function isAllowed(handle: FileHandle): Promise<boolean> {
  const state = await handle.queryPermission?.({ mode: 'readwrite' }) ?? 'granted'
  return state === 'granted'
    || await handle.requestPermission?.({ mode: 'readwrite' }) === 'granted'
}

/** The file on the disk changes only when everything is written. */
async function write(handle: FileHandle, content: Uint8Array): Promise<void> {
  const file = await handle.createWritable()
  try {
    await file.write(content)
    await file.close()
  } catch (error) {
    await file.abort().catch(() => undefined)
    throw error
  }
}

/** What lies on the disk now is what was written, byte by byte. */
async function holds(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const written = new Uint8Array(await (await handle.getFile()).arrayBuffer())
  return written.length === bytes.length && written.every((byte, index) => byte === bytes[index])
}

async function remember(report: string, handle: FileHandle | undefined): Promise<void> {
  await (await useRepositoryStore().ready()).writeSetting(keyOf(report), handle)
    .catch(() => undefined)
}

async function explain(report: string, error: unknown): Promise<string> {
  const name = errorName(error)
  if (name === 'AbortError') return ''
  if (name === 'NotFoundError') {
    await remember(report, undefined)
    return '原来的文件已经移走或改名，没有保存。请再点一次，重新选择位置'
  }
  if (name === 'QuotaExceededError') return '磁盘空间不够，没有保存，原来的文件没有变。请换一个位置'
  if (name === 'NoModificationAllowedError') {
    return '文件正被别的程序打开，没有保存，原来的文件没有变。请关闭那个程序再试'
  }
  return `没有保存到文件${name && `（${name}）`}，原来的文件没有变。请存为数据文件`
}
