/**
 * Seconds of the processor for every hostile file, one after the other; a test looks at memory and
 * at what is said.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostileFiles } from '../support/files/hostileFiles'
import { canMeasure, measureFile } from '../support/files/measureFile'

const MOST_MS = 5000
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hostile-')) })
afterAll(() => rmSync(folder, { recursive: true }))

test.skipIf(!canMeasure()).each(hostileFiles)('$harm: $kind, $name', async (file) => {
  const { time } = await measureFile(file, folder, 'file')
  console.log(
    `${file.harm}, ${file.kind}, ${file.name}: ${Math.round(time)} ms (limit ${MOST_MS} ms)`,
  )
  expect(time).toBeLessThan(MOST_MS)
})
