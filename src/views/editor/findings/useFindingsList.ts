import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { STEPS } from '../../../checks/gate/progress'
import { type FindingGroup, groupFindings } from '../../../checks/findingGroups'
import type { UnfinishedLine } from '../../../checks/gate/unfinished'
import type { Finding } from '../../../model/finding'
import type { StepNumber } from '../../../model/template'
import { placeOf } from '../../../navigation/findingPlace'
import { useNavigation } from '../../../navigation/navigation'
import type { Place } from '../../../navigation/place'
import { byLevel, useIssuesStore } from '../../../store/findings/issues'
import { useReportStore } from '../../../store/report/report'

/** What the list shows: one level, what is not filled in yet, or everything. */
type ListFilter = Finding['level'] | '未完成' | '全部'

interface StepFindings {
  step: StepNumber
  groups: FindingGroup[]
  waiting: UnfinishedLine[]
}

export interface FindingsList {
  filter: Ref<ListFilter>
  /** How many of each there are; what there is none of is left out. */
  totals: ComputedRef<[ListFilter, number][]>
  /** Steps with something to show, in the order of the form. */
  steps: ComputedRef<StepFindings[]>
  /** The entry F8 came to last; '' before the first. */
  current: ShallowRef<string>
  /** `3/17`; '' before the first. */
  position: ComputedRef<string>
}

/**
 * The findings beside the form, and the way from one to the next by F8, back by Shift+F8: from the
 * open step on, over its end to the next step and round again.
 */
export function useFindingsList(openStep: () => StepNumber): FindingsList {
  const issues = useIssuesStore()
  const navigation = useNavigation()
  const filter = ref<ListFilter>('全部')
  const current = shallowRef('')
  /** Where it stood, for when it is settled and gone. */
  let lastIndex = 0

  const totals = computed(() => {
    const counts: [ListFilter, number][] = (['强制', '核实', '提示'] as const).map((level) =>
      [level, issues.failed.filter((finding) => finding.level === level).length])
    counts.push(['未完成', issues.gate.unfinished.length])
    const some = counts.filter(([, count]) => count > 0)
    return [['全部', some.reduce((sum, [, count]) => sum + count, 0)] as [ListFilter, number], ...some]
  })
  /** A level whose last finding is settled shows nothing: then everything is shown again. */
  const shown = computed(() =>
    (totals.value.some(([name]) => name === filter.value) ? filter.value : '全部'))

  const steps = computed(() => STEPS.map((step) => ({
    step,
    groups: groupShown(byLevel(issues.ofStep(step))
      .filter(({ level }) => shown.value === '全部' || level === shown.value)),
    waiting: shown.value === '全部' || shown.value === '未完成'
      ? issues.gate.unfinished.filter((line) => line.step === step) : [],
  })).filter(({ groups, waiting }) => groups.length > 0 || waiting.length > 0))

  const entries = computed(() => steps.value.flatMap(({ groups, waiting }) => [
    ...groups.flatMap(({ findings }) =>
      findings.map((finding) => ({ id: finding.id, place: placeOf(finding) }))),
    ...waiting.flatMap(({ key, findings: [first] }) =>
      (first ? [{ id: key, place: placeOf(first) }] : [])),
  ]))

  function next(direction: 1 | -1): { id: string; place: Place } | undefined {
    const all = entries.value
    const at = all.findIndex(({ id }) => id === current.value)
    if (current.value !== '' && at < 0) {
      return all[Math.min(direction > 0 ? lastIndex : lastIndex - 1, all.length - 1)] ?? all[0]
    }
    if (all[at]?.place.step === openStep()) return all[(at + direction + all.length) % all.length]
    return all.find(({ place }) => place.step >= openStep()) ?? all[0]
  }

  useEventListener('keydown', (event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const entry = next(event.shiftKey ? -1 : 1)
    if (!entry) return
    current.value = entry.id
    lastIndex = entries.value.indexOf(entry)
    void navigation.show(entry.place)
  })

  const position = computed(() => {
    const at = entries.value.findIndex(({ id }) => id === current.value)
    return at < 0 ? '' : `${at + 1}/${entries.value.length}`
  })

  return { filter, totals, steps, current, position }
}

/** Findings of the open report by cause, with the words of the texts they were found in. */
export function groupShown(findings: Finding[]): FindingGroup[] {
  const report = useReportStore()
  const read = useIssuesStore().checkedReport ?? report.current
  return read ? groupFindings(findings, read, report.edition) : []
}
