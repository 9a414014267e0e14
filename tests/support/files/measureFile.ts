/** What one file costs the readers, measured in a process of its own. */
import { execFile } from 'node:child_process'
import { accessSync, constants, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { bundle } from '../../../scripts/bundle.mjs'
import type { HostileFile } from './hostileFile'
import type { Measured } from './readMeasured'

/** A hanging process, on a machine however busy. */
export const HANGS = 120_000
const program = bundle({ readMeasured: 'tests/support/files/readMeasured.ts' })
const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Whether this system tells the memory of a process. */
export function canMeasure(): boolean {
  try {
    accessSync('/proc/self/clear_refs', constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Writes the file into the folder and reads it; rejects when reading ends in nothing but a crash,
 * or hangs.
 */
export async function measureFile(
  { kind, build }: HostileFile, folder: string, name: string,
): Promise<Measured> {
  const file = join(folder, `${name}.${kind}`)
  writeFileSync(file, await build())
  const small = join(root, 'tests/fixtures', kind === 'pdf'
    ? 'pdf/browser-2020.pdf' : 'corpus/plainPage.html')
  const options = ['--expose-gc', join(await program, 'readMeasured.mjs'), file, small]
  const { stdout } =
    await promisify(execFile)(process.execPath, options, { cwd: root, timeout: HANGS })
  rmSync(file)
  return JSON.parse(stdout) as Measured
}
