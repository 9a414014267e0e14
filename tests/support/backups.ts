/** Backups without pauses, for tests that have the time. */
import type { Report } from '../../src/model/report'
import { openBackup, readBackup, type ReadBackup } from '../../src/readers/formats/json'
import { writeBackup } from '../../src/writers/json/writeBackup'

const step = async (): Promise<void> => undefined

/** One file of all these reports. */
export async function backUpReports(
  reports: Report[], savedAt = '2026-01-05T08:00:00.000Z',
): Promise<Uint8Array<ArrayBuffer>> {
  const { pieces } = await writeBackup(reports.map((report) => ({ tag: '', report })), {
    savedAt, part: 1, parts: 1, step,
  })
  return new Uint8Array(Buffer.concat(pieces))
}

/** All that can be read; the sentence where nothing can. */
export async function readWholeBackup(bytes: Uint8Array): Promise<ReadBackup | string> {
  const { value, messages } = openBackup(bytes)
  return value ? readBackup(value, step) : messages[0]?.text ?? ''
}
