import { scanXml } from './scanXml'

/** Texts of the workbook by number. Readings printed over the characters (`rPh`) are no text. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  if (!bytes) return strings
  scanXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    close: (name) => {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
    },
    text: (piece) => { if (isText) text += piece },
  })
  return strings
}
