/**
 * What is said about the words under the cursor: findings and the source of a bound figure, in a
 * popover that stays out of the way of typing.
 */
import type { Editor } from '@tiptap/core'
import { useEventListener } from '@vueuse/core'
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Finding } from '../../../model/finding'
import { useIssuesStore } from '../../../store/findings/issues'
import { boundFigureAt, type BoundPlace } from '../nodes/boundFigure'
import { marksAt } from './findingMarks'

export interface WordsPlace {
  /** The words, in the editor's document. */
  from: number
  to: number
  ids: string[]
  bound: BoundPlace | undefined
  /** Opened with the keyboard: the popover takes the focus. */
  byKey: boolean
}

export interface WordsPopover {
  place: ShallowRef<WordsPlace | null>
  findings: ComputedRef<Finding[]>
  /**
   * Opens on the words at a position; closes where nothing is said about them. True where it
   * opened.
   */
  openAt: (at: number, byKey?: boolean) => boolean
  /** Closes; with `backToText` the cursor is in the text again. */
  close: (backToText?: boolean) => void
}

/** Call in setup. `root` holds editor and popover: a press outside it closes. */
export function useWordsPopover(
  editor: () => Editor | undefined, root: () => HTMLElement | undefined,
): WordsPopover {
  const issues = useIssuesStore()
  const place = shallowRef<WordsPlace | null>(null)
  const findings = computed(() => issues.failed.filter(({ id }) => place.value?.ids.includes(id)))

  function openAt(at: number, byKey = false): boolean {
    const state = editor()?.state
    const marks = state ? marksAt(state, at) : []
    const bound = state && boundFigureAt(state.doc, at)
    const words = marks[0] ?? bound
    place.value = words ? {
      from: words.from, to: words.to, ids: [...new Set(marks.map(({ finding }) => finding))], bound,
      byKey,
    } : null
    return words !== undefined
  }

  function close(backToText = false): void {
    if (place.value && backToText) editor()?.view.focus()
    place.value = null
  }

  useEventListener(document, 'pointerdown', ({ target }) => {
    if (!root()?.contains(target as Node)) close()
  })
  // The words stand elsewhere then.
  useEventListener(window, 'resize', () => close())
  return { place, findings, openAt, close }
}
