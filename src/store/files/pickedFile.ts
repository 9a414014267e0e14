/** A file the clerk picked or dropped. */
import { LARGEST_REPORT_FILE, MB } from '../../model/files/limits'
import { refuse, type Result } from '../../model/result'

/** Which of several files is being read, counted from 1. */
export interface FileProgress { number: number; all: number; name: string }

const TOO_LARGE = `文件超过${LARGEST_REPORT_FILE / MB} MB，不像是一份年度报告。请确认选对了文件`

/** The content of the file; null and a sentence where it cannot be had. Never rejects. */
export async function bytesOf(file: File): Promise<Result<Uint8Array | null>> {
  if (file.size > LARGEST_REPORT_FILE) return refuse(TOO_LARGE)
  try {
    return { value: new Uint8Array(await file.arrayBuffer()), messages: [] }
  } catch {
    return refuse('文件打不开。它可能正被别的程序打开，或者已经移走，请重新选择')
  }
}

let handed: File | null = null

/** Leaves a file that was dropped on this page for the page that reads it. */
export function handOver(file: File): void {
  handed = file
}

/** The file that was left, once. */
export function takeHandedFile(): File | null {
  const file = handed
  handed = null
  return file
}
