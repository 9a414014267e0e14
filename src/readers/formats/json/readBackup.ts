/** All of a backup that can be read, and the rest by name. */
import type { Step } from '../../../model/files/limits'
import type { BackupReport, OpenBackup } from './openBackup'

/** A part of the file that could not be read; it keeps no other out. */
export interface BrokenPart { file: string; reason: string }

/** What was read of a file. */
export interface ReadBackup extends Pick<OpenBackup,
  'savedAt' | 'part' | 'parts' | 'hasList' | 'isSome' | 'paragraphs'> {
  reports: BackupReport[]
  broken: BrokenPart[]
}

const TWICE = '与前面的一份是同一份年报（编号相同）'

/** Reads report by report. Never rejects. */
export async function readBackup(open: OpenBackup, step: Step): Promise<ReadBackup> {
  const reports = new Map<string, BackupReport>()
  const broken: BrokenPart[] = []
  for (const [index, file] of open.files.entries()) {
    const { value, messages } = await open.read(index, step)
    if (value && !reports.has(value.report.id)) reports.set(value.report.id, value)
    else broken.push({ file, reason: value ? TWICE : messages[0]?.text ?? '' })
  }
  const { savedAt, part, parts, hasList, isSome, paragraphs } = open
  return {
    savedAt, part, parts, hasList, reports: [...reports.values()], broken,
    ...(isSome && { isSome }), ...(paragraphs && { paragraphs }),
  }
}
