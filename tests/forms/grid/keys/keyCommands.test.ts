import { expect, test } from 'vitest'
import { commandOf, type KeyPress } from '../../../../src/forms/grid/keys/keyCommands'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, ...held,
})
const moving = { isEditing: false, atStart: false, atEnd: false }
const inText = { isEditing: true, atStart: false, atEnd: false }
const atEnd = { isEditing: true, atStart: false, atEnd: true }

test('arrows move, with Shift they extend, with Ctrl they go to the edge', () => {
  expect(commandOf(press('ArrowDown'), moving)).toEqual({ type: 'move', direction: 'down' })
  expect(commandOf(press('ArrowLeft', { shiftKey: true }), moving))
    .toEqual({ type: 'extend', direction: 'left' })
  expect(commandOf(press('ArrowUp', { ctrlKey: true }), moving))
    .toEqual({ type: 'move', direction: 'columnStart' })
  expect(commandOf(press('End', { ctrlKey: true, shiftKey: true }), moving))
    .toEqual({ type: 'extend', direction: 'last' })
  expect(commandOf(press('Home'), moving)).toEqual({ type: 'move', direction: 'rowStart' })
})

test('while editing left and right move the caret and leave at its ends, up and down leave', () => {
  expect(commandOf(press('ArrowLeft'), inText)).toBeNull()
  expect(commandOf(press('ArrowRight'), inText)).toBeNull()
  expect(commandOf(press('ArrowRight'), atEnd)).toEqual({ type: 'move', direction: 'right' })
  expect(commandOf(press('ArrowLeft'), atEnd)).toBeNull()
  expect(commandOf(press('ArrowLeft', { shiftKey: true }), { ...inText, atStart: true })).toBeNull()
  expect(commandOf(press('ArrowDown'), inText)).toEqual({ type: 'move', direction: 'down' })
  expect(commandOf(press('Home'), inText)).toBeNull()
})

test('Enter and Tab go on, with Shift back, while editing too', () => {
  for (const place of [moving, inText]) {
    expect(commandOf(press('Enter'), place)).toEqual({ type: 'enter', isBack: false })
    expect(commandOf(press('Enter', { shiftKey: true }), place))
      .toEqual({ type: 'enter', isBack: true })
    expect(commandOf(press('Tab'), place)).toEqual({ type: 'tab', isBack: false })
    expect(commandOf(press('Tab', { shiftKey: true }), place))
      .toEqual({ type: 'tab', isBack: true })
    expect(commandOf(press('F4'), place)).toEqual({ type: 'nextBlank', isUsual: false })
    expect(commandOf(press('Enter', { ctrlKey: true }), place)).toEqual({ type: 'fill' })
  }
})

test('Ctrl+D and Ctrl+R fill where no text is edited, and are the browser\'s with Shift', () => {
  expect(commandOf(press('d', { ctrlKey: true }), moving)).toEqual({ type: 'fillFrom', side: 'up' })
  expect(commandOf(press('R', { ctrlKey: true }), moving))
    .toEqual({ type: 'fillFrom', side: 'left' })
  expect(commandOf(press('r', { ctrlKey: true }), inText)).toBeNull()
  expect(commandOf(press('R', { ctrlKey: true, shiftKey: true }), moving)).toBeNull()
})

test('F2 edits, Delete and Backspace clear; within the text both are the text\'s', () => {
  expect(commandOf(press('F2'), moving)).toEqual({ type: 'edit' })
  expect(commandOf(press('Delete'), moving)).toEqual({ type: 'clear' })
  expect(commandOf(press('Backspace'), moving)).toEqual({ type: 'clear' })
  expect(commandOf(press('Delete'), inText)).toBeNull()
  expect(commandOf(press('Escape'), inText)).toEqual({ type: 'cancel' })
})

test('undo and redo at any time, select all only where no text is edited', () => {
  for (const place of [moving, inText]) {
    expect(commandOf(press('z', { ctrlKey: true }), place)).toEqual({ type: 'undo' })
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), place))
      .toEqual({ type: 'redo' })
    expect(commandOf(press('y', { metaKey: true }), place)).toEqual({ type: 'redo' })
    expect(commandOf(press('=', { altKey: true }), place)).toEqual({ type: 'sum' })
  }
  expect(commandOf(press('a', { ctrlKey: true }), moving)).toEqual({ type: 'selectAll' })
  expect(commandOf(press('a', { ctrlKey: true }), inText)).toBeNull()
})

test('digits, copy, paste and keys of an input method are left alone', () => {
  expect(commandOf(press('5'), moving)).toBeNull()
  expect(commandOf(press('c', { ctrlKey: true }), moving)).toBeNull()
  expect(commandOf(press('v', { ctrlKey: true }), moving)).toBeNull()
  expect(commandOf(press('Enter', { isComposing: true }), inText)).toBeNull()
  expect(commandOf(press('Process'), moving)).toBeNull()
})
