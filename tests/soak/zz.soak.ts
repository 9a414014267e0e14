/** Two windows, 500 interleavings by chance, half of them without Web Locks. `SOAK_STEPS` changes the number. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, serveApp, type ServedApp } from '../support/browser'
import { describeDuel, runDuel, type DuelFigures } from '../support/windowDuel'

const STEPS = Number(process.env.SOAK_STEPS ?? 500)
const PER_DUEL = 25

let browser: Browser
let app: ServedApp

beforeAll(async () => {
  [browser, app] = await Promise.all([launchBrowser(), serveApp()])
})
afterAll(() => Promise.all([browser.close(), app.close()]))

test(`${STEPS} interleavings: nothing shown as saved is lost, nothing written over`, async () => {
  const all: DuelFigures[] = []
  for (let duel = 0; duel < STEPS / PER_DUEL; duel += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    if (duel % 2 === 1) await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }))
    all.push(await runDuel(context, { url: app.url, steps: PER_DUEL, seed: 5000 + duel }))
    await context.close(); console.log(new Date().toISOString(), duel, JSON.stringify(all[all.length-1]?.losses))
  }
  const sum = (read: (figures: DuelFigures) => number): number => all.reduce((total, figures) => total + read(figures), 0)
  const steps = Object.fromEntries(Object.keys(all[0]?.steps ?? {}).map((act) => [act, sum((figures) => figures.steps[act as keyof DuelFigures['steps']])])) as DuelFigures['steps']
  const figures = { steps, saved: sum(({ saved }) => saved), unsure: sum(({ unsure }) => unsure), losses: all.flatMap(({ losses }) => losses) }
  console.log(describeDuel(figures))
  expect(figures.losses).toEqual([])
})
