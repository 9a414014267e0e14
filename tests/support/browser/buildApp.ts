/** The application as it is shipped, built for tests into a folder of its own. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Builds site and single file and returns their folder. A process of its own, since a test's
 * NODE_ENV would leave Vue's development code in.
 */
export async function buildApp(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'app-'))
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const build = (...options: string[]) => promisify(execFile)(process.execPath, [
    vite, 'build', '--outDir', folder, '--logLevel', 'error', ...options,
  ], { cwd: root, env: { ...env, NO_COLOR: '1' } })
  try {
    await build('--emptyOutDir')
    await build('--mode', 'single')
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw tellBuildError(error as BuildError)
  }
  return folder
}

interface BuildError { stderr?: string; message: string }

/** Only what the build said, not the whole failed command. */
function tellBuildError({ stderr, message }: BuildError): Error {
  return new Error(`the application does not build:\n${stderr ?? message}`)
}
