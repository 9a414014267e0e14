/** A warning of Vue (or any other on the console) fails the test it comes from. */
import { afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

let warn: MockInstance<typeof console.warn>
let error: MockInstance<typeof console.error>

beforeEach(() => {
  warn = vi.spyOn(console, 'warn')
  error = vi.spyOn(console, 'error')
})

afterEach(() => {
  const said = [...warn.mock.calls, ...error.mock.calls].map((words) => String(words[0]))
  vi.restoreAllMocks()
  expect(said).toEqual([])
})
