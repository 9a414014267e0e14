/**
 * The browser is killed 200 times while a clerk works. `SOAK_KILLS` and `SOAK_SEED` change number
 * and chance.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveApp, type ServedApp } from '../support/browser/browser'
import { describeKills, runKillRounds } from '../support/browser/killRounds'

const ROUNDS = Number(process.env.SOAK_KILLS ?? 200)
const SEED = Number(process.env.SOAK_SEED ?? 2)

let app: ServedApp

beforeAll(async () => { app = await serveApp() })
afterAll(() => app.close())

test(`${ROUNDS} kills: everything shown as saved is there, no report unreadable`, async () => {
  const figures = await runKillRounds({ url: app.url, rounds: ROUNDS, seed: SEED })
  console.log(describeKills(figures))
  expect(figures.losses).toEqual([])
})
