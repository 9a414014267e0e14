/**
 * The stores of the browser's database. Another layout has another `VERSION` and its step in
 * `upgradeLayout`; steps only go forward.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Report, ReportImage } from '../../../model/report'
import type { ReportHead, ReportRecord, VersionInfo } from '../repository'

export interface Content extends DBSchema {
  /** `report.images` is empty here. */
  reports: { key: string; value: ReportRecord }
  /** Came without a new layout: earlier programs neither know nor write it. */
  heads: { key: string; value: ReportHead }
  images: { key: string; value: Report['images'] }
  settings: { key: string; value: unknown }
  versions: { key: number; value: VersionRow; indexes: { report: string } }
  /** Packed reports by sequence of their version. */
  contents: { key: number; value: Uint8Array }
  /** Images of versions by `pictureKey`. */
  pictures: { key: string; value: ReportImage }
}

/** `pictures` name by name of the image. */
export type VersionRow =
  Omit<VersionInfo, 'sequence'> & { sequence?: number; pictures: Record<string, string> }

export type Database = IDBPDatabase<Content>
export type Upgrade = IDBPTransaction<Content, StoreNames<Content>[], 'versionchange'>
export type Change = IDBPTransaction<Content, typeof WRITTEN, 'readwrite'>

export const NAME = 'zhengwu-nianbao'
export const VERSION = 2
/** Setting that says which layout the database has; its own number only rises with every repair. */
export const LAYOUT = 'layout'

/** What a write of a report touches. */
export const WRITTEN: Exclude<StoreNames<Content>, 'settings'>[] = [
  'reports', 'heads', 'images', 'versions', 'contents', 'pictures',
]

const MAKERS: { [Name in StoreNames<Content>]: (database: Database) => unknown } = {
  reports: (database) => database.createObjectStore('reports', { keyPath: 'id' }),
  heads: (database) => database.createObjectStore('heads', { keyPath: 'id' }),
  images: (database) => database.createObjectStore('images'),
  settings: (database) => database.createObjectStore('settings'),
  versions: (database) => database.createObjectStore('versions', {
    keyPath: 'sequence', autoIncrement: true,
  }).createIndex('report', 'report'),
  contents: (database) => database.createObjectStore('contents'),
  pictures: (database) => database.createObjectStore('pictures'),
}

/** Makes the stores that are not there. */
export function makeStores(database: Database): void {
  for (const name of missingStores(database)) MAKERS[name](database)
}

/** Names of stores that should be there and are not. */
export function missingStores(database: Database): StoreNames<Content>[] {
  return (Object.keys(MAKERS) as StoreNames<Content>[])
    .filter((name) => !database.objectStoreNames.contains(name))
}
