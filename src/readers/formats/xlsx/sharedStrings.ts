import { RichText, type CellText } from './richText'
import { scanXml } from './scanXml'

/** Texts of the workbook by number. */
export function readSharedStrings(bytes: Uint8Array | undefined): CellText[] {
  const strings: CellText[] = []
  const rich = new RichText()
  if (!bytes) return strings
  scanXml(bytes, {
    open: (name, attributes) => rich.open(name, attributes),
    close: (name) => {
      rich.close(name)
      if (name === 'si') strings.push(rich.end())
    },
    text: (piece) => rich.text(piece),
  })
  return strings
}
