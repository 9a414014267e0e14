import type { Editor } from '@tiptap/core'
import { onBeforeUnmount } from 'vue'
import type { NarrativePart } from '../../model/report'
import type { TextSpan } from '../../model/textSpan'
import { useShowable } from '../../navigation/navigation'
import { fieldOf, type Place } from '../../navigation/place'
import { focusText } from './focusText'

interface Options {
  part: NarrativePart
  editor: () => Editor | undefined
  showSpan: (span: TextSpan) => void
}

/**
 * Shows words of the text when they are asked for; call in setup. `noteCreated` tells that the
 * editor stands in the page, with its cursor where it begins: who asks earlier waits.
 */
export function useShowableText({ part, editor, showSpan }: Options): { noteCreated: () => void } {
  let noteCreated = (): void => undefined
  const created = new Promise<void>((resolve) => { noteCreated = resolve })
  onBeforeUnmount(noteCreated)

  const isOwn = (place: Place): boolean => fieldOf(place) === `narrative.${part}`
  useShowable({
    prepare: (place) => (isOwn(place) ? created : undefined),
    /** The block the words stand in, or the whole text. */
    find(place) {
      const text = editor()?.view.dom
      if (!isOwn(place) || !text) return null
      const block = text.children[place.spans?.[0]?.block ?? -1]
      return block instanceof HTMLElement ? block : text
    },
    focus({ spans: [span] = [] }) {
      const shown = editor()
      if (shown) focusText(shown)
      if (span) showSpan(span)
    },
  })
  return { noteCreated }
}
