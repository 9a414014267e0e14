/** What a key means in the grid, like in a spreadsheet. */
import type { Direction } from './navigate'

export type GridCommand =
  | { type: 'move' | 'extend'; direction: Direction }
  | { type: 'edit' | 'cancel' | 'clear' | 'undo' | 'redo' | 'selectAll' | 'sum' }

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>

/** While a cell is edited left and right move the caret within its text; `atStart` and `atEnd` say that there is nowhere to go. */
export interface KeyPlace { isEditing: boolean; atStart: boolean; atEnd: boolean }

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const EDGES: Record<string, Direction> = {
  ArrowUp: 'columnStart', ArrowDown: 'columnEnd', ArrowLeft: 'rowStart', ArrowRight: 'rowEnd', Home: 'first', End: 'last',
}
const ROW_EDGES: Record<string, Direction> = { Home: 'rowStart', End: 'rowEnd' }

/** The command of a key; null leaves the key to the browser (typing, Tab, copy and paste). */
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
  if (isEditing) return null
  if (key === 'a') return { type: 'selectAll' }
  const direction = EDGES[press.key]
  return direction ? { type: press.shiftKey ? 'extend' : 'move', direction } : null
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
  if (key === 'Enter') return { type: 'move', direction: shiftKey ? 'up' : 'down' }
  if (key === 'Escape') return { type: 'cancel' }
  if (isEditing) return null
  if (key === 'F2') return { type: 'edit' }
  return key === 'Delete' || key === 'Backspace' ? { type: 'clear' } : null
}
