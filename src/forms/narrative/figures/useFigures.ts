/**
 * Figures of the tables in a text part: inserted, composed, bound and unbound, each a step of undo.
 */
import { chineseNumeral } from '../../../language/numerals'
import type { Editor } from '@tiptap/core'
import { computed, type ComputedRef } from 'vue'
import type { NarrativePart } from '../../../model/report'
import { useReportStore } from '../../../store/report/report'
import { figureSourcesOf } from '../../../templates/figureSources'
import type { BoundPlace } from '../nodes/boundFigure'
import { focusText } from '../focusText'
import { composedTextOf } from './composedTexts'
import type { ComposeOfferOptions } from './composeOffer'
import { insertBelow, insertFigure, unbind } from './insertFigures'

interface Options {
  part: NarrativePart
  editor: () => Editor | undefined
  asOneStep: (label: string, edit: () => void) => void
}

export interface Figures {
  /** What the form can write here, for the toolbar. */
  composed: ComputedRef<
    { label: string; short: string; waiting: string; isReady: boolean } | undefined
  >
  /** The same as an offer in the empty section. */
  offer: ComposeOfferOptions | undefined
  labelOf: (source: string) => string
  insertFigure: (source: string, figure: string) => void
  insertComposed: () => void
  unbind: (place: BoundPlace) => void
}

/** Call in setup. */
export function useFigures({ part, editor, asOneStep }: Options): Figures {
  const store = useReportStore()
  const text = composedTextOf(part)
  const blocks = computed(() => (text && store.facts ? text.compose(store.facts) : []))
  const composed = computed(() =>
    text && {
      label: text.label, short: text.short, waiting: text.waiting, isReady: blocks.value.length > 0,
    })

  function step(label: string, edit: (editor: Editor) => void): void {
    const shown = editor()
    if (!shown) return
    asOneStep(label, () => edit(shown))
    focusText(shown)
  }

  function insertComposed(): void {
    if (text && blocks.value.length > 0) {
      step(text.label, (shown) => insertBelow(shown, text.heading, blocks.value))
    }
  }

  return {
    composed, insertComposed,
    offer: text && text.heading !== '' ? {
      heading: text.heading, label: text.label,
      isReady: () => !store.isReadOnly && blocks.value.length > 0, onTake: insertComposed,
    } : undefined,
    labelOf(source) {
      const known = figureSourcesOf(store.edition).get(source)
      return known
        ? `第${chineseNumeral(known.part)}部分“${known.label}”` : '已不在格式中的数字'
    },
    insertFigure:
      (source, figure) => step('插入数字', (shown) => insertFigure(shown, source, figure)),
    unbind: (place) => step('数字不再随表更新', (shown) => unbind(shown, place)),
  }
}
