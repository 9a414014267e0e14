import { computed, onMounted, shallowRef, type ComputedRef } from 'vue'
import { listCharts } from '../../document'
import { withCharts, type ChartKind, type EarlierYear } from '../../model/chart'
import type { ChartNode } from '../../model/document'
import { sameValue } from '../../model/sameValue'
import { readAgencyYears } from '../../store/library/agencyYears'
import { useReportStore } from '../../store/report/report'
import { toEarlierYear } from '../../templates/charts'

interface OfferedChart {
  kind: ChartKind
  title: string
  isChosen: boolean
  /** Null where there is nothing to draw, with the reason. */
  chart: ChartNode | null
  why: string
}

export interface ChartChoice {
  /** All of the form, the chosen ones drawn from what the report holds. */
  offered: ComputedRef<OfferedChart[]>
  /** In the order they are printed. */
  chosen: ComputedRef<OfferedChart[]>
  /** The library has other figures of earlier years than the charts. */
  isOutdated: ComputedRef<boolean>
  /** Asks the library for earlier years; the gallery shows what they give. */
  lookUp: () => Promise<void>
  put: (kind: ChartKind) => Promise<void>
  takeOff: (kind: ChartKind) => void
  move: (kind: ChartKind, by: -1 | 1) => void
  takeYears: () => void
}

/** The charts of the open report, and those it may have. */
export function useCharts(): ChartChoice {
  const store = useReportStore()
  const found = shallowRef<EarlierYear[] | null>(null)
  const kinds = computed(() => store.current?.charts?.kinds ?? [])
  const earlier = computed(() => store.current?.charts?.earlier ?? [])

  async function lookUp(): Promise<void> {
    const report = store.current
    if (!report) return
    const years = await readAgencyYears(report.agency.name, report)
    if (store.current?.id !== report.id) return
    found.value = years.filter(({ year }) => year < report.year).map(toEarlierYear)
  }
  const offered = computed<OfferedChart[]>(() => {
    const { facts } = store
    if (!facts) return []
    const isChosen = (kind: ChartKind): boolean => kinds.value.includes(kind)
    const now = listCharts(facts)
    // What is not chosen yet would be drawn with what the library has now.
    const next = listCharts({
      ...facts, report: withCharts(facts.report, { kinds: ['years'], earlier: found.value ?? [] }),
    })
    return now.map(({ plan, chart }, index) => {
      const shown = isChosen(plan.kind) ? chart : next[index]?.chart ?? null
      return {
        kind: plan.kind, title: plan.title + BESIDE[plan.across], isChosen: isChosen(plan.kind), chart: shown,
        why: shown ? '' : REASONS[plan.across],
      }
    })
  })
  const chosen = computed(() => kinds.value.flatMap((kind) =>
    offered.value.find((one) => one.kind === kind) ?? []))
  const hasYears = computed(() => kinds.value.some((kind) => kind === 'years' || kind === 'compared'))
  const isOutdated = computed(() => hasYears.value && found.value !== null
    && found.value.length > 0 && !sameValue(found.value, earlier.value))

  onMounted(() => (hasYears.value ? lookUp() : undefined))

  function write(label: string, now: ChartKind[], years = earlier.value): void {
    store.change(label, (report) => withCharts(report, { kinds: now, earlier: years }))
  }
  /** A chart of years begins with what the library has now. */
  async function put(kind: ChartKind): Promise<void> {
    const isOfYears = kind === 'years' || kind === 'compared'
    if (isOfYears && found.value === null) await lookUp()
    const years = isOfYears && found.value?.length ? found.value : earlier.value
    if (!kinds.value.includes(kind)) write('放入图解', [...kinds.value, kind], years)
  }
  function move(kind: ChartKind, by: -1 | 1): void {
    const from = kinds.value.indexOf(kind)
    const others = kinds.value.filter((other) => other !== kind)
    write('移动图解', [...others.slice(0, from + by), kind, ...others.slice(from + by)])
  }
  return {
    offered, chosen, isOutdated, move, lookUp,
    put,
    takeOff: (kind) => write('取下图解', kinds.value.filter((other) => other !== kind)),
    takeYears: () => write('更新以前年度的数', kinds.value, found.value ?? []),
  }
}

const BESIDE = { this: '', lastYear: '（与上年比较）', years: '（历年）' } as const
const REASONS = {
  this: '这几格还没有数',
  lastYear: '没有上年的数：先在“基本信息”里选上年报告',
  years: '“我的年报”里没有这个机关以前年度的年报，也没有上年报告',
} as const
