/** What marks a saved file of this application; the writer writes it, the reader looks for it. */

/** Under `app` of every data file. */
export const DATA_FILE_APP = 'zhengwu-nianbao'

/**
 * The shape of saved reports, in files and in the browser's storage; one more with every change
 * that needs a migration.
 */
export const DATA_FILE_SCHEMA = 2

/** The list inside a backup, which is a zip of data files. */
export const BACKUP_LIST = '目录.json'

export interface BackupList {
  app: string
  kind: 'backup'
  schema: number
  /** ISO time. */
  savedAt: string
  /** File `part` of `parts`; absent in files of earlier versions, which are whole. */
  part?: number
  parts?: number
  /** Only those the clerk chose; the library had others too. */
  isSome?: boolean
  reports: { file: string; id: string; tag: string }[]
  /** In the first file only; absent where none were kept. */
  paragraphs?: OwnParagraphs
}

/** 常用段落 by the name of the agency. */
export type OwnParagraphs = Record<string, string[]>

/** Namespace of the part of our Word files that carries the data file. */
export const EMBEDDED_NAMESPACE = 'urn:zhengwu-nianbao:report'
