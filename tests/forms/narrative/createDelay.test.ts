import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDelay } from '../../../src/forms/narrative/createDelay'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('acts once, a while after the first start', () => {
  const act = vi.fn()
  const delay = createDelay({ milliseconds: 250, isBusy: () => false, act })
  delay.start()
  vi.advanceTimersByTime(200)
  delay.start()
  vi.advanceTimersByTime(60)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1000)
  expect(act).toHaveBeenCalledTimes(1)
})

test('waits on while busy, and stops when told', () => {
  const act = vi.fn()
  let busy = true
  const delay = createDelay({ milliseconds: 250, isBusy: () => busy, act })
  delay.start()
  vi.advanceTimersByTime(600)
  expect(act).not.toHaveBeenCalled()
  busy = false
  vi.advanceTimersByTime(250)
  expect(act).toHaveBeenCalledTimes(1)
  delay.start()
  expect([delay.stop(), delay.stop()]).toEqual([true, false])
  vi.advanceTimersByTime(600)
  expect(act).toHaveBeenCalledTimes(1)
})

test('what is due waits until it suits, unless it was stopped or done meanwhile', () => {
  const act = vi.fn()
  const due: (() => void)[] = []
  const delay = createDelay({
    milliseconds: 250, isBusy: () => false, whenFree: (work) => due.push(work), act,
  })
  delay.start()
  vi.advanceTimersByTime(250)
  expect(act).not.toHaveBeenCalled()
  expect(delay.isWaiting()).toBe(true)
  expect(delay.stop()).toBe(true)
  delay.start()
  vi.advanceTimersByTime(250)
  for (const work of due) work()
  expect(act).toHaveBeenCalledTimes(1)
  expect(delay.isWaiting()).toBe(false)
})
