/** What goes on the clipboard: plain text, and rich text besides where there is some. */
export interface ClipboardTexts { text: string; html?: string }

/**
 * Puts texts on the clipboard from a button; works without the permission and without https. False
 * where the browser refuses.
 */
export function putOnClipboard({ text, html }: ClipboardTexts): boolean {
  const holder = document.createElement('textarea')
  const focused = document.activeElement
  holder.value = text
  holder.style.position = 'fixed'
  holder.style.opacity = '0'
  document.body.append(holder)
  holder.select()
  holder.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    event.preventDefault()
  })
  const isCopied = document.execCommand('copy')
  holder.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
