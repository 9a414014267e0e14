/**
 * Typed numbers that equal a table figure: offered quietly after each check, bound when the clerk
 * wants.
 */
import type { Editor } from '@tiptap/core'
import { computed, shallowReactive, shallowRef, watch, type ComputedRef } from 'vue'
import { offerBindings, type BindingOffer } from '../../../checks/bindingOffers'
import type { NarrativePart } from '../../../model/report'
import { isLargeText } from '../../../model/text/textSize'
import { useIssuesStore } from '../../../store/findings/issues'
import { useReportStore } from '../../../store/report/report'
import { rangeOfSpan } from '../words/spanPlace'
import { bindWords } from './insertFigures'

interface Options {
  part: NarrativePart
  editor: () => Editor | undefined
  flush: () => void
  asOneStep: (label: string, edit: () => void) => void
}

export interface BindingOffers {
  /** None where the clerk wants no offers, and in a large report: they would read all of it. */
  offers: ComputedRef<BindingOffer[]>
  isLarge: ComputedRef<boolean>
  /** Binds the numbers offered; those typed over since are left out. */
  bind: (wanted: BindingOffer[]) => void
  /** No offers for this part while the application is open. */
  silence: () => void
}

/** Parts whose clerk wants no offers, by report. */
const silenced = shallowReactive(new Set<string>())

/** Call in setup. */
export function useBindingOffers({ part, editor, flush, asOneStep }: Options): BindingOffers {
  const store = useReportStore()
  const issues = useIssuesStore()
  const found = shallowRef<BindingOffer[]>([])
  const key = computed(() => `${store.current?.id ?? ''}.${part}`)
  const isLarge = computed(() => store.current !== null && isLargeText(store.current))

  function look(): void {
    const isLookedFor = store.facts && !silenced.has(key.value) && !isLarge.value
    found.value = store.facts && isLookedFor ? offerBindings(store.facts, part) : []
  }

  function bind(wanted: BindingOffer[]): void {
    flush()
    const shown = editor()
    if (!shown || !store.facts) return
    const present = offerBindings(store.facts, part).filter((offer) =>
      wanted.some((one) => one.words === offer.words && one.source === offer.source))
    const bindings = present.flatMap(({ span, source }) => {
      const range = rangeOfSpan(shown.state.doc, span)
      return range ? [{ ...range, source: source.id }] : []
    })
    asOneStep('数字设为随表更新', () => bindWords(shown, bindings))
    look()
  }

  watch(() => issues.checkedReport, look, { immediate: true, flush: 'post' })
  const offers = computed(() => (silenced.has(key.value) ? [] : found.value))
  return { offers, isLarge, bind, silence: () => silenced.add(key.value) }
}
