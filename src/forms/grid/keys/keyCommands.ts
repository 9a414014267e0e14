/** What a key means in the grid, like in a spreadsheet. */
import type { Direction } from '../core/navigate'

export type GridCommand =
  | { type: 'move' | 'extend'; direction: Direction }
  /** Enter and Tab: to the next cell to be filled, or with Shift to the one before. */
  | { type: 'enter' | 'tab'; isBack: boolean }
  /** Each chosen cell takes the figure of the first one above it, or left of it. */
  | { type: 'fillFrom'; side: 'up' | 'left' }
  /** With Shift to the next that had a figure last year. */
  | { type: 'nextBlank'; isUsual: boolean }
  | { type: 'edit' | 'cancel' | 'clear' | 'fill' | 'undo' | 'redo' | 'selectAll'
    | 'sum' }

export type KeyPress =
  Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>

/**
 * While a cell is edited left and right move the caret within its text; `atStart` and `atEnd` say
 * that there is nowhere to go.
 */
export interface KeyPlace { isEditing: boolean; atStart: boolean; atEnd: boolean }

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right',
}
const EDGES: Record<string, Direction> = {
  ArrowUp: 'columnStart', ArrowDown: 'columnEnd', ArrowLeft: 'rowStart', ArrowRight: 'rowEnd',
  Home: 'first', End: 'last',
}
const ROW_EDGES: Record<string, Direction> = { Home: 'rowStart', End: 'rowEnd' }

const WITH_CONTROL: Record<string, GridCommand> = {
  a: { type: 'selectAll' }, d: { type: 'fillFrom', side: 'up' },
  r: { type: 'fillFrom', side: 'left' },
}

/** The command of a key; null leaves the key to the browser (typing, copy and paste). */
export function commandOf(press: KeyPress, place: KeyPlace): GridCommand | null {
  if (press.isComposing || press.key === 'Process') return null
  if (press.altKey) return press.key === '=' ? { type: 'sum' } : null
  if (press.ctrlKey || press.metaKey) return commandWithControl(press, place)
  return commandOfArrow(press, place) ?? commandOfName(press, place)
}

function commandWithControl(press: KeyPress, { isEditing }: KeyPlace): GridCommand | null {
  const key = press.key.toLowerCase()
  if (key === 'z') return { type: press.shiftKey ? 'redo' : 'undo' }
  if (key === 'y') return { type: 'redo' }
  if (key === 'enter') return { type: 'fill' }
  if (isEditing) return null
  const direction = EDGES[press.key]
  if (direction) return { type: press.shiftKey ? 'extend' : 'move', direction }
  return press.shiftKey ? null : WITH_CONTROL[key] ?? null
}

function commandOfArrow(press: KeyPress, place: KeyPlace): GridCommand | null {
  const direction = ARROWS[press.key] ?? (place.isEditing ? undefined : ROW_EDGES[press.key])
  if (!direction) return null
  if (place.isEditing && (press.shiftKey || staysInText(direction, place))) return null
  return { type: press.shiftKey ? 'extend' : 'move', direction }
}

function staysInText(direction: Direction, { atStart, atEnd }: KeyPlace): boolean {
  return (direction === 'left' && !atStart) || (direction === 'right' && !atEnd)
}

function commandOfName({ key, shiftKey }: KeyPress, { isEditing }: KeyPlace): GridCommand | null {
  if (key === 'Enter' || key === 'Tab') {
    return { type: key === 'Tab' ? 'tab' : 'enter', isBack: shiftKey }
  }
  if (key === 'F4') return { type: 'nextBlank', isUsual: shiftKey }
  if (key === 'Escape') return { type: 'cancel' }
  if (isEditing) return null
  if (key === 'F2') return { type: 'edit' }
  return key === 'Delete' || key === 'Backspace' ? { type: 'clear' } : null
}
