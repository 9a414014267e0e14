/** Last year's text of a part taken over, and what of it is still to be looked at. */
import type { Editor } from '@tiptap/core'
import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import {
  findTaken, placeBetween, withLookedAt, type FoundPlace,
} from '../../../checks/takenOver/takenPlaces'
import type { NarrativeBlock } from '../../../model/narrative'
import type { NarrativePart, TakenPlace } from '../../../model/report'
import { useNavigation } from '../../../navigation/navigation'
import { useReportStore } from '../../../store/report/report'
import { insertWithFigures, jointOf } from '../paste/insertBlocks'
import type { NarrativeSync } from '../useNarrativeSync'
import { placeBehind } from '../../../checks/takenOver/placeBehind'
import { loadTaking, NOT_LOADED, takeParts, type TakenWhere } from './takeParts'

export interface TakenTexts {
  /** Still to be looked at, in reading order. */
  places: ComputedRef<FoundPlace[]>
  /** In words, what came over just now; '' for nothing. */
  outcome: ShallowRef<string>
  /** One step of undo; the state before is kept among the versions. */
  take: (where: TakenWhere) => Promise<void>
  /** One block of last year's at the cursor, as a step of undo. */
  takeBlock: (block: NarrativeBlock) => Promise<void>
  lookedAt: (places: TakenPlace[]) => void
  /** To the next place, after the last of the part to those of other parts; false for none. */
  showNext: () => boolean
}

interface Options extends Pick<NarrativeSync, 'asOneStep'> {
  part: NarrativePart
  editor: () => Editor | undefined
}

/** Call in setup. */
export function useTakenText({ part, editor, asOneStep }: Options): TakenTexts {
  const store = useReportStore()
  const { show } = useNavigation()
  const outcome = shallowRef('')
  const places = computed(() => (store.current ? findTaken(store.current, part) : []))
  /** The one shown last; it may be gone since, when its words were changed. */
  let last: FoundPlace | undefined

  watch(() => store.travelled, () => { outcome.value = '' })

  async function takeBlock(block: NarrativeBlock): Promise<void> {
    const takeText = await loadTaking()
    store.handOver()
    if (!takeText) outcome.value = NOT_LOADED
    const taken = takeText && store.facts && takeText(store.facts, part, block)
    const view = editor()?.view
    if (!taken || store.isReadOnly || !view?.editable) return
    const { lead, rest } = jointOf(view, taken.narrative) ?? { lead: '', rest: '' }
    const places = taken.places.map((place) => placeBetween(place, lead, rest))
    asOneStep(
      '复制上年的一段', () => insertWithFigures(view, taken.narrative),
      (report) => ({ ...report, taken: [...report.taken ?? [], ...places] }),
    )
    view.focus()
  }

  function showNext(): boolean {
    // What was typed a moment ago ends the place it was typed over.
    store.handOver()
    const next = store.current ? placeBehind(store.current, { part, last }) : undefined
    if (!next) return false
    last = next
    void show({ step: next.place.part, cells: [], spans: [next.span] })
    return true
  }

  return {
    places, outcome, takeBlock, showNext,
    take: async (where) => { outcome.value = await takeParts([part], where) },
    lookedAt: (looked) => store.change(
      looked.length > 1 ? '沿用的文字都看过了' : '看过沿用的一处',
      (report) => withLookedAt(report, looked),
    ),
  }
}
