/** What is on paper: pages beside the application, seen by the printer only. */
import { h, render } from 'vue'
import type { PageContent } from '../paginate'
import PaperPage from '../PaperPage.vue'
import './printSheet.css'

export interface PrintSheet {
  /** Without pages the application itself is printed. */
  fill: (pages: PageContent[]) => void
  /** Says on the screen what goes on; '' takes it away. */
  tell: (words: string) => void
  isBusy: () => boolean
  remove: () => void
}

/** The pages carry their own margins: the paper has none while the sheet is there. */
const PAGE = '@page { size: A4; margin: 0 }'

/** An empty sheet before everything else in the page. */
export function createPrintSheet(): PrintSheet {
  const notice = document.createElement('p')
  notice.className = 'print-notice'
  notice.setAttribute('role', 'status')
  const host = document.createElement('div')
  host.className = 'print-sheet'
  const style = document.createElement('style')
  style.textContent = PAGE
  document.head.append(style)
  document.body.prepend(host, notice)

  return {
    fill(pages) {
      const papers = pages.map((content, index) => h(PaperPage, { content, number: index + 1 }))
      render(papers.length === 0 ? null : h('div', papers), host)
    },
    tell: (words) => { notice.textContent = words },
    isBusy: () => notice.textContent !== '',
    remove() {
      render(null, host)
      for (const part of [host, notice, style]) part.remove()
    },
  }
}
