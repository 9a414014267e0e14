import { DATA_FILE_SCHEMA } from '../model/dataFile'
import type { ReportRecord, Shelf } from './shelf'

/** A shelf that lasts as long as the window. */
export function createMemoryShelf(): Shelf {
  const records = new Map<string, ReportRecord>()
  const settings = new Map<string, unknown>()
  return {
    isLasting: false,
    list: async () => [...records.values()],
    read: async (id) => records.get(id),
    write: async (draft, base) => {
      if ((records.get(draft.id)?.revision ?? 0) !== base) return 'conflict'
      records.set(draft.id, { ...draft, schema: DATA_FILE_SCHEMA, revision: base + 1 })
      return base + 1
    },
    remove: async (id) => { records.delete(id) },
    readSetting: async (name) => settings.get(name),
    writeSetting: async (name, value) => { settings.set(name, value) },
  }
}
