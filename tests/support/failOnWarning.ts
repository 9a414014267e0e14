/** A warning of Vue (or any other on the console) fails the test it comes from. */
import { afterAll, afterEach, beforeEach, expect, vi, type MockInstance } from 'vitest'

let warn: MockInstance<typeof console.warn>
let error: MockInstance<typeof console.error>

beforeEach(() => {
  warn = vi.spyOn(console, 'warn')
  error = vi.spyOn(console, 'error')
})

// What is still being loaded when the last test is over comes to a page that is there.
afterAll(() => vi.dynamicImportSettled())

afterEach(() => {
  const said = [...warn.mock.calls, ...error.mock.calls].map((words) => String(words[0]))
  vi.restoreAllMocks()
  expect(said).toEqual([])
})
