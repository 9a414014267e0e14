/** The backup as files handed to the clerk, and remembered as made. */
import { useBackupStore } from '../store/backup/backupStore'
import { makeBackup } from '../store/backup/makeBackup'
import type { Message } from '../model/result'
import { saveFile } from '../ui/saveFile'

/** What was done, '' where nothing was, and what is not in the files with why. */
export interface SavedBackup { done: string; messages: Message[] }

/**
 * Writes all reports, or those of these ids, and downloads the files that were read back. Never
 * rejects; `onProgress` gets the share done.
 */
export async function saveBackup(
  onProgress: (share: number) => void, only?: ReadonlySet<string>,
): Promise<SavedBackup> {
  const { value: files, messages } = await makeBackup(new Date(), onProgress, only)
  for (const { name, content } of files ?? []) saveFile(name, content, 'application/zip')
  const proven = files?.flatMap((file) => file.proven) ?? []
  if (proven.length === 0) return { done: '', messages }
  await useBackupStore().note(Object.fromEntries(proven.map(({ id, revision }) => [id, revision])))
  const several = (files?.length ?? 0) > 1 ? `，分成 ${files?.length} 个文件，缺一不可` : ''
  const place = '请在浏览器的下载位置查看。把文件另放一处（U盘、内网盘）更稳妥'
  return {
    done: `已备份 ${proven.length} 份年报${several}，读回来逐份核对过，${place}`, messages,
  }
}
