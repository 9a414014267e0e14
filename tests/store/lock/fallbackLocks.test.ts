import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withFallback } from '../../../src/store/lock/fallbackLocks'
import type { Held, LockDevice } from '../../../src/store/lock/lockDevice'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

const nobody = (): undefined => undefined

/** A device that answers when it is told to. */
function slowDevice(): LockDevice & { answer: (held: Held | null) => void } {
  let resolve: (held: Held | null) => void = nobody
  const asked = new Promise<Held | null>((answer) => { resolve = answer })
  return {
    take: () => asked, seize: async () => await asked ?? { release: nobody }, answer: resolve,
  }
}

function deviceOf(held: Held | null): LockDevice {
  return { take: async () => held, seize: async () => held ?? { release: nobody } }
}

test('the first device decides while it answers', async () => {
  const held = { release: vi.fn() }
  expect(await withFallback(deviceOf(held), deviceOf(null)).take('r', nobody)).toBe(held)
  expect(await withFallback(deviceOf(null), deviceOf(held)).take('r', nobody)).toBeNull()
})

test('one that refuses or never answers is passed over', async () => {
  const other = { release: vi.fn() }
  const refusing: LockDevice = {
    take: () => Promise.reject(new Error('not allowed')),
    seize: () => Promise.reject(new Error('not allowed')),
  }
  expect(await withFallback(refusing, deviceOf(other)).take('r', nobody)).not.toBeNull()
  const taking = withFallback(slowDevice(), deviceOf(other)).take('r', nobody)
  await vi.advanceTimersByTimeAsync(5000)
  const held = await taking
  held?.release()
  expect(other.release).toHaveBeenCalledTimes(1)
})

test('what it grants late is held and released along, let go where the other holds nothing', async () => {
  const [first, late, other] = [slowDevice(), { release: vi.fn() }, { release: vi.fn() }]
  const taking = withFallback(first, deviceOf(other)).take('r', nobody)
  await vi.advanceTimersByTimeAsync(5000)
  const held = await taking
  first.answer(late)
  await vi.advanceTimersByTimeAsync(0)
  expect(late.release).not.toHaveBeenCalled()
  held?.release()
  expect([late.release, other.release].map((release) => release.mock.calls.length)).toEqual([1, 1])

  const [second, unwanted] = [slowDevice(), { release: vi.fn() }]
  const refused = withFallback(second, deviceOf(null)).take('r', nobody)
  await vi.advanceTimersByTimeAsync(5000)
  expect(await refused).toBeNull()
  second.answer(unwanted)
  await vi.advanceTimersByTimeAsync(0)
  expect(unwanted.release).toHaveBeenCalledTimes(1)
})
