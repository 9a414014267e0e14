/**
 * The browser is killed while a clerk works; the long run is `npm run test:soak`.
 * @module-tag long
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveApp, type ServedApp } from '../support/browser/browser'
import { describeKills, runKillRounds } from '../support/browser/killRounds'

let app: ServedApp

beforeAll(async () => { app = await serveApp() })
afterAll(() => app.close())

test('after a kill everything that was shown as saved is there', async () => {
  const figures = await runKillRounds({ url: app.url, rounds: 2, seed: 1 })
  console.log(describeKills(figures))
  expect(figures.losses).toEqual([])
})
