import type { ColourOf } from './bookColours'
import { RichText, type CellText } from './richText'
import { scanXml } from './scanXml'

/** Texts of the workbook by number. */
export function readSharedStrings(bytes: Uint8Array | undefined, colourOf: ColourOf): CellText[] {
  if (!bytes) return []
  return scanXml(bytes, () => {
    const strings: CellText[] = []
    const rich = new RichText(colourOf)
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
