/**
 * Before and after all browser tests: the application is built and served once, its folder goes
 * when they are done.
 */
import { rmSync } from 'node:fs'
import { serveFolder, type ServedApp } from './browser'
import { buildApp } from './buildApp'

let app: ServedApp | undefined

export async function setup(): Promise<void> {
  const folder = await buildApp()
  app = await serveFolder(folder)
  Object.assign(process.env, { APP_BUILD: folder, APP_URL: app.url })
}

export async function teardown(): Promise<void> {
  await app?.close()
  if (app) rmSync(app.folder, { recursive: true, force: true })
}
