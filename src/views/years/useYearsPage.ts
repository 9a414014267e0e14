import {
  computed, onMounted, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef,
} from 'vue'
import { entriesOfAgency, readAgencyYears } from '../../store/library/agencyYears'
import { useLibraryStore } from '../../store/library/library'
import { listYearRows, type YearRow } from '../../templates/yearRows'
import type { YearFigures } from '../../templates/years'

export interface YearsPage {
  /** Names of agencies with reports in the library, most reports first. */
  agencies: ComputedRef<string[]>
  /** '' while there is none. */
  agency: Ref<string>
  /** Oldest first; null until read. */
  years: ShallowRef<YearFigures[] | null>
  base: Ref<number>
  withApplicants: Ref<boolean>
  withZeros: Ref<boolean>
  rows: ComputedRef<YearRow[]>
  /** Why there is nothing to compare, in words. */
  lack: ComputedRef<string>
}

const NO_REPORTS = ['示例', '练习', '副本'] as const

/** The figures of one agency of the library, year by year; nothing is stored. */
export function useYearsPage(asked: string): YearsPage {
  const library = useLibraryStore()
  const agency = ref('')
  const years = shallowRef<YearFigures[] | null>(null)
  const base = ref(0)
  const [withApplicants, withZeros] = [ref(false), ref(false)]

  const agencies = computed(() => {
    const entries = library.entries ?? []
    const names =
      [...new Set(entries.filter(({ tag }) => tag === '').map(({ name }) => name.trim()))]
    const count = new Map(names.map((name) => [name, entriesOfAgency(entries, name).length]))
    return names.filter((name) => name !== '')
      .sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))
  })

  const lack = computed(() => {
    const entries = library.entries ?? []
    if (entries.some(({ tag }) => tag === '')) {
      return '“我的年报”里的年报还没有填机关名称，填上以后就能比较。'
    }
    const tags = NO_REPORTS.filter((tag) => entries.some((entry) => entry.tag === tag)).join('、')
    const there = tags === '' ? '还没有年报' : `只有${tags}，不拿来比较`
    return `“我的年报”里${there}。先新建一份，或者读入旧年报。`
  })

  onMounted(async () => {
    await library.load()
    agency.value = agencies.value.find((name) => name === asked) ?? agencies.value[0] ?? ''
    if (agency.value === '') years.value = []
  })
  watch(agency, async (name) => {
    const found = await readAgencyYears(name)
    if (agency.value !== name) return
    years.value = found
    base.value = found.at(-2)?.year ?? 0
  })

  const rows = computed(() => (years.value && years.value.length > 0 ? listYearRows(years.value, {
    base: base.value, withApplicants: withApplicants.value, withZeros: withZeros.value,
  }) : []))
  return { agencies, agency, years, base, withApplicants, withZeros, rows, lack }
}
