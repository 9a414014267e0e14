// @vitest-environment happy-dom
/** Keys of an input method reach nobody, all others everybody. */
import { afterEach, expect, test, vi } from 'vitest'
import { keepComposingKeys } from '../../src/shell/composingKeys'

keepComposingKeys()
const heard = vi.fn()
document.addEventListener('keydown', heard, true)
afterEach(() => heard.mockClear())

function press(key: string, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  document.body.dispatchEvent(event)
  return event
}

test.each([
  ['Enter', { isComposing: true }, true],
  ['Enter', { keyCode: 229 }, true],
  ['Process', { keyCode: 229 }, false],
  ['Escape', { isComposing: true }, false],
  ['s', { isComposing: true, ctrlKey: true }, true],
  ['Z', { isComposing: true, metaKey: true }, true],
  ['c', { isComposing: true, ctrlKey: true }, false],
  ['ArrowDown', { isComposing: true }, false],
])('%s %o while a word is composed is heard by no one; kept from the browser: %s', (
  key, init, isKept,
) => {
  expect(press(key, init).defaultPrevented).toBe(isKept)
  expect(heard).not.toHaveBeenCalled()
})

test.each(['Enter', 'Escape', 's', 'a'])('%s otherwise is a key like any other', (key) => {
  expect(press(key, { ctrlKey: key === 's' }).defaultPrevented).toBe(false)
  expect(heard).toHaveBeenCalledTimes(1)
})
