/**
 * Folders among the files to check stand for the reports in them: a command line on Windows has no
 * room for hundreds of names.
 */
import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { KNOWN_ENDINGS, READABLE_ENDINGS } from '../readers/endings'
import { explainReading } from './fileTrouble'

/** A file or folder that lies in a folder and is not read; `reason` is a few words. */
export interface PassedOver { name: string; reason: string }

export interface OpenedFolder {
  folder: string
  /** How many reports it holds. */
  readable: number
  passedOver: PassedOver[]
  /** Why nothing in it is read; '' where something is. */
  trouble: string
}

/** The files in their order, and every folder that was among them. */
export interface FilesToRead { files: string[]; folders: OpenedFolder[] }

/**
 * Hidden files and what Word keeps beside an open file are nobody's reports and not worth a word.
 */
const HIDDEN = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i
const PICTURES = ['.png', '.jpg', '.jpeg', '.gif', '.bmp', '.tif', '.tiff', '.webp', '.heic']
const PACKED = ['.zip', '.rar', '.7z', '.gz', '.tar', '.tgz']

/**
 * Each folder as the reports directly in it, by name; a path that is no folder stays. Never
 * rejects.
 */
export async function openFolders(paths: string[]): Promise<FilesToRead> {
  const opened =
    await Promise.all(paths.map(async (path) => (await isFolder(path) ? openFolder(path) : path)))
  return {
    files: opened.flatMap((one) => (typeof one === 'string' ? [one] : one.files)),
    folders: opened.flatMap((one) => (typeof one === 'string' ? [] : [one.folder])),
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isDirectory(), () => false)
}

async function openFolder(folder: string): Promise<{ files: string[]; folder: OpenedFolder }> {
  try {
    const entries = (await readdir(folder, { withFileTypes: true }))
      .filter(({ name }) => !HIDDEN.test(name))
    const sorted = entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }))
    const reasons = await Promise.all(sorted.map((entry) => whyPassedOver(folder, entry)))
    const judged = sorted.map(({ name }, index) => ({ name, reason: reasons[index] ?? '' }))
    const files = judged.filter(({ reason }) => reason === '').map(({ name }) => join(folder, name))
    const trouble = files.length > 0
      ? '' : entries.length === 0 ? '文件夹是空的' : '文件夹里没有可读的年报'
    const passedOver = judged.filter(({ reason }) => reason !== '')
    return { files, folder: { folder, readable: files.length, passedOver, trouble } }
  } catch (error) {
    const trouble = explainReading(error).replace('这个文件', '这个文件夹')
    return { files: [], folder: { folder, readable: 0, passedOver: [], trouble } }
  }
}

/** '' for what is read. A link is what it leads to. */
async function whyPassedOver(folder: string, entry: Dirent): Promise<string> {
  const kind = entry.isSymbolicLink()
    ? await stat(join(folder, entry.name)).catch(() => null) : entry
  if (!kind) return '链接指向的文件不在了'
  if (kind.isDirectory()) return '是文件夹，里面的没有查，请另外写上'
  if (!kind.isFile()) return '不是文件'
  const ending = extname(entry.name).toLowerCase()
  if (READABLE_ENDINGS.includes(ending)) return ''
  if (KNOWN_ENDINGS.includes(ending)) {
    return `请另存为 ${['.xls', '.et'].includes(ending) ? '.xlsx' : '.docx'} 再查`
  }
  if (PICTURES.includes(ending)) return '是图片，读不出文字'
  return PACKED.includes(ending) ? '是压缩包，请解压' : '不是年报文件'
}

/** The most names told of one reason; `--json` has all. */
const MOST_NAMES = 20

/**
 * What was passed over in a folder or why nothing was read, for a clerk; '' where there is nothing
 * to say.
 */
export function describeFolder({ folder, passedOver, trouble }: OpenedFolder): string {
  const reasons = [...new Set(passedOver.map(({ reason }) => reason))]
  const lines = reasons.map((reason) => {
    const names = passedOver.filter((one) => one.reason === reason).map(({ name }) => name)
    const left = names.length - MOST_NAMES
    const more = left > 0 ? `，另有${left}个，加 --json 可看全部` : ''
    return `  ${reason}：${names.slice(0, MOST_NAMES).join('、')}${more}`
  })
  const counted = passedOver.length > 0 ? `没有读其中的${passedOver.length}个` : ''
  const head = [trouble, counted].filter((words) => words !== '').join('，')
  return head === ''
    ? '' : [`${folder} ${head}${lines.length > 0 ? '：' : ''}`, ...lines].join('\n')
}
