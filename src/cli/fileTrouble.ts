/** What keeps a path from being read or written, as a sentence. */
import type { Stats } from 'node:fs'
import type { Message } from '../model/result'
import { resolve } from 'node:path'

const READING: Record<string, string> = {
  ENOENT: '没有这个文件',
  ENOTDIR: '没有这个文件',
  EISDIR: '这是文件夹，请写其中的文件',
  EACCES: '没有读这个文件的权限',
  EPERM: '没有读这个文件的权限',
  ELOOP: '这个链接绕回了自己，没有可读的文件',
  EBUSY: '文件正被别的程序打开，请关闭后再试',
  ENAMETOOLONG: '文件名太长，打不开',
}

const WRITING: Record<string, string> = {
  ENOENT: '没有这个文件夹，请先建好',
  ENOTDIR: '没有这个文件夹，请先建好',
  EACCES: '没有写入这个文件夹的权限，请换一个位置',
  EPERM: '没有写入这里的权限，或者文件正被别的程序打开，请换一个名字或位置',
  EROFS: '这个位置只能读，请换一个位置',
  ENOSPC: '磁盘空间不够，请清理后再试或换一个位置',
  EDQUOT: '磁盘空间不够，请清理后再试或换一个位置',
  EBUSY: '文件正被别的程序打开，请关闭后再试',
  ENAMETOOLONG: '文件名太长，请换一个短些的名字',
}

/** Why reading failed. */
export function explainReading(error: unknown): string {
  return READING[codeOf(error)] ?? `没有读成：${wordsOf(error)}`
}

/** Why writing failed. */
export function explainWriting(error: unknown): string {
  return WRITING[codeOf(error)] ?? wordsOf(error)
}

/** True for what the system says about a path or a disk. */
export function isSystemError(error: unknown): boolean {
  return codeOf(error) !== ''
}

/** The exit code of a file that was not read: 3 where the program failed, 2 where the file did. */
export function exitCodeOfUnread(messages: Message[]): 2 | 3 {
  return messages.some(({ fault }) => fault !== undefined) ? 3 : 2
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * What the system hands its own pipes and open files out by: whether reading them ends is not known
 * beforehand.
 */
const OPEN_FILES = /^\/(dev\/(std(in|out|err)|fd\/)|proc\/[^/]+\/fd\/)/

/** Why something is no file with an end, so that reading it might wait for ever; '' for a file. */
export function whyNoFile(path: string, stats: Stats): string {
  if (process.platform !== 'win32' && OPEN_FILES.test(resolve(path))) {
    return '不从管道读入，请先存成文件，再写文件名'
  }
  if (stats.isFile()) return ''
  if (stats.isDirectory()) return '这是文件夹，请写其中的文件'
  if (stats.isFIFO()) return '这是管道，不是文件。请先存成文件，再写文件名'
  if (stats.isSocket()) return '这是套接字，不是文件'
  return '这是设备，不是文件'
}
