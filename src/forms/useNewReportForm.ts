/** Values, rules and choices of the form for a new report. */
import { useForm } from 'vee-validate'
import { computed, onMounted, shallowRef, watch } from 'vue'
import type { NotContinued } from '../templates/rollForward'
import { listNotContinued } from '../templates/rollForward'
import { editionFor, FIRST_REPORT_YEAR } from '../templates'
import {
  defaultReportYear, previewLastYear, type NewReportChoice,
} from '../store/library/createReport'
import { useLibraryStore } from '../store/library/library'
import type { LibraryEntry } from '../store/library/libraryEntry'
import { isSameReport } from '../store/report/reportTitle'
import { isToLearn } from '../store/repository/repository'
import { useSettingsStore } from '../store/repository/settings'
import { guessAgencyKind } from '../model/guessAgencyKind'

/** Years a report may be about: up to next year, latest first. */
export function reportYears(today: Date): number[] {
  const latest = today.getFullYear() + 1
  return Array.from({ length: latest - FIRST_REPORT_YEAR + 1 }, (_, index) => latest - index)
}

/** The form's state; nothing is stored before it is submitted. */
export function useNewReportForm() {
  const today = new Date()
  const library = useLibraryStore()
  const form = useForm<NewReportChoice>({
    initialValues: { name: '', kind: '政府部门', year: defaultReportYear(today), lastId: '' },
    validationSchema: {
      name: (name: string) => name.trim() !== '' || '请填写机关名称',
      year: (year: number) => reportYears(today).includes(Number(year))
        || `请选择${FIRST_REPORT_YEAR}年至${today.getFullYear() + 1}年`,
    },
  })
  const [name, nameAttributes] = form.defineField('name', {
    validateOnModelUpdate: false, validateOnBlur: true,
  })
  const [kind] = form.defineField('kind')
  const [year] = form.defineField('year')
  const [lastId] = form.defineField('lastId')

  const edition = computed(() => editionFor(Number(year.value)))
  const existing = computed(() => library.findSame({ name: name.value, year: Number(year.value) }))
  /** Reports of the year before, those of the same agency first. */
  const candidates = computed(() => (library.entries ?? [])
    .filter((entry) => entry.year === Number(year.value) - 1 && entry.tag !== '练习')
    .sort((a, b) => Number(isSameReport(b, {
      name: name.value, year: b.year,
    })) - Number(isSameReport(a, { name: name.value, year: a.year }))))
  const names = computed(() => namesIn(library.entries ?? []))

  /** What the clerk chose stays chosen while it can be; until then the same agency's report is. */
  let isPicked = false
  function pickLast(): void {
    isPicked = true
    const picked = candidates.value.find(({ id }) => id === lastId.value)
    if (picked && name.value.trim() === '') {
      form.setValues({ name: picked.name.trim(), kind: picked.kind }, false)
    }
  }
  watch([candidates, name], ([found]) => {
    if (isPicked && (lastId.value === '' || found.some(({ id }) => id === lastId.value))) return
    lastId.value = found.find((entry) =>
      isSameReport(entry, { name: name.value, year: entry.year }))?.id ?? ''
  })
  watch(name, (typed) => {
    const known = library.entries?.find((entry) => entry.name === typed.trim())?.kind
      ?? guessAgencyKind(typed)
    if (known) kind.value = known
  })
  onMounted(async () => {
    const agency = await usualAgency()
    if (agency && name.value === '') {
      form.setValues({ name: agency.name.trim(), kind: agency.kind }, false)
    }
  })

  return {
    ...form, name, nameAttributes, kind, year, lastId, edition, existing, candidates, names,
    pickLast, lost: useLostFigures(() => ({ id: lastId.value, year: Number(year.value) })),
  }
}

function namesIn(entries: LibraryEntry[]): string[] {
  return [...new Set(entries.filter(({ tag }) => !isToLearn(tag)).map((entry) => entry.name.trim()))]
    .filter(Boolean)
}

/** The agency written about last, or the one all reports of the library are of. */
async function usualAgency(): Promise<Pick<LibraryEntry, 'name' | 'kind'> | undefined> {
  const library = useLibraryStore()
  const remembering = useSettingsStore().recallAgency().catch(() => null)
  await library.load()
  const [only, ...others] = namesIn(library.entries ?? [])
  return await remembering ?? (others.length === 0
    ? library.entries?.find((entry) => entry.name.trim() === only) : undefined)
}

/** Figures of the chosen report that the new form has no place for. */
function useLostFigures(choice: () => { id: string; year: number }) {
  const lost = shallowRef<NotContinued[]>([])
  watch(choice, async ({ id, year }, before) => {
    if (before && before.id === id && before.year === year) return
    lost.value = []
    const last = id === '' ? null : await previewLastYear(id, year)
    if (choice().id === id && last) lost.value = listNotContinued(last, editionFor(year))
  })
  return lost
}
