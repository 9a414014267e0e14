import { vi } from 'vitest'

/** Waits until the expectations hold: the database answers, the screen follows. */
export async function eventually<Value>(expectations: () => Value): Promise<Value> {
  return vi.waitFor(expectations, { timeout: 60_000, interval: 10 })
}
