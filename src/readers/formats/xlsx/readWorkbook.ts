import type { Package } from '../../zip/openPackage'
import { readColours, type ColourOf } from './bookColours'
import { readCellFormats, type CellFormats } from './cellFormats'
import type { CellText } from './richText'
import { scanXml } from './scanXml'
import { readSharedStrings } from './sharedStrings'

export interface SheetPlace { name: string; path: string; isHidden: boolean }

export interface Workbook extends CellFormats {
  sheets: SheetPlace[]
  strings: CellText[]
  colourOf: ColourOf
  /** Days are counted from 1904. */
  is1904: boolean
}

const FOLDER = 'xl/'

/** Sheets in order, and what their cells refer to; null where the file holds no workbook. */
export function readWorkbook(file: Package): Workbook | null {
  const main = file.part(`${FOLDER}workbook.xml`)
  if (!main) return null
  const paths = readPaths(file.part(`${FOLDER}_rels/workbook.xml.rels`))
  const colourOf = readColours(file.part(`${FOLDER}theme/theme1.xml`))
  const book: Workbook = {
    sheets: [], strings: readSharedStrings(file.part(`${FOLDER}sharedStrings.xml`), colourOf),
    ...readCellFormats(file.part(`${FOLDER}styles.xml`), colourOf), colourOf, is1904: false,
  }
  scanXml(main, () => {
    book.sheets = []
    return {
      open: (name: string, attributes: Record<string, string>) => {
        if (name === 'workbookPr') book.is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
        if (name === 'sheet') book.sheets.push(placeOf(attributes, paths))
      },
    }
  })
  return book
}

function placeOf(attributes: Record<string, string>, paths: Map<string, string>): SheetPlace {
  const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? ''
  return {
    name: attributes.name ?? '', path: paths.get(id) ?? '',
    isHidden: (attributes.state ?? 'visible') !== 'visible',
  }
}

/** Paths of sheets by relationship; charts and macros have none. */
function readPaths(bytes: Uint8Array | undefined): Map<string, string> {
  const paths = new Map<string, string>()
  if (!bytes) return paths
  scanXml(bytes, () => ({
    open: (name: string, { Id, Type, Target }: Record<string, string>) => {
      if (name !== 'Relationship' || !Id || !Target || !Type?.endsWith('/worksheet')) return
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : FOLDER + Target.replace(/^\.\//, ''))
    },
  }))
  return paths
}
