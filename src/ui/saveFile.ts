/** Hands a file to the browser's download; the data never leaves the computer. */
export function saveFile(name: string, content: Uint8Array | Blob | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
