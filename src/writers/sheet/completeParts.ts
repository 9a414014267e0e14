/**
 * What the library leaves to its users: paper as wide as the sheet, fonts in the order of the
 * schema.
 */
import { type Feature } from 'write-excel-file/universal'

/** ECMA-376, CT_Font, as far as the library writes it. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family']

/**
 * In the order of the schema `sheetPr` comes first; `pageSetup` stands where the library puts it.
 */
export const completeParts: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup (?=[^>]*\/>)/, '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
      'xl/styles.xml': {
        transform: (styles) => styles.replace(
          /<font>((?:<\w[^>]*\/>)*)<\/font>/g, (_, parts: string) => sortFont(parts),
        ),
      },
    },
  },
}

function sortFont(parts: string): string {
  const elements = parts.match(/<\w[^>]*\/>/g) ?? []
  const placeOf = (element: string): number => FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? '')
  return `<font>${elements.sort((one, other) => placeOf(one) - placeOf(other)).join('')}</font>`
}
