import { expect, test } from 'vitest'
import { expectLinear } from './growth'

let sum = 0
const count =
  (steps: number): void => { for (let step = 0; step < steps; step += 1) sum += step % 7 }

test('work that grows with its size passes', () => expectLinear((size) => count(size * 100), 200))

test('work that grows with the square of its size fails', async () => {
  await expect(expectLinear((size) => count(size * size), 300)).rejects.toThrow('8 times the size')
  expect(sum).toBeGreaterThan(0)
})
