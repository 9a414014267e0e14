import { useEventListener } from '@vueuse/core'
import { defineAsyncComponent, ref, type Component, type Ref } from 'vue'
import { isTypedInto } from '../../forms/useTyping'

/** The second one is that of a Chinese keyboard. */
const QUESTION_MARKS = ['?', '？']

/** What opens over the editor: the list of keys, 查找和替换. */
export type EditorDialog = 'keys' | 'replace'

/** Fetched when first asked for. */
export const KeyHelp: Component = defineAsyncComponent(() => import('./KeyHelp.vue'))
export const PracticeStrip: Component = defineAsyncComponent(() => import('./practice/PracticeStrip.vue'))
export const ReplaceDialog: Component = defineAsyncComponent(() => import('./ReplaceDialog.vue'))

/**
 * F1 and Ctrl+H open them from anywhere on the page, ? where nothing is being typed; the same key
 * closes.
 */
export function useEditorDialogs(): { dialog: Ref<EditorDialog | null> } {
  const dialog = ref<EditorDialog | null>(null)
  useEventListener(window, 'keydown', (event) => {
    const asked = dialogOf(event)
    if (!asked) return
    event.preventDefault()
    dialog.value = dialog.value === asked ? null : asked
  })
  return { dialog }
}

function dialogOf(event: KeyboardEvent): EditorDialog | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (altKey || metaKey) return null
  if (QUESTION_MARKS.includes(key)) return isTypedInto(event) ? null : 'keys'
  if (shiftKey) return null
  if (ctrlKey) return key.toLowerCase() === 'h' ? 'replace' : null
  return key === 'F1' ? 'keys' : null
}
