import { nextTick, onBeforeUnmount, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { DocumentTree } from '../../model/document'
import { writeHtml } from '../../writers/html'
import { paginate, type PageContent } from './paginate'

export interface Pages { pages: ShallowRef<PageContent[]>; isBusy: Ref<boolean> }

/** The pages of the document, made anew whenever it changes; waits for fonts, since they decide where lines end. */
export function usePages(tree: () => DocumentTree | null): Pages {
  const pages = shallowRef<PageContent[]>([])
  const isBusy = shallowRef(true)
  let latest = 0

  async function split(document: DocumentTree): Promise<void> {
    const run = (latest += 1)
    isBusy.value = true
    await nextTick()
    await untilPainted()
    const made = run === latest ? await splitIntoPages(writeHtml(document)) : []
    if (run !== latest) return
    pages.value = made
    isBusy.value = false
  }

  watch(tree, (document) => { if (document) void split(document) }, { immediate: true })
  onBeforeUnmount(() => { latest += 1 })
  return { pages, isBusy }
}

/** Lets “正在排版” show before the browser is busy; a hidden window paints nothing and waits no longer. */
function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** Lays the document out where nobody sees it, and splits it. */
async function splitIntoPages(html: string): Promise<PageContent[]> {
  const frame = document.createElement('div')
  frame.className = 'paper measuring'
  frame.setAttribute('aria-hidden', 'true')
  frame.innerHTML = `<div class="paper-body">${html}</div>`
  document.body.append(frame)
  try {
    await loadFonts(frame)
    return paginate(frame.firstElementChild as HTMLElement)
  } finally {
    frame.remove()
  }
}

/** Reading the height starts the loading of the faces the text needs. */
async function loadFonts(frame: HTMLElement): Promise<void> {
  frame.getBoundingClientRect()
  await document.fonts?.ready
}
