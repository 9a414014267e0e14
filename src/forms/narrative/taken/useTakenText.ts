/** Last year's text of a part taken over, and what of it is still to be looked at. */
import type { Editor } from '@tiptap/core'
import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import { chineseNumeral } from '../../../language/numerals'
import {
  findTaken, placeBetween, withLookedAt, type FoundPlace,
} from '../../../checks/takenOver/takenPlaces'
import type { TakenText } from '../../../checks/takenOver/takeText'
import type { NarrativeBlock } from '../../../model/narrative'
import type { NarrativePart, TakenPlace } from '../../../model/report'
import { changeKept, useReportStore } from '../../../store/report/report'
import { loadAgain } from '../../../ui/loadAgain'
import { insertWithFigures, jointOf } from '../paste/insertBlocks'
import type { NarrativeSync } from '../useNarrativeSync'

/** In the place of the text that is there, or below it. */
export type TakenWhere = 'instead' | 'behind'

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
}

interface Options extends Pick<NarrativeSync, 'asOneStep'> {
  part: NarrativePart
  editor: () => Editor | undefined
}

/** Call in setup. */
export function useTakenText({ part, editor, asOneStep }: Options): TakenTexts {
  const store = useReportStore()
  const outcome = shallowRef('')
  const places = computed(() => (store.current ? findTaken(store.current, part) : []))

  watch(() => store.travelled, () => { outcome.value = '' })

  /** Of the whole part, or of one block; null where there is nothing to take, or no way to. */
  async function read(block?: NarrativeBlock): Promise<TakenText | null> {
    const module = await loadAgain(() => import('../../../checks/takenOver/takeText'))
      .catch(() => null)
    if (!module) outcome.value = '没有载入这项功能，请重新载入页面再试。已写的文字都还在。'
    store.handOver()
    return module && store.facts && !store.isReadOnly
      ? module.takeText(store.facts, part, block) : null
  }

  async function takeBlock(block: NarrativeBlock): Promise<void> {
    const taken = await read(block)
    const view = editor()?.view
    if (!taken || !view?.editable) return
    const { lead, rest } = jointOf(view, taken.narrative) ?? { lead: '', rest: '' }
    const places = taken.places.map((place) => placeBetween(place, lead, rest))
    asOneStep(
      '复制上年的一段', () => insertWithFigures(view, taken.narrative),
      (report) => ({ ...report, taken: [...report.taken ?? [], ...places] }),
    )
    view.focus()
  }

  async function take(where: TakenWhere): Promise<void> {
    const taken = await read()
    if (!taken) return
    const label = `沿用上年的第${chineseNumeral(part)}部分`
    changeKept(label, (report) => {
      const before = where === 'behind' ? report.narratives[part] : []
      const others = (report.taken ?? [])
        .filter((place) => where === 'behind' || place.part !== part)
      return {
        ...report,
        narratives: { ...report.narratives, [part]: [...before, ...taken.narrative] },
        taken: [...others, ...taken.places],
      }
    })
    const { bound, pictures, narrative } = taken
    outcome.value = [
      `已沿用上年的 ${narrative.length} 段`, bound > 0 ? `${bound} 个数改为本年的，随表更新` : '',
      pictures > 0 ? `${pictures} 张图片没有带过来` : '', '可用 Ctrl+Z 撤销',
    ].filter(Boolean).join('，')
  }

  return {
    places, outcome, take, takeBlock,
    lookedAt: (looked) => store.change(
      looked.length > 1 ? '沿用的文字都看过了' : '看过沿用的一处',
      (report) => withLookedAt(report, looked),
    ),
  }
}
