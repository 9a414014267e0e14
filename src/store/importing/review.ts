/**
 * The review of a report that was read: seen, corrected, taken back. Nothing here reaches the
 * library.
 */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { runChecks } from '../../checks/runChecks'
import type { Report } from '../../model/report'
import { acceptDraft, contextOfDraft } from '../../readers'
import { correctedWhole, missingForAccept, reviewedDraft, type ImportReview } from './importReview'
import { useLibraryStore } from '../library/library'
import { useOpenWorkStore } from '../window/openWork'

const MOST_UNDO = 100

export const useReviewStore = defineStore('review', () => {
  const library = useLibraryStore()
  const current = shallowRef<ImportReview | null>(null)
  const past = shallowRef<ImportReview[]>([])

  const missing = computed(() => (current.value ? missingForAccept(current.value) : []))
  /** The report as it would land; a new id each time unless it brings its own. */
  const report = computed(() => (current.value ? toReport(current.value) : null))
  /** What the checks say of it, for information: published figures come in as they are. */
  const findings = computed(() => {
    if (!current.value || !report.value) return []
    const { draft, year, kind } = current.value
    return runChecks(report.value, undefined, contextOfDraft({ ...draft, year }, kind))
  })
  /** The report of the same agency and year that is in the library already. */
  const existing = computed(() => current.value
    && library.findSame({ name: current.value.basics['agency.name'], year: current.value.year }))

  useOpenWorkStore().watch(() => (current.value ? '读入的年报看过还没有存入“我的年报”' : ''))

  return {
    current, past, missing, report, findings, existing,
    /** Shows another review, or none; there is nothing to take back then. */
    show(review: ImportReview | null): void {
      past.value = []
      current.value = review
    },
    /**
     * Changes the review in one step that can be taken back; an edit that gives the same review is
     * none.
     */
    change(edit: (review: ImportReview) => ImportReview): void {
      const before = current.value
      const after = before && edit(before)
      if (!before || !after || after === before) return
      past.value = [...past.value, before].slice(-MOST_UNDO)
      current.value = after
    },
    undo(): void {
      const before = past.value[past.value.length - 1]
      if (!before) return
      past.value = past.value.slice(0, -1)
      current.value = before
    },
  }
})

function toReport(review: ImportReview): Report {
  const { whole } = review.draft
  return whole ? correctedWhole(whole, review) : acceptDraft(reviewedDraft(review), {
    now: new Date().toISOString(), kind: review.kind, fee: !review.leavesFee,
  })
}
