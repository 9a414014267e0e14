/**
 * What the style of a table makes of the text and the ground of its cells, by where they stand
 * (ISO/IEC 29500-1, 17.7.6, 17.4.55): first row, last column, bands and their like.
 */
import type { XmlElement } from './parseXml'
import { groundOf, type BaseLook } from './runLook'
import type { ParagraphStyle, Styles } from './styles'
import { childOf, contentOf, numberOf, valueOf } from './wrappers'

/** Rows and columns from 0; `width` counts the cells of the row. */
export interface PlaceInTable { row: number; column: number; width: number }

/** Bits of the old way to write which parts are used. */
const BITS = {
  firstRow: 0x20, lastRow: 0x40, firstColumn: 0x80, lastColumn: 0x100, noHBand: 0x200, noVBand: 0x400,
}
type Use = Record<keyof typeof BITS, boolean>

/** How the text of each cell looks before its own styles speak, and what it stands on. */
export function readTableLooks(table: XmlElement, styles: Styles): (place: PlaceInTable) => BaseLook {
  const properties = childOf(table, 'w:tblPr')
  const style = styles(valueOf(properties, 'w:tblStyle') ?? '')
  const whole: BaseLook = {
    run: style.run ?? {}, ground: groundOf(properties) ?? style.ground,
  }
  const { parts } = style
  if (!parts) return () => whole
  const use = readUse(childOf(properties, 'w:tblLook'))
  const rows = contentOf(table).filter(({ name }) => name === 'w:tr').length
  return (place) => partsAt(place, { rows, use, style }).reduce<BaseLook>((look, name) => {
    const part = parts.get(name)
    return part ? { run: { ...look.run, ...part.run }, ground: part.ground ?? look.ground } : look
  }, whole)
}

function readUse(look: XmlElement | undefined): Use {
  const bits = Number.parseInt(look?.attributes.val ?? '0', 16) || 0
  const isUsed = (name: keyof typeof BITS): boolean => {
    const own = look?.attributes[name]
    return own === undefined ? (bits & BITS[name]) !== 0 : own === '1' || own === 'true' || own === 'on'
  }
  return {
    firstRow: isUsed('firstRow'), lastRow: isUsed('lastRow'), firstColumn: isUsed('firstColumn'),
    lastColumn: isUsed('lastColumn'), noHBand: isUsed('noHBand'), noVBand: isUsed('noVBand'),
  }
}

interface Parts { rows: number; use: Use; style: ParagraphStyle }

/** The parts a cell is of, those that go over others behind them. */
function partsAt({ row, column, width }: PlaceInTable, { rows, use, style }: Parts): string[] {
  const [top, bottom] = [use.firstRow && row === 0, use.lastRow && row === rows - 1]
  const [left, right] = [use.firstColumn && column === 0, use.lastColumn && column === width - 1]
  const down = bandAt(row - Number(use.firstRow), style.rowBand)
  const across = bandAt(column - Number(use.firstColumn), style.columnBand)
  const all: [isSo: boolean[], name: string][] = [
    [[!use.noVBand, !left, !right], `band${across}Vert`],
    [[!use.noHBand, !top, !bottom], `band${down}Horz`],
    [[left], 'firstCol'], [[right], 'lastCol'], [[top], 'firstRow'], [[bottom], 'lastRow'],
    [[top, left], 'nwCell'], [[top, right], 'neCell'], [[bottom, left], 'swCell'],
    [[bottom, right], 'seCell'],
  ]
  return all.flatMap(([isSo, name]) => (isSo.every(Boolean) ? [name] : []))
}

function bandAt(index: number, size: string | undefined): 1 | 2 {
  return Math.floor(Math.max(0, index) / Math.max(1, numberOf(size, 1))) % 2 === 0 ? 1 : 2
}
