/** The versions of a report, the one looked at, and what changed between them. */
import { computed, onUnmounted, shallowRef, watch } from 'vue'
import type { Report } from '../../model/report'
import { useReportStore } from '../../store/report/report'
import type { VersionInfo } from '../../store/repository/repository'
import {
  compareReports, countDifferences, type Differences,
} from '../../store/versions/compareReports'
import { readVersion, useVersionsStore } from '../../store/versions/versionsStore'
import { formatChange } from '../../language/clockTime'

/** How much changed from a version to the next state. */
export interface Step { cells: number; texts: number }

/** State and actions of the page; `id` of the report it is about. */
export function useHistoryPage(id: () => string) {
  const report = useReportStore()
  const store = useVersionsStore()
  const chosen = shallowRef<VersionInfo | null>(null)
  const old = shallowRef<Report | null>(null)
  const trouble = shallowRef('')
  const restored = shallowRef('')
  const { steps, measure } = useSteps()

  const differences = computed<Differences
    | null>(() => (old.value && report.current ? compareReports(old.value, report.current) : null))
  const isSame =
    computed(() => differences.value !== null && countDifferences(differences.value) === 0)

  async function choose(version: VersionInfo): Promise<void> {
    chosen.value = version
    const { value, messages } = await readVersion(version.sequence)
    if (chosen.value !== version) return
    old.value = value
    trouble.value = messages.map(({ text }) => text).join('；')
  }

  async function load(): Promise<void> {
    await store.load(id())
    const [first] = store.versions ?? []
    if (first && !store.versions?.some(({ sequence }) => sequence === chosen.value?.sequence)) {
      await choose(first)
    }
    if (report.current) void measure(store.versions ?? [], report.current)
  }

  async function restore(): Promise<void> {
    if (!chosen.value) return
    const time = formatChange(chosen.value.at, new Date())
    const { value, messages } = await store.restore(chosen.value, `恢复${time}的版本`)
    trouble.value = messages.map(({ text }) => text).join('；')
    if (value) restored.value = `已恢复成${time}的样子，恢复之前的样子也留了一份`
    await load()
  }

  async function undo(): Promise<void> {
    report.undo()
    restored.value = ''
    await load()
  }

  watch(
    () => report.current?.id === id(), (isOpen) => { if (isOpen) void load() }, { immediate: true },
  )

  return { store, chosen, differences, isSame, trouble, restored, steps, choose, restore, undo }
}

/** Reads one version after the other, the latest first, while the page stays quick. */
function useSteps() {
  const steps = shallowRef<ReadonlyMap<number, Step>>(new Map())
  let run = 0
  onUnmounted(() => { run += 1 })

  async function measure(versions: VersionInfo[], now: Report): Promise<void> {
    run += 1
    const own = run
    let newer = now
    for (const { sequence } of versions) {
      const { value } = await readVersion(sequence)
      if (own !== run) return
      if (!value) continue
      const { cells, fields, texts } = compareReports(value, newer)
      steps.value = new Map(steps.value)
        .set(sequence, { cells: cells.length, texts: fields.length + texts.length })
      newer = value
    }
  }

  return { steps, measure }
}
