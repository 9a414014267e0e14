import { useEventListener } from '@vueuse/core'

interface PasteWays {
  isWanted: () => boolean
  readFile: (file: File) => Promise<void>
  readPasted: (html: string, text: string) => Promise<void>
}

/** Takes what is pasted anywhere on the page: text first, a copied file where there is none. */
export function usePagePaste({ isWanted, readFile, readPasted }: PasteWays): void {
  useEventListener(window, 'paste', (event) => {
    const data = event.clipboardData
    if (!data || !isWanted()) return
    const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
    const [file] = data.files
    const hasText = html.trim() !== '' || text.trim() !== ''
    if (!hasText && !file) return
    event.preventDefault()
    if (hasText) void readPasted(html, text)
    else if (file) void readFile(file)
  })
}
