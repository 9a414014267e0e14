/** What a backup would do to the library, shown before anything is done. */
import type { Report } from '../../model/report'
import { sameValue } from '../../model/sameValue'
import type { BackupReport, ReadBackup } from '../../readers/formats/json'
import { isSameReport } from '../report/reportTitle'
import type { RemoveOrder, ReportRecord, ReportTag, WriteOrder } from '../repository/repository'

/**
 * How the report in the file stands to the one in the library: `newer` was changed later in the
 * file.
 */
export type PlanState = 'new' | 'same' | 'newer' | 'older'
interface PlanItem { state: PlanState; incoming: BackupReport; stored: ReportRecord | null }
/** `others` are in the library and not in the file. */
export interface RestorePlan extends Omit<ReadBackup, 'reports'> {
  items: PlanItem[]
  others: ReportRecord[]
}
export type RestoreMode = 'merge' | 'replace'

/** Compares the file with the library, images included in `stored`. */
export function planRestore(
  { reports, ...backup }: ReadBackup, stored: ReportRecord[],
): RestorePlan {
  const free = new Map(stored.map((record) => [record.id, record]))
  const take = (record: ReportRecord | undefined): ReportRecord | null => {
    if (!record) return null
    free.delete(record.id)
    return record
  }
  const byId = reports.map((incoming) => ({ incoming, stored: take(free.get(incoming.report.id)) }))
  const items = byId.map(({ incoming, stored: same }) => {
    const found = same ?? take([...free.values()].find((record) => incoming.tag !== '副本'
      && record.tag !== '副本'
      && isSameReport(identityOf(record.report), identityOf(incoming.report))))
    return { incoming, stored: found, state: stateOf(incoming.report, found) }
  })
  return { ...backup, items, others: [...free.values()] }
}

/** True where the file says all that was in the library then: what is not in it was not there. */
export function isWhole(
  { broken, parts, hasList, isSome }: Pick<RestorePlan, 'broken' | 'parts' | 'hasList' | 'isSome'>,
): boolean {
  return broken.length === 0 && parts === 1 && hasList && !isSome
}

/** True where merging and replacing do the same: nothing here is later than in the file, or not in it. */
export function isOneWay(plan: RestorePlan): boolean {
  return plan.items.every(({ state }) => state !== 'older')
    && (plan.others.length === 0 || !isWhole(plan))
}

/** True where nothing is here yet and all of the file can be read: there is nothing to ask. */
export function needsNoAnswer(plan: RestorePlan): boolean {
  const isFresh = plan.items.every(({ state, incoming }) =>
    state === 'new' && incoming.messages.length === 0)
  return isFresh && plan.items.length > 0 && plan.others.length === 0 && isWhole(plan)
}

function identityOf(report: Report): { name: string; year: number } {
  return { name: report.agency.name, year: report.year }
}

function stateOf(incoming: Report, stored: ReportRecord | null): PlanState {
  if (!stored) return 'new'
  if (sameValue(contentOf(incoming), contentOf(stored.report))) return 'same'
  return incoming.updatedAt > stored.report.updatedAt ? 'newer' : 'older'
}

/** Everything but id and time of the last change. */
function contentOf(report: Report): Report {
  return { ...report, id: '', updatedAt: '' }
}

const BEFORE = '从备份恢复之前'

/**
 * What has to be written and removed. Merging takes what is new or newer; replacing makes the
 * library what the file says, as far as it is whole.
 */
export function listOrders(
  plan: RestorePlan, mode: RestoreMode,
): { orders: WriteOrder[]; removals: RemoveOrder[] } {
  const wanted = plan.items.filter(({ state }) =>
    state === 'new' || state === 'newer' || (mode === 'replace' && state === 'older'))
  return {
    orders: wanted.map(({ incoming, stored }) => {
      const id = stored?.id ?? incoming.report.id
      return {
        draft: { id, tag: incoming.tag as ReportTag, report: { ...incoming.report, id } },
        base: stored?.revision ?? 0,
        keeps: stored ? [{ report: stored.report, reason: BEFORE }] : [],
      }
    }),
    removals: mode === 'merge' || !isWhole(plan)
      ? [] : plan.others.map(({ id, revision }) => ({ id, base: revision, reason: BEFORE })),
  }
}
