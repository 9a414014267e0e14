import {
  defineAsyncComponent, onBeforeUnmount, onMounted, ref, type Component, type Ref,
} from 'vue'

/** What opens over the desk: the list of keys, 查找和替换. */
export type DeskDialog = 'keys' | 'replace'

/** Fetched when first asked for. */
export const KeyHelp: Component = defineAsyncComponent(() => import('./KeyHelp.vue'))
export const ReplaceDialog: Component = defineAsyncComponent(() => import('./ReplaceDialog.vue'))

/** F1 and Ctrl+H open them from anywhere on the page; the same key closes. */
export function useDeskDialogs(): { dialog: Ref<DeskDialog | null> } {
  const dialog = ref<DeskDialog | null>(null)
  function onKey(event: KeyboardEvent): void {
    const asked = dialogOf(event)
    if (!asked) return
    event.preventDefault()
    dialog.value = dialog.value === asked ? null : asked
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
  return { dialog }
}

function dialogOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): DeskDialog | null {
  if (altKey || shiftKey || metaKey) return null
  if (ctrlKey) return key.toLowerCase() === 'h' ? 'replace' : null
  return key === 'F1' ? 'keys' : null
}
