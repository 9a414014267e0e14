/** Every way the grid changes cells; each is one undo step of the report. */
import { cellPlace } from '../../../checks/base/labels'
import { cellsOf, type CellInfo } from '../../../model/cells'
import { formatFigure, parseFigure } from '../../../model/figure'
import type { CellEntry } from '../../../model/report'
import type { CellId, TableId } from '../../../model/template'
import type { useReportStore } from '../../../store/report/report'

type ReportStore = ReturnType<typeof useReportStore>

/** The entry a typed text makes; none for an empty text: the cell is blank, or Σ. */
export function typedEntry(info: CellInfo, text: string): CellEntry | undefined {
  const known = formatFigure(parseFigure(info.kind, text))
  return known === '' ? undefined : Object.freeze({ text: known, source: 'typed' as const })
}

export interface EntryChange {
  info: CellInfo
  entry: CellEntry | undefined
  /** One visit to a cell; its keystrokes in quick succession are one step. */
  visit: string
}

/** Writes one entry, at every keystroke. */
export function putEntry(report: ReportStore, { info, entry, visit }: EntryChange): void {
  report.change(
    `填写${cellPlace(info)}`, (before) => {
      const cell = info.id
      const old = before.cells[cell]
      if (old?.text === entry?.text && old?.source === entry?.source) return before
      const { [cell]: _old, ...rest } = before.cells
      return { ...before, cells: entry ? { ...before.cells, [cell]: entry } : rest }
    },
    `cell:${info.id}:${visit}`,
  )
}

/** Makes cells blank; totals follow their parts again. */
export function clearCells(report: ReportStore, cells: CellId[]): void {
  const filled = cells.filter((cell) => report.current?.cells[cell] !== undefined)
  if (filled.length === 0) return
  report.setCells(`清除 ${filled.length} 格`, filled.map((cell) => ({ cell, text: null })))
}

/**
 * Writes one figure into several cells; totals keep following their parts. Nothing where there is
 * no figure.
 */
export function fillCells(report: ReportStore, cells: CellId[], text: string): void {
  const infos = cellsOf(report.edition)
  const changed = cells.filter((cell) =>
    infos.get(cell)?.sums.length === 0 && report.current?.cells[cell]?.text !== text)
  if (text !== '' && changed.length > 0) {
    report.setCells(`${changed.length} 格填 ${text}`, changed.map((cell) => ({ cell, text })))
  }
}

export interface FigureCopy { from: CellId; to: CellId }

/**
 * Copies figures from cell to cell; blank ones are not copied, totals keep following their parts.
 */
export function copyFigures(report: ReportStore, copies: FigureCopy[]): void {
  const infos = cellsOf(report.edition)
  const textOf = (cell: CellId): string =>
    report.current?.cells[cell]?.text
      ?? (report.facts ? formatFigure(report.facts.figure(cell)) : '')
  const changes = copies
    .map(({ from, to }) => ({ cell: to, text: textOf(from) }))
    .filter(({ cell, text }) =>
      text !== '' && infos.get(cell)?.sums.length === 0 && textOf(cell) !== text)
  if (changes.length > 0) report.setCells(`照填 ${changes.length} 格`, changes)
}

/** Puts a typed total back to Σ. */
export function restoreSum(report: ReportStore, cell: CellId): void {
  if (report.current?.cells[cell]) report.setCells('恢复自动合计', [{ cell, text: null }])
}

/** Cells of a table that hold figures of their own, no totals. */
export function partsOf(report: ReportStore, table: TableId): CellInfo[] {
  return [...cellsOf(report.edition).values()]
    .filter((info) => info.table === table && info.sums.length === 0)
}

/** 本表无数据: every cell 0; totals follow. */
export function fillAllZero(report: ReportStore, table: TableId): void {
  const changes = [...cellsOf(report.edition).values()]
    .filter((info) => info.table === table)
    .map((info) => ({ cell: info.id, text: info.sums.length === 0 ? '0' : null }))
  report.setCells('本表全部填 0', changes)
}

/** 0 where nothing was typed; totals stay as they are. */
export function fillBlanksZero(report: ReportStore, table: TableId): void {
  const blanks = partsOf(report, table)
    .filter((info) => report.facts?.figure(info.id).state === 'blank')
  if (blanks.length > 0) {
    report.setCells(
      `空白处填 0（${blanks.length} 格）`, blanks.map((info) => ({ cell: info.id, text: '0' })),
    )
  }
}
