import { expect, test } from 'vitest'
import { loadAgain, LoadError } from '../../src/ui/loadAgain'

test('gives what was loaded', async () => {
  await expect(loadAgain(() => Promise.resolve({ value: 1 }))).resolves.toEqual({ value: 1 })
})

test('a problem that names no address is told at once', async () => {
  let calls = 0
  const load = (): Promise<never> => { calls += 1; return Promise.reject(new Error('broken')) }
  await expect(loadAgain(load)).rejects.toBeInstanceOf(LoadError)
  expect(calls).toBe(1)
})
