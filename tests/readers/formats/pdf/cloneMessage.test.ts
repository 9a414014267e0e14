import { expect, test } from 'vitest'
import { cloneMessage } from '../../../../src/readers/formats/pdf/cloneMessage'

test('what can be changed is copied at every depth', () => {
  const message = {
    action: 'GetPage',
    data: { numbers: [1, [2]], names: new Map([['a', { b: 1 }]]), kinds: new Set([{ c: 2 }]) },
    nothing: null, none: undefined,
  }
  const copy = cloneMessage(message) as typeof message
  expect(copy).toEqual(message)
  message.data.numbers.push(3)
  for (const inner of message.data.names.values()) inner.b = 9
  expect(copy.data.numbers).toEqual([1, [2]])
  expect(copy.data.names.get('a')).toEqual({ b: 1 })
})

test('bytes and errors are handed over as they are', () => {
  const [bytes, error] = [new Uint8Array([1, 2]), new TypeError('x')]
  const copy = cloneMessage({ bytes, error }) as { bytes: Uint8Array; error: Error }
  expect(copy.bytes).toBe(bytes)
  expect(copy.error).toBe(error)
})

test('a circle stays one', () => {
  const message: { self?: unknown } = {}
  message.self = message
  const copy = cloneMessage(message) as { self: unknown }
  expect(copy.self).toBe(copy)
  expect(copy).not.toBe(message)
})
