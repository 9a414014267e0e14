import { LARGEST_REPORT_FILE, MB } from '../../model/files/limits'
import { refuse, type Result } from '../../model/result'

const TOO_LARGE = `文件超过${LARGEST_REPORT_FILE / MB} MB，不像是一份年度报告。请确认选对了文件`

/**
 * The content of a file the clerk chose; null and a sentence where it cannot be had. Never rejects.
 */
export async function bytesOf(file: File): Promise<Result<Uint8Array | null>> {
  if (file.size > LARGEST_REPORT_FILE) return refuse(TOO_LARGE)
  try {
    return { value: new Uint8Array(await file.arrayBuffer()), messages: [] }
  } catch {
    return refuse('文件打不开。它可能正被别的程序打开，或者已经移走，请重新选择')
  }
}
