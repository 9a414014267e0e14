import { onBeforeUnmount, onMounted } from 'vue'

interface PasteWays {
  isWanted: () => boolean
  readFile: (file: File) => Promise<void>
  readPasted: (html: string, text: string) => Promise<void>
}

/** Takes what is pasted anywhere on the page: text first, a copied file where there is none. */
export function usePagePaste(ways: PasteWays): void {
  const listen = (event: ClipboardEvent): void => takePaste(event, ways)
  onMounted(() => window.addEventListener('paste', listen))
  onBeforeUnmount(() => window.removeEventListener('paste', listen))
}

function takePaste(event: ClipboardEvent, { isWanted, readFile, readPasted }: PasteWays): void {
  const data = event.clipboardData
  if (!data || !isWanted()) return
  const [html, text, file] = [data.getData('text/html'), data.getData('text/plain'), data.files[0]]
  const hasText = html.trim() !== '' || text.trim() !== ''
  if (!hasText && !file) return
  event.preventDefault()
  if (hasText) void readPasted(html, text)
  else if (file) void readFile(file)
}
