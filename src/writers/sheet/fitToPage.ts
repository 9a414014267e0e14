/** Every sheet is printed as wide as its paper; the library has no option for it. */
import { type Feature } from 'write-excel-file/universal'

/** In the order of the schema `sheetPr` comes first, `pageSetup` where the library puts it. */
export const fitToPage: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup (?=[^>]*\/>)/, '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
    },
  },
}
