/**
 * Tables across pages: rows stay whole, rows tied by a row span stay together.
 * Only what is higher than a page is cut: a tie is loosened first, and a single
 * row that is still too high is cut between its lines.
 */
import { countLines, linePitch, sliceLines } from './textLines'

/** A place in a table where a page may end: before the line of the row's texts. */
export interface Cut { row: number; line: number }
/** What stays whole, from its cut on, with its height in pixels. */
export interface TablePiece { cut: Cut; height: number }

/** A table that goes on on another page, there below its head again. */
export interface CutTable { table: HTMLTableElement; repeatsHead: boolean }

/** The pieces of a laid-out table, top to bottom; loosens ties higher than `room`. */
export function listPieces(table: HTMLTableElement, room: number): TablePiece[] {
  loosenTies(table, room)
  const rows = [...table.rows]
  return tiedRows(rows).flatMap((tie) => {
    const height = heightOf(rows, tie)
    const cells = [...rows[tie.first]?.cells ?? []]
    const lines = height <= room ? 1 : Math.max(1, ...cells.map(countLines))
    const pitch = cells[0] ? linePitch(cells[0]) : 0
    return Array.from({ length: lines }, (_, line) => ({
      cut: { row: tie.first, line }, height: line === 0 ? height - (lines - 1) * pitch : pitch,
    }))
  })
}

/** A copy of the table from one cut to before another; without `to` up to its end. */
export function sliceTable(cut: CutTable, from: Cut, to?: Cut): HTMLTableElement {
  const { table, repeatsHead } = cut
  const end = to ?? { row: table.rows.length, line: 0 }
  const part = table.cloneNode(false) as HTMLTableElement
  part.append(...[...table.querySelectorAll('colgroup')].map((group) => group.cloneNode(true)))
  if (repeatsHead && table.tHead && from.row >= table.tHead.rows.length) {
    part.append(repeatHead(table.tHead))
  }
  let index = 0
  for (const section of [...table.children]
    .filter((child) => /^T(HEAD|BODY)$/.test(child.tagName))) {
    const copy = section.cloneNode(false) as HTMLElement
    for (const row of [...section.children] as HTMLTableRowElement[]) {
      const kept = sliceRow(row, linesWithin(index, from, end))
      if (kept) copy.append(kept)
      index += 1
    }
    if (copy.childElementCount > 0) part.append(copy)
  }
  return part
}

/** For the eye only: the whole table is read where it begins. */
function repeatHead(head: HTMLTableSectionElement): HTMLElement {
  const copy = head.cloneNode(true) as HTMLElement
  copy.dataset.repeated = ''
  copy.setAttribute('aria-hidden', 'true')
  return copy
}

interface Lines { from: number; to: number }

function linesWithin(row: number, from: Cut, to: Cut): Lines {
  const isOutside = row < from.row || row > to.row
  return {
    from: row === from.row ? from.line : 0,
    to: isOutside ? 0 : row === to.row ? to.line : Number.POSITIVE_INFINITY,
  }
}

function sliceRow(row: HTMLTableRowElement, { from, to }: Lines): HTMLElement | null {
  if (to <= from) return null
  if (from === 0 && to === Number.POSITIVE_INFINITY) return row.cloneNode(true) as HTMLElement
  const copy = row.cloneNode(false) as HTMLElement
  copy.classList.add('cut')
  copy.style.height = ''
  copy.append(...[...row.cells].map((cell) => sliceLines(cell, from, to)))
  return copy
}

interface Tie { first: number; end: number }

/** Runs of rows no row span leaves. */
function tiedRows(rows: HTMLTableRowElement[]): Tie[] {
  const ties: Tie[] = []
  let end = 0
  rows.forEach((row, index) => {
    if (index >= end) ties.push({ first: index, end: index + 1 })
    end = Math.min(
      rows.length, Math.max(end, ...[...row.cells].map((cell) => index + cell.rowSpan)),
    )
    const tie = ties[ties.length - 1]
    if (tie) tie.end = Math.max(tie.end, end)
  })
  return ties
}

function heightOf(rows: HTMLTableRowElement[], { first, end }: Tie): number {
  const [top, bottom] = [rows[first], rows[end - 1]]
  return top && bottom ? bottom.getBoundingClientRect().bottom - top.getBoundingClientRect().top : 0
}

/**
 * Row spans of ties higher than a page become single cells above empty ones, so that each row
 * stands alone.
 */
function loosenTies(table: HTMLTableElement, room: number): void {
  const rows = [...table.rows]
  const tall = tiedRows(rows).filter((tie) => tie.end - tie.first > 1 && heightOf(rows, tie) > room)
  if (tall.length === 0) return
  const columns = columnsOf(rows)
  for (const { first, end } of tall) {
    for (const row of rows.slice(first, end)) {
      for (const cell of [...row.cells]) loosen(cell, rows, columns)
    }
  }
}

type Columns = Map<HTMLTableCellElement, number>

function loosen(cell: HTMLTableCellElement, rows: HTMLTableRowElement[], columns: Columns): void {
  const row = rows.indexOf(cell.parentElement as HTMLTableRowElement)
  const column = columns.get(cell) ?? 0
  for (const below of rows.slice(row + 1, row + cell.rowSpan)) {
    const empty = document.createElement('td')
    empty.colSpan = cell.colSpan
    empty.className = 'tied'
    columns.set(empty, column)
    below.insertBefore(
      empty, [...below.cells].find((other) => (columns.get(other) ?? 0) > column) ?? null,
    )
  }
  cell.rowSpan = 1
}

/** The grid column each cell starts in. */
function columnsOf(rows: HTMLTableRowElement[]): Columns {
  const columns: Columns = new Map()
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of row.cells) {
      while (taken[index]?.has(column)) column += 1
      columns.set(cell, column)
      for (const slots of taken.slice(index, index + cell.rowSpan)) {
        for (let slot = 0; slot < cell.colSpan; slot += 1) slots.add(column + slot)
      }
    }
  })
  return columns
}
