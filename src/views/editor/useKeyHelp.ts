import { defineAsyncComponent, onBeforeUnmount, onMounted, ref, type Component, type Ref } from 'vue'

/** The list of keys, fetched when it is first asked for. */
export const KeyHelp: Component = defineAsyncComponent(() => import('./KeyHelp.vue'))

/** F1 opens the list of keys from anywhere on the page, and closes it. */
export function useKeyHelp(): { showsKeys: Ref<boolean> } {
  const showsKeys = ref(false)
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    showsKeys.value = !showsKeys.value
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
  return { showsKeys }
}
