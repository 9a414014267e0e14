/**
 * Tables of the website: each in a frame of its own, within which it is moved sideways on a narrow
 * screen.
 */
import { tableOfChart } from '../../document'
import { layOutTextTable } from '../../document/textTableLayout'
import { textPieces } from '../../document/textPieces'
import type { ChartNode, TextTableNode } from '../../model/document'
import { escapeHtml, writePieces, type PieceLooks } from './escapeHtml'
import { webLook, type StylePlace } from './webStyles'
import { TEXT_WIDTH } from './pageMeasures'
import { officialRows, textRows, type CellLook, type OfficialTable } from './writeTables'

/** Pixels a column takes at least, whose texts are figures and short heads. */
const COLUMN = 44
/** Pixels of a figure's digit. */
const FIGURE = 8.5
/** Read out, not shown: the heading above says it. */
const UNSEEN = [
  'position:absolute;width:1px;height:1px;overflow:hidden',
  'clip:rect(0,0,0,0);clip-path:inset(50%);white-space:nowrap',
].join(';')

export interface WebTableLooks {
  place: StylePlace
  pieces: PieceLooks
  /** How often each name of a frame was given: two with one name could not be told apart. */
  names: Map<string, number>
}

/** The width is shared as on paper; the narrowest columns have room for their longest figure. */
export function webOfficialTable(table: OfficialTable, looks: WebTableLooks): string {
  const { columnWidths } = table.layout
  const least = Math.min(...columnWidths)
  const width = columnWidths.reduce((sum, column) => sum + column, 0)
  const narrow = table.cells.filter(
    ({ role, column, columnSpan }) =>
      role === 'figure' && columnSpan === 1 && (columnWidths[column] ?? 0) < 1.5 * least,
  )
  const column =
    narrow.reduce((most, { text }) => Math.max(most, text.length * FIGURE + 12), COLUMN)
  return frame(looks, {
    label: table.caption,
    least: table.columns > 4 ? Math.round((column * width) / least) : 0,
    caption: `<caption style="${UNSEEN}">${escapeHtml(table.caption)}</caption>`,
    shares: columnWidths.map((part) => part / width),
    rows: officialRows(table, { cell: cellLook(looks.place), pieces: looks.pieces }),
  })
}

/**
 * `caption` where a line above is one; above a table that is moved sideways it stands at its
 * beginning.
 */
export function webTextTable(table: TextTableNode, caption: string, looks: WebTableLooks): string {
  const { place, pieces } = looks
  const about = table.about ?? '表格'
  const least = table.columns > 4 ? COLUMN * 1.5 * table.columns : 0
  const unseen = `<caption style="${UNSEEN}">${escapeHtml(about)}</caption>`
  const side = `text-align:${least > 0 ? 'left' : 'center'}`
  const words = writePieces(textPieces(caption), pieces)
  const seen = `<caption${webLook('table-caption', place, side)}>${words}</caption>`
  return frame(looks, {
    label: about,
    least,
    caption: caption === '' ? unseen : seen,
    shares: layOutTextTable(table, TEXT_WIDTH).widths.map((part) => part / TEXT_WIDTH),
    isLoose: true,
    rows: textRows(table, { cell: cellLook(place), pieces }),
  })
}

/**
 * The values of a chart, below it; its caption folds them. They stand open: what is folded is not
 * printed and not read by who takes the page over.
 */
export function webChart(chart: ChartNode, looks: WebTableLooks): string {
  const table = tableOfChart(chart).find((node) => node.type === 'textTable')
  const look = webLook('figure-caption', looks.place)
  return `<details open><summary${look}>${escapeHtml(chart.caption)}</summary>`
    + `${table ? webTextTable(table, '', looks) : ''}</details>`
}

function cellLook(place: StylePlace): CellLook {
  return ({ isLeft, isShort }) => webLook(isLeft ? 'left' : isShort ? 'short' : 'centred', place)
}

interface Frame {
  label: string
  /** Width in pixels below which it is moved sideways. */
  least: number
  /** As an element, like the rows. */
  caption: string
  /** Of the columns in the width. */
  shares: number[]
  /** Columns grow where a word or figure needs more than its share. */
  isLoose?: true
  rows: string
}

/** What is too wide for the screen is moved sideways within its own frame, by the keyboard too. */
function frame(
  { place, names }: WebTableLooks, { label, least, caption, shares, isLoose, rows }: Frame,
): string {
  const columns = shares.map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`).join('')
  const layout = isLoose ? '' : 'table-layout:fixed;'
  const look =
    webLook('table', place, `${layout}width:100%;min-width:${least}px;border-collapse:collapse`)
  const count = (names.get(label) ?? 0) + 1
  names.set(label, count)
  const name = `tabindex="0" aria-label="${escapeHtml(label)}${count > 1 ? `（${count}）` : ''}"`
  const style = 'position:relative;max-width:100%;margin:12px 0;overflow-x:auto'
  const start = place === 'sheet' ? '<section class="frame"' : '<section'
  return `${start} ${name} `
    + `style="${style}"><table${look}>${caption}<colgroup>${columns}</colgroup>${rows}</table></section>`
}
