/** Before and after all browser tests: the application is built once, its folder goes when they are done. */
import { rmSync } from 'node:fs'
import { buildApp } from './buildApp'

export async function setup(): Promise<void> {
  process.env.APP_BUILD = await buildApp()
}

export function teardown(): void {
  if (process.env.APP_BUILD) rmSync(process.env.APP_BUILD, { recursive: true, force: true })
}
