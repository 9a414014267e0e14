import { nextTick, onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { DocumentTree } from '../../model/document'
import { layPages, loadFaces, untilPainted } from '../../paper/layPages'
import type { PageContent } from '../../paper/paginate'

export interface Pages { pages: ShallowRef<PageContent[]>; isBusy: Ref<boolean> }

/**
 * The pages of the document, made anew whenever it changes; waits for fonts, since they decide
 * where lines end.
 */
export function usePages(tree: () => DocumentTree | null): Pages {
  const pages = shallowRef<PageContent[]>([])
  const isBusy = shallowRef(true)
  let latest = 0

  async function split(document: DocumentTree): Promise<void> {
    const run = (latest += 1)
    isBusy.value = true
    await nextTick()
    await untilPainted()
    if (run === latest) await loadFaces(document)
    if (run !== latest) return
    pages.value = layPages(document)
    isBusy.value = false
  }

  watch(tree, (document) => { if (document) void split(document) }, { immediate: true })
  onBeforeUnmount(() => { latest += 1 })
  return { pages, isBusy }
}
