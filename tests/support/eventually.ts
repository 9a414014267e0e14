import { vi } from 'vitest'

/**
 * Waits until the expectations hold: the database answers, the screen follows. The limit is against
 * hanging only: modules loaded on the way take minutes on a busy machine.
 */
export async function eventually<Value>(expectations: () => Value): Promise<Value> {
  return vi.waitFor(expectations, { timeout: 250_000, interval: 10 })
}
