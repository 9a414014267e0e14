/**
 * The Chromium that comes as an npm package for Linux x64, unpacked into a
 * folder of its own. The package unpacks to fixed names in the temporary
 * folder and its libraries only under a cloud's variables, so both are set,
 * for a child process alone; a finished folder is moved into place whole, so
 * runs side by side never see half of one.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { facesFolder, installFaces } from './installFaces'

export interface Program { path: string; env: Record<string, string> }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const run = promisify(execFile)

/** Without it a bare environment would leave Chinese file names as `download`. */
const UTF8 = 'C.UTF-8'

/** Unpacks once per version, then answers from the folder. */
export async function unpackChromium(): Promise<Program> {
  const cache = join(root, 'node_modules', '.cache')
  const folder = facesFolder(cache, `chromium-${packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(cache, folder)
  return {
    path: join(folder, 'chromium'),
    env: { ...await libraryEnv(folder), FONTCONFIG_FILE: join(folder, 'fonts.conf'), LC_ALL: UTF8 },
  }
}

function packageVersion(): string {
  const file =
    readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}

async function unpackInto(cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'unpacking-'))
  await run(process.execPath, [
    '--input-type=module', '--eval', UNPACK,
  ], { cwd: root, env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'nodejs20.x' } })
  installFaces({ draft, folder, own: 'fonts/fonts' })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}

const UNPACK = "const { default: chromium } = await import('@sparticuz/chromium'); await "
  + "chromium.executablePath()"

/**
 * The package's own libraries, only where the system lacks some: they must not stand before newer
 * ones.
 */
async function libraryEnv(folder: string): Promise<Record<string, string>> {
  const { stdout } = await run('ldd', [join(folder, 'chromium')])
  return stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}
}
