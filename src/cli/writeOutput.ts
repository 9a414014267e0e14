/**
 * The file a command makes: whole or not at all, and in the place of nothing that was not meant.
 */
import { randomUUID } from 'node:crypto'
import {
  chmodSync, closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, statSync, writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { explainWriting } from './fileTrouble'

export interface OutputOrder {
  output: string
  /** The file that was read, which is never written over. */
  source: string
  /** Whether a file that is there already may be replaced. */
  force: boolean
}

/** Why the output cannot be written there, with what to do; '' where it can. Nothing is touched. */
export function refuseOutput(order: OutputOrder): string {
  try {
    const there = lstatSync(order.output, { throwIfNoEntry: false, bigint: true })
    if (!there) return ''
    if (there.isSymbolicLink()) {
      return '这是一个链接，没有通过链接写入。请写它指向的文件，或换一个名字'
    }
    if (there.isDirectory()) return '这是文件夹，请写文件名'
    if (!there.isFile()) return '这不是普通文件，请换一个名字'
    const read = statSync(order.source, { throwIfNoEntry: false, bigint: true })
    if (read && read.ino === there.ino && read.dev === there.dev) {
      return '这就是读入的文件，没有覆盖。请换一个名字'
    }
    return order.force ? '' : '已经有这个文件，没有覆盖。请换一个名字；要换掉它，请加 --force'
  } catch (error) {
    return explainWriting(error)
  }
}

/**
 * Writes beside the place first and moves the whole file there at once, so
 * that a failure, or the end of the program, leaves what was there. Gives why
 * it was not written, '' when it was. Synchronous, so that nothing comes between.
 */
export function writeOutput(order: OutputOrder, content: Uint8Array | string): string {
  const draft =
    join(dirname(order.output), `.${basename(order.output).slice(0, 40)}-${randomUUID()}.tmp`)
  for (const signal of ENDS) process.on(signal, ignore)
  try {
    // On the disk before it takes the place of another.
    const file = openSync(draft, 'wx')
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    const refusal = refuseOutput(order)
    if (refusal !== '') return discard(draft, refusal)
    const there = statSync(order.output, { throwIfNoEntry: false })
    if (there) chmodSync(draft, there.mode)
    renameSync(draft, order.output)
    return ''
  } catch (error) {
    return discard(draft, explainWriting(error))
  } finally {
    for (const signal of ENDS) process.off(signal, ignore)
  }
}

/** Ctrl+C and its like wait for the moment the writing takes; the draft would be left otherwise. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const ignore = (): void => undefined

function discard(draft: string, reason: string): string {
  rmSync(draft, { force: true })
  return reason
}
