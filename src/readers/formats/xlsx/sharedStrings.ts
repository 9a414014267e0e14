import { RichText, type CellText } from './richText'
import { scanXml } from './scanXml'

/** Texts of the workbook by number. */
export function readSharedStrings(bytes: Uint8Array | undefined): CellText[] {
  if (!bytes) return []
  return scanXml(bytes, () => {
    const strings: CellText[] = []
    const rich = new RichText()
    return {
      strings,
      open: (name: string, attributes: Record<string, string>) => rich.open(name, attributes),
      close: (name: string) => {
        rich.close(name)
        if (name === 'si') strings.push(rich.end())
      },
      text: (piece: string) => rich.text(piece),
    }
  }).strings
}
