import { expect, test, vi } from 'vitest'
import { loadOnce } from '../../src/readers/readReport'

test('fetches once, and again after a failure', async () => {
  const load = vi.fn(() => Promise.resolve(1)).mockRejectedValueOnce(new Error('offline'))
  const get = loadOnce(load)
  await expect(get()).rejects.toThrow('offline')
  expect([await get(), await get()]).toEqual([1, 1])
  expect(load).toHaveBeenCalledTimes(2)
})
