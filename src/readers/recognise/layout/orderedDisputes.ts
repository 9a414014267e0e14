/**
 * Table four below a head that is in pieces: fifteen figures in a row, or five and ten, with
 * nothing else in the part but letters of its heads, are taken in the official order, each in
 * doubt.
 */
import { cellId, listLines } from '../../../model/grid'
import type { Edition } from '../../../model/template'
import { normaliseLabel } from '../../tables/labelForms'
import { isFilledFigure } from '../../loose/figureText'
import type { Placement } from '../../tables/match'
import type { Item } from './items'

export interface OrderedDisputes {
  placements: Placement[]
  /** The items that are the table and its head. */
  items: number[]
}

const DOUBT = '表头不完整，按列的顺序读入'
/** A sentence, and a text too long for the heads of the table. */
const PROSE = /[。；，]/
const LONGEST = 160
/** Rows of more cells than the table has are none of its. */
const MOST_ROWS = 40
/** Where heads may stand between figures: behind 行政复议, and between both kinds of 行政诉讼. */
const PARTS = new Set([5, 10])

/**
 * The figures of the items from `from` to before `to`; null where they are not surely those of the
 * table.
 */
export function readOrderedDisputes(
  items: Item[],
  { from, to }: { from: number; to: number },
  edition: Edition,
): OrderedDisputes | null {
  const table = edition.tables.find(({ id }) => id === 'disputes')
  const cells = (table?.blocks ?? []).flatMap(({ rows, columns }) =>
    listLines(rows).flatMap((row) =>
      listLines(columns).map((column) => cellId('disputes', row.keys, column.keys)),
    ),
  )
  const blocks = edition.tables.filter(({ id }) => id === 'disputes')
    .flatMap((table) => table.blocks)
  const labels = blocks.flatMap(({ columns }) =>
    listLines(columns).flatMap(({ leaf, parents }) => [leaf, ...parents].map(({ label }) => label)),
  )
  const heads = new Set(labels.flatMap((label) => [...normaliseLabel(label)]))
  const read = items
    .slice(from, to)
    .map((item, index) => ({ at: from + index, texts: textsOf(item) }))
    .filter(({ texts }) => texts.length > 0)
  const own = read.filter(({ texts }) =>
    texts.every(
      (text) =>
        isFilledFigure(text) || [...normaliseLabel(text)].every((letter) => heads.has(letter)),
    ),
  )
  if (read.some((one) => !own.includes(one) && one.texts.some(isFilledFigure))) return null
  const texts = own.flatMap((one) => one.texts)
  const figures = texts.filter(isFilledFigure)
  if (figures.length !== cells.length || !isOneRow(texts)) return null
  const placements =
    cells.map((cell, index) => ({ cell, text: figures[index] ?? '', doubt: DOUBT }))
  return { placements, items: own.map(({ at }) => at) }
}

/** The pieces of a line, or the cells of a table; a sentence has none. */
function textsOf(item: Item): string[] {
  if (item.type === 'line')
    {
    return PROSE.test(item.text) || item.text.length > LONGEST
        ? []
        : item.text.split(/\s+/).filter((text) => text !== '')
  }
  if (item.type !== 'table') return []
  return item.table.rows
    .slice(0, MOST_ROWS)
    .flatMap((row) =>
      row
        .filter((slot) => slot.isOrigin && slot.text.trim() !== '')
        .map(({ text }) => text.replace(/\s+/g, ' ')),
    )
}

/** Heads stand before all figures, or where a part of the table ends. */
function isOneRow(texts: string[]): boolean {
  let figures = 0
  return texts.every((text) => {
    if (isFilledFigure(text)) figures += 1
    return isFilledFigure(text) || figures === 0 || PARTS.has(figures)
  })
}
