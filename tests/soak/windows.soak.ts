/**
 * Two windows, 500 interleavings by chance, half of them without Web Locks. `SOAK_STEPS` changes
 * the number, `SOAK_SEED` the chance; `SOAK_LANES` pairs of windows play at a time.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser/browser'
import { describeDuel, runDuel, type DuelFigures } from '../support/browser/windowDuel'

const STEPS = Number(process.env.SOAK_STEPS ?? 500)
const FIRST_SEED = Number(process.env.SOAK_SEED ?? 100)
const LANES = Number(process.env.SOAK_LANES ?? 1)
const PER_DUEL = 25

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})
afterAll(() => Promise.all([browser.close(), app.close()]))

test(`${STEPS} interleavings: nothing shown as saved is lost, nothing written over`, async () => {
  const all: DuelFigures[] = []
  const waiting = Array.from({ length: STEPS / PER_DUEL }, (_, duel) => duel)
  const playOn = async (): Promise<void> => {
    for (let duel = waiting.shift(); duel !== undefined; duel = waiting.shift()) {
      all.push(await playDuel(duel))
      if (all.length % 20 === 0) {
        console.log(
          `${all.length * PER_DUEL} steps, lost ${all.flatMap(({ losses }) => losses).length}`,
        )
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, playOn))
  const sum = (read: (figures: DuelFigures) => number): number =>
    all.reduce((total, figures) => total + read(figures), 0)
  const steps = Object.fromEntries(Object.keys(all[0]?.steps ?? {}).map((act) => [
    act, sum((figures) => figures.steps[act as keyof DuelFigures['steps']]),
  ])) as DuelFigures['steps']
  const figures = {
    steps, saved: sum(({ saved }) => saved), unsure: sum(({ unsure }) => unsure),
    losses: all.flatMap(({ losses }) => losses),
  }
  console.log(describeDuel(figures))
  expect(figures.losses).toEqual([])
})

/** Every second one has no Web Locks. */
async function playDuel(duel: number): Promise<DuelFigures> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  if (duel % 2 === 1) {
    await context.addInitScript(() =>
      Object.defineProperty(navigator, 'locks', { value: undefined }))
  }
  const figures = await runDuel(context, { url: app.url, steps: PER_DUEL, seed: FIRST_SEED + duel })
    .catch((error: unknown) => {
      console.log(`seed ${FIRST_SEED + duel}: ${String(error)}`)
      throw error
    })
  await context.close()
  return figures
}
