/**
 * A test fails by what is said as a warning or an error on the console, and by
 * a promise rejected that nobody waits for: in the test, or in the turns after
 * its end. What comes later still fails its file.
 */
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'

/** Taken before any test brings in a clock of its own. */
const { setImmediate: nextTurn, setTimeout: nextTimer } = globalThis
const TURNS = 20

/** Shared by all files of a worker, which may have but one process. */
const shared = globalThis as { testNoise?: string[] }
const noise = shared.testNoise ??= listen()

function listen(): string[] {
  const heard: string[] = []
  process.on('unhandledRejection', (reason) => heard.push(`rejected: ${String(reason)}`))
  return heard
}

const LOUD = ['warn', 'error'] as const
const own = Object.fromEntries(LOUD.map((level) => [level, console[level]]))

async function comeToRest(): Promise<void> {
  await new Promise((resolve) => { nextTimer(resolve) })
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => { nextTurn(resolve) })
  expect(noise.splice(0)).toEqual([])
}

beforeAll(() => {
  for (const level of LOUD) {
    console[level] = (...words: unknown[]) => {
      noise.push(String(words[0]));
      own[level]?.(...words)
    }
  }
})
afterEach(async () => {
  vi.restoreAllMocks()
  await comeToRest()
})
// What is still being loaded when the last test is over comes to a page that is there.
afterAll(async () => {
  await vi.dynamicImportSettled()
  await comeToRest()
  Object.assign(console, own)
})
