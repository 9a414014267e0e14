/** The tables a page has open while its tree is walked, each within the one before. */
import { OddTexts } from '../../loose/oddText'
import { isHeadCell, spanOf } from './elements'
import type { Look } from './look/pageLook'
import { attributeOf, type PageElement } from './parsePage'
import type { CellFrame, TableFrame } from './tableFrame'

const MOST_CELLS = 201

export class OpenTables {
  /** Rows and columns that are not shown. */
  hiddenLines = 0
  private readonly frames: TableFrame[] = []

  get innermost(): TableFrame | undefined {
    return this.frames[this.frames.length - 1]
  }

  /** The cell being read. */
  get cell(): CellFrame | null | undefined {
    return this.innermost?.cell
  }

  open(table: TableFrame): void {
    this.frames.push(table)
  }

  close(): TableFrame | undefined {
    return this.frames.pop()
  }

  openRow(element: PageElement): void {
    const table = this.innermost
    if (!table) return
    table.groups.push(element.parentNode ?? element)
    table.rows.push([])
  }

  openCell(element: PageElement): void {
    const table = this.innermost
    const row = table?.rows[table.rows.length - 1]
    if (!table || !row) return
    table.cell = {
      rowSpan: spanOf(element, 'rowspan'), columnSpan: spanOf(element, 'colspan'),
      ...(isHeadCell(element) && { isHead: true as const }), blocks: [], odd: new OddTexts(),
      pictures: 0,
    }
    row.push(table.cell)
  }

  leaveCell(): void {
    const table = this.innermost
    if (table) table.cell = null
  }

  /** One cell more than may be kept tells that a row was cut. */
  isBeyond({ tagName }: PageElement): boolean {
    if (tagName !== 'td' && tagName !== 'th') return false
    const rows = this.innermost?.rows
    return (rows?.[rows.length - 1]?.length ?? 0) >= MOST_CELLS
  }

  /**
   * Excel writes hidden rows and columns out: they count for merged cells, and their texts are
   * taken out afterwards.
   */
  keepsPlace(element: PageElement, { isCollapsed }: Look): boolean {
    const table = this.innermost
    if (!table) return false
    if (element.tagName === 'col') return true
    if (element.tagName === 'td' || element.tagName === 'th') return table.countsHidden
    // A collapsed row counts for merged cells in a browser too.
    const isCounted = attributeOf(element, 'height') === '0'
      || attributeOf(element, 'style').includes('mso-') || isCollapsed
    if (element.tagName !== 'tr' || !isCounted) return false
    table.hidden.rows.add(table.rows.length)
    this.hiddenLines += 1
    return true
  }

  countColumn(element: PageElement, { gone, isCollapsed }: Look): void {
    const table = this.innermost
    if (!table) return
    // Without Excel's marks a browser takes a column away only where it is collapsed.
    const isExcels = gone === 'hidden' && attributeOf(element, 'style').includes('mso-')
    table.countsHidden ||= isExcels
    const isHidden = isCollapsed || isExcels
    const count = Math.min(spanOf(element, 'span'), MOST_CELLS)
    for (let index = 0; index < count; index += 1) {
      if (isHidden) table.hidden.columns.add(table.columns + index)
    }
    if (isHidden) this.hiddenLines += count
    table.columns += count
  }
}
