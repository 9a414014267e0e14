/** The document as pages: laid out where nobody sees it, then split. */
import type { DocumentTree } from '../model/document'
import { writeHtml } from '../writers/html'
import '../writers/html/page.css'
import { paginate, type PageContent } from './paginate'

/** At once, with the faces that are there; `loadFaces` first where there is time. */
export function layPages(tree: DocumentTree): PageContent[] {
  const frame = hang(tree)
  try {
    return paginate(frame.firstElementChild as HTMLElement, tree.look)
  } finally {
    frame.remove()
  }
}

/** Until the faces the document needs are there: they decide where lines end. */
export async function loadFaces(tree: DocumentTree): Promise<void> {
  const frame = hang(tree)
  // Reading the height starts the loading of the faces the text needs.
  frame.getBoundingClientRect()
  await document.fonts?.ready
  frame.remove()
}

function hang(tree: DocumentTree): HTMLElement {
  const frame = document.createElement('div')
  frame.className = `paper measuring${tree.look?.figures === 'body' ? ' body-figures' : ''}`
  frame.setAttribute('aria-hidden', 'true')
  frame.innerHTML = `<div class="paper-body">${writeHtml(tree)}</div>`
  document.body.append(frame)
  return frame
}

/**
 * Lets what was just said show before the browser is busy; a hidden window
 * paints nothing and waits no longer.
 */
export function untilPainted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
