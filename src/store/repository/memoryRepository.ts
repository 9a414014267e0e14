import { DATA_FILE_SCHEMA } from '../../model/files/dataFile'
import { headOf } from './head'
import type {
  Keep, ReportRecord, ReportRepository, VersionInfo, WriteOrder, WriteResult,
} from './repository'
import { describeLoss, tallyOf } from './tally'

interface Memory {
  records: Map<string, ReportRecord>
  versions: { info: VersionInfo; record: ReportRecord }[]
  settings: Map<string, unknown>
}

/** A repository that lasts as long as the window. */
export function createMemoryRepository(): ReportRepository {
  const memory: Memory = { records: new Map(), versions: [], settings: new Map() }
  const { records, settings } = memory
  return {
    isLasting: false,
    list: async () => ({ records: [...records.values()], broken: [] }),
    listHeads: async () =>
      ({ heads: [...records.values()].flatMap((record) => headOf(record) ?? []), unknown: [] }),
    readSome: async (ids) =>
      ({ records: ids.flatMap((id) => records.get(id) ?? []), broken: [] }),
    // They are made anew from the records, which are at hand.
    keepHeads: async () => undefined,
    read: async (id) => records.get(id),
    write: async (order) => write(memory, order),
    writeAll: async (orders, removals) => {
      const bases = [...orders.map(({ draft: { id }, base }) => ({ id, base })), ...removals]
      if (bases.some(({ id, base }) => (memory.records.get(id)?.revision ?? 0) !== base)) {
        return 'conflict'
      }
      orders.forEach((order) => write(memory, order))
      removals.forEach(({ id, reason }) => drop(memory, id, reason))
      return 'done'
    },
    remove: async (id, reason) => drop(memory, id, reason),
    keep: async (id, keep) => keepState(memory, id, keep),
    listVersioned: async () => [...new Set(memory.versions.map(({ info }) => info.report))],
    listVersions: async (id) => memory.versions.map(({ info }) => info)
      .filter(({ report }) => id === undefined || report === id).reverse(),
    readVersion:
      async (sequence) => memory.versions.find(({ info }) => info.sequence === sequence)?.record,
    removeVersions:
      async (id) => { memory.versions = memory.versions.filter(({ info }) => info.report !== id) },
    // Nothing here outlasts the page.
    rescue: () => undefined,
    readRescued: async () => ({ pictures: {}, copy: null }),
    dropRescued: async () => undefined,
    readSetting: async (name) => settings.get(name),
    writeSetting: async (name, value) => { settings.set(name, value) },
  }
}

function write(memory: Memory, { draft, base, keeps = [] }: WriteOrder): WriteResult {
  const stored = memory.records.get(draft.id)
  if (!stored && base > 0) return 'gone'
  if ((stored?.revision ?? 0) !== base) return 'conflict'
  keeps.forEach((keep) => keepState(memory, draft.id, keep))
  memory.records.set(draft.id, { ...draft, schema: DATA_FILE_SCHEMA, revision: base + 1 })
  return {
    revision: base + 1,
    shrunk: stored ? describeLoss(tallyOf(stored.report), tallyOf(draft.report)) : '',
  }
}

function drop(memory: Memory, id: string, reason: string): void {
  const record = memory.records.get(id)
  if (record) keepState(memory, id, { report: record.report, reason })
  memory.records.delete(id)
}

function keepState(memory: Memory, id: string, { report, reason }: Keep): void {
  const stored = memory.records.get(id)
  if (!stored) return
  const { revision, tag } = stored
  const info: VersionInfo = {
    sequence: (memory.versions[memory.versions.length - 1]?.info.sequence ?? 0) + 1, report: id,
    revision, tag, name: report.agency.name, year: report.year,
    at: report.updatedAt, keptAt: new Date().toISOString(), reason, tally: tallyOf(report),
  }
  memory.versions.push({ info, record: { ...stored, report } })
}
