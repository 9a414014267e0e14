/** 备份与存储: the backup and back, the space, what was deleted, what cannot be read. */
import { onMounted, shallowRef, type ShallowRef } from 'vue'
import { useBackupStore } from '../../store/backup/backupStore'
import { needsNoAnswer, type RestoreMode, type RestorePlan } from '../../store/backup/planRestore'
import { planBackup, restoreBackup } from '../../store/backup/restoreBackup'
import { takeHandedFile } from '../../store/files/pickedFile'
import { useLibraryStore } from '../../store/library/library'
import { reportTitle } from '../../store/report/reportTitle'
import { placeReport } from '../../store/library/placeReport'
import type { VersionInfo } from '../../store/repository/repository'
import { useRepositoryStore } from '../../store/repository/repositoryStore'
import { readVersion } from '../../store/versions/versionsStore'
import { saveBackup } from '../../workspace/saveBackup'

/** In bytes, and the number of versions. */
interface Space { used: number; left: number; versions: number }

interface Page {
  plan: ShallowRef<RestorePlan | null>
  /** What was done, or why it was not. */
  outcome: ShallowRef<string>
  trouble: ShallowRef<string>
  /** What is going on and its share done; null while nothing is. */
  work: ShallowRef<{ name: string; share: number } | null>
  /** Null where the browser does not tell. */
  space: ShallowRef<Space | null>
  /** The latest version of each report, and of those that are no longer in the library. */
  latest: ShallowRef<ReadonlyMap<string, VersionInfo>>
  deleted: ShallowRef<VersionInfo[]>
}

/** State and actions of the page. */
export function useStoragePage() {
  const page: Page = {
    plan: shallowRef(null), outcome: shallowRef(''), trouble: shallowRef(''), work: shallowRef(
      null,
    ), space: shallowRef(null), latest: shallowRef(new Map()), deleted: shallowRef([]),
  }
  onMounted(async () => {
    await load(page)
    const file = takeHandedFile()
    if (file) await open(page, file)
  })
  return {
    ...page,
    lastOf: (id: string) => page.latest.value.get(id),
    save: () => save(page),
    open: (file: File) => open(page, file),
    restore: (mode: RestoreMode) => restore(page, mode),
    leave: () => { page.plan.value = null },
    bringBack: (version: VersionInfo | undefined) => version && bringBack(page, version),
    forget: (version: VersionInfo) => forget(page, version),
  }
}

function tell({ outcome, trouble }: Page, text: string, problem = ''): void {
  outcome.value = text
  trouble.value = problem
}

async function load({ space, latest, deleted }: Page): Promise<void> {
  const library = useLibraryStore()
  await Promise.all([library.load(), useBackupStore().load()])
  const versions = await (await useRepositoryStore().ready()).listVersions().catch(() => [])
  const present = new Set([...library.entries ?? [], ...library.broken].map(({ id }) => id))
  latest.value = new Map([...versions].reverse().map((version) => [version.report, version]))
  deleted.value = [...latest.value.values()].filter(({ report }) => !present.has(report)).reverse()
  const { usage = 0, quota } = await estimateSpace()
  space.value = quota === undefined
    ? null : { used: usage, left: quota - usage, versions: versions.length }
}

/** One work at a time; `make` tells the share done. */
async function busy(
  page: Page, name: string, make: (tell: (share: number) => void) => Promise<void>,
): Promise<void> {
  if (page.work.value) return
  page.work.value = { name, share: 0 }
  try {
    await make((share) => { page.work.value = { name, share } })
  } finally {
    page.work.value = null
  }
}

/** Nothing where the browser does not tell, or not to this page. */
async function estimateSpace(): Promise<StorageEstimate> {
  try {
    return await navigator.storage.estimate()
  } catch {
    return {}
  }
}

async function save(page: Page): Promise<void> {
  await busy(page, '正在备份，并读回来核对', async (share) => {
    const { done, messages } = await saveBackup(share)
    tell(page, done, messages.map(({ text }) => text).join('；'))
  })
}

async function open(page: Page, file: File): Promise<void> {
  await busy(page, '正在读备份文件', async (share) => {
    const { value, messages } = await planBackup(file, share)
    page.plan.value = value
    tell(page, '', value ? '' : messages[0]?.text)
    if (value && needsNoAnswer(value)) await restore(page, 'merge')
  })
}

async function restore(page: Page, mode: RestoreMode): Promise<void> {
  const plan = page.plan.value
  if (!plan) return
  const { value, messages } = await restoreBackup(plan, mode)
  page.plan.value = null
  const isFresh = plan.items.length > 0 && plan.items.every(({ stored }) => !stored)
    && (mode === 'merge' || plan.others.length === 0)
  const done = isFresh ? `已恢复 ${value} 份年报，都在“我的年报”里`
    : `已恢复，写入和移走共 ${value} 份。恢复之前的样子都留在各份年报的历史版本中`
  tell(page, value === null ? '' : done, messages[0]?.text)
  await load(page)
}

async function bringBack(page: Page, version: VersionInfo): Promise<void> {
  const { value, messages } = await readVersion(version.sequence)
  const done = value ? await placeReport({
    id: version.report, tag: version.tag, report: { ...value, id: version.report },
  }) : { value: null, messages }
  tell(page, done.value === null ? '' : `已找回《${reportTitle(version)}》`, done.messages[0]?.text)
  await load(page)
}

async function forget(page: Page, version: VersionInfo): Promise<void> {
  await (await useRepositoryStore().ready()).removeVersions(version.report)
    .catch(() => tell(page, '', '没有删除，请刷新本页重试'))
  await load(page)
}
