/**
 * A browser with a profile on the disk that can be killed like a power cut, and started again on
 * the same profile.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { ARGS, findProgram } from './browser'

interface KillableBrowser {
  page: Page
  /** SIGKILL to the browser's own process. */
  kill: () => Promise<void>
}

export interface Profile { start: () => Promise<KillableBrowser>; remove: () => void }

/** A new empty profile. */
export function createProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'))
  return {
    start: () => start(folder),
    remove: () => {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
      } catch { /* a part of the killed browser still writes into it; the system empties this place */ }
    },
  }
}

async function start(folder: string): Promise<KillableBrowser> {
  const { path, env } = await findProgram()
  const child = spawn(path, [
    ...ARGS, '--headless', '--no-first-run', '--hide-crash-restore-bubble',
    '--disable-dev-shm-usage', '--remote-debugging-port=0', `--user-data-dir=${folder}`,
    'about:blank',
  ], {
    env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await connect(child)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? await context?.newPage()
  if (!page) throw new Error('the browser opened no page')
  page.context().setDefaultTimeout(120_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  return { page, kill: () => kill(child, browser) }
}

async function connect(child: ChildProcess): Promise<Browser> {
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the browser did not start: ${said.slice(-400)}`)))
  })
  return chromium.connectOverCDP(address)
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  await browser.close().catch(() => undefined)
}
