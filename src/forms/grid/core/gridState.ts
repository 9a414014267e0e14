/**
 * Focus, editing and selection in one table; components share it by injection. Figures live in the
 * report store alone.
 */
import {
  computed, inject, provide, ref, shallowRef, type ComputedRef, type InjectionKey, type Ref,
  type ShallowRef,
} from 'vue'
import type { CellId } from '../../../model/template'
import type { GridSheet } from './gridSheet'
import type { Direction } from './navigate'

export interface GridFocus {
  sheet: GridSheet
  /** The cell with the focus; it stays named while the focus is on a button of the table. */
  active: ShallowRef<CellId | null>
  /** The cell whose input holds text of its own until it is left. */
  editing: ShallowRef<CellId | null>
  /** Cells of a rectangle of more than one; empty otherwise. */
  selected: ShallowRef<ReadonlySet<CellId>>
  /** Element ids of the heads of the active cell. */
  activeHeads: ComputedRef<ReadonlySet<string>>
}

export interface GridEditing {
  /** The caret goes into the text, at its end. */
  edit: (cell: CellId) => void
  /** The input's text is the clerk's own from now on. */
  start: (cell: CellId) => void
  /**
   * `step` parts what is typed from what is composed with an input method: steps of undo of their
   * own.
   */
  write: (cell: CellId, text: string, step: number) => void
  /** Back to what the cell held before it was edited. */
  cancel: () => void
  finish: () => void
}

export interface GridMoves {
  move: (direction: Direction) => void
  /** Down, or up; after Tab in the column where the tabbing began. */
  enter: (isBack: boolean) => void
  /**
   * To the next cell to be filled, or the one before; totals that follow their parts are passed
   * over.
   */
  tab: (isBack: boolean) => void
  /** False at the ends of the table. */
  canTab: (isBack: boolean) => boolean
  /**
   * To the next cell without a figure, from the last one on to the first, then to the other tables;
   * `isUsual` passes over those that were 0 or blank last year.
   */
  nextBlank: (isUsual: boolean) => void
  goTo: (cell: CellId) => void
}

export interface GridSelection {
  activate: (cell: CellId) => void
  extend: (direction: Direction) => void
  extendTo: (cell: CellId) => void
  selectAll: () => void
  select: (cells: CellId[]) => void
  /** The cells a head stands over or beside, in reading order. */
  headed: (head: string) => CellId[]
  /** The selected cells, or the active one. */
  chosen: () => CellId[]
  /** The last of them, at whose corner the square to be dragged is. */
  corner: ComputedRef<CellId | null>
}

export interface GridState extends GridFocus, GridEditing, GridMoves, GridSelection {
  showsLastYear: Ref<boolean>
}

const gridStateKey: InjectionKey<GridState> = Symbol('state of a table')

/** Hands a table's state to all components below. */
export function provideGridState(
  parts: GridFocus & GridEditing & GridMoves & GridSelection,
): GridState {
  const state: GridState = { ...parts, showsLastYear: ref(false) }
  provide(gridStateKey, state)
  return state
}

/** The state of the table a component belongs to. */
export function useGridState(): GridState {
  const state = inject(gridStateKey)
  if (!state) throw new Error('a grid part needs a TableGrid around it')
  return state
}

/** Element id of a cell's input. */
export function inputId(cell: CellId): string {
  return `cell-${cell}`
}

/** No cell has the focus yet. */
export function useGridFocus(sheet: GridSheet): GridFocus {
  const active = shallowRef<CellId | null>(null)
  return {
    sheet, active,
    editing: shallowRef<CellId | null>(null),
    selected: shallowRef<ReadonlySet<CellId>>(new Set()),
    activeHeads: computed(() =>
      new Set(active.value === null ? [] : sheet.figures.get(active.value)?.headers)),
  }
}

/** Puts the focus on a cell of the table on screen; nothing happens where it is not. */
export function focusCell(cell: CellId): void {
  document.getElementById(inputId(cell))?.focus()
}

/** The input of the focused cell, null where another element has the focus. */
export function focusedInput(cell: CellId): HTMLInputElement | null {
  const input = document.getElementById(inputId(cell))
  return input instanceof HTMLInputElement && document.activeElement === input ? input : null
}

/** The input a mouse or key event belongs to; anywhere in its cell counts, buttons do not. */
export function inputOf(target: EventTarget | null): HTMLInputElement | null {
  if (!(target instanceof Element) || target.closest('button')) return null
  return target.closest('td')?.querySelector<HTMLInputElement>('input[data-cell]') ?? null
}
