/** Focus, editing and selection in one table; components share it by injection. Figures live in the report store alone. */
import { computed, inject, provide, shallowRef, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { CellEntry } from '../../model/report'
import type { CellId } from '../../model/template'
import { useReportStore } from '../../store/report'
import { putEntry, typeCell } from './cellWriting'
import type { GridSheet } from './gridSheet'
import { figuresBetween, figuresOf, findFigure, moveFrom, type Direction } from './navigate'

export interface GridDesk {
  sheet: GridSheet
  /** The cell with the focus; it stays named while the focus is on a button of the table. */
  active: ShallowRef<CellId | null>
  /** The cell whose input holds text of its own until it is left. */
  editing: ShallowRef<CellId | null>
  /** Cells of a rectangle of more than one; empty otherwise. */
  selected: ShallowRef<ReadonlySet<CellId>>
  /** Element ids of the heads of the active cell. */
  activeHeads: ComputedRef<ReadonlySet<string>>
  showsLastYear: Ref<boolean>
  activate: (cell: CellId) => void
  leave: () => void
  startEditing: (cell: CellId) => void
  write: (cell: CellId, text: string) => void
  cancel: () => void
  finish: () => void
  move: (direction: Direction) => void
  extend: (direction: Direction) => void
  extendTo: (cell: CellId) => void
  selectAll: () => void
  /** The selected cells, or the active one. */
  chosen: () => CellId[]
}

const gridDeskKey: InjectionKey<GridDesk> = Symbol('grid desk')
const NONE: ReadonlySet<CellId> = new Set()

/** The desk of the table a component belongs to. */
export function useGridDesk(): GridDesk {
  const desk = inject(gridDeskKey)
  if (!desk) throw new Error('a grid part needs a TableGrid around it')
  return desk
}

/** Element id of a cell's input. */
export function inputId(cell: CellId): string {
  return `cell-${cell}`
}

/** Puts the focus on a cell of the table on screen; nothing happens where it is not. */
export function focusCell(cell: CellId): void {
  document.getElementById(inputId(cell))?.focus()
}

/** Marks the whole text of the focused cell, so that typing replaces it. */
export function selectText(cell: CellId): void {
  const input = document.getElementById(inputId(cell))
  if (input instanceof HTMLInputElement && document.activeElement === input) input.select()
}

/** Makes the desk of a table and hands it to all components below. */
export function provideGridDesk(sheet: GridSheet, showsLastYear: Ref<boolean>): GridDesk {
  const focus = useFocus(sheet)
  const desk = { sheet, showsLastYear, ...focus, ...useEditing(sheet, focus), ...useSelection(sheet, focus) }
  provide(gridDeskKey, desk)
  return desk
}

interface Focus { active: ShallowRef<CellId | null>; editing: ShallowRef<CellId | null>; selected: ShallowRef<ReadonlySet<CellId>>; lane: { column: number | undefined } }

function useFocus(sheet: GridSheet): Focus & Pick<GridDesk, 'activeHeads'> {
  const active = shallowRef<CellId | null>(null)
  const activeHeads = computed(() => new Set(active.value === null ? [] : (sheet.figures.get(active.value)?.headers ?? [])))
  return { active, activeHeads, editing: shallowRef<CellId | null>(null), selected: shallowRef(NONE), lane: { column: undefined } }
}

function useEditing(sheet: GridSheet, { active, editing, selected }: Focus): Pick<GridDesk, 'startEditing' | 'write' | 'cancel' | 'finish'> {
  const report = useReportStore()
  let before: CellEntry | undefined

  function startEditing(cell: CellId): void {
    if (editing.value === cell) return
    before = report.current?.cells[cell]
    editing.value = cell
    selected.value = NONE
  }
  function write(cell: CellId, text: string): void {
    const info = sheet.figures.get(cell)?.info
    startEditing(cell)
    if (info) typeCell(report, info, text)
  }
  function cancel(): void {
    const info = editing.value === null ? undefined : sheet.figures.get(editing.value)?.info
    if (info) putEntry(report, info, before)
    selected.value = NONE
    finish()
  }
  function finish(): void {
    editing.value = null
    const cell = active.value
    if (cell !== null) void Promise.resolve().then(() => selectText(cell))
  }
  return { startEditing, write, cancel, finish }
}

function useSelection(sheet: GridSheet, focus: Focus): Omit<GridDesk, 'sheet' | 'showsLastYear' | 'activeHeads' | 'startEditing' | 'write' | 'cancel' | 'finish' | keyof Focus> {
  const { active, editing, selected, lane } = focus
  const { grid } = sheet
  let corner: CellId | null = null

  function activate(cell: CellId): void {
    if (active.value !== cell) editing.value = null
    active.value = cell
    corner = null
    selected.value = NONE
  }
  function leave(): void {
    editing.value = null
    lane.column = undefined
  }
  function move(direction: Direction): void {
    const from = active.value
    if (from === null) return
    const isVertical = direction === 'up' || direction === 'down'
    const column = isVertical ? (lane.column ?? findFigure(grid, from)?.column) : undefined
    const to = moveFrom({ grid, cell: from, direction, column })
    activate(to)
    editing.value = null
    focusCell(to)
    selectText(to)
    lane.column = column
  }
  function extendTo(cell: CellId): void {
    if (active.value === null) return
    corner = cell
    const cells = figuresBetween(grid, active.value, cell).map((figure) => figure.cell)
    selected.value = cells.length > 1 ? new Set(cells) : NONE
  }
  function extend(direction: Direction): void {
    const from = corner ?? active.value
    if (from !== null) extendTo(moveFrom({ grid, cell: from, direction }))
  }
  function selectAll(): void {
    selected.value = new Set(figuresOf(grid).map((figure) => figure.cell))
  }
  function chosen(): CellId[] {
    if (selected.value.size > 0) return [...selected.value]
    return active.value === null ? [] : [active.value]
  }
  return { activate, leave, move, extend, extendTo, selectAll, chosen }
}
