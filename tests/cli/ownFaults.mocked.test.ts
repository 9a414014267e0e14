/** A fault of the program ends with 3, not with the 2 of a file that cannot be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { runCommand } from '../../src/cli/runCommand'
import { composeDocument } from '../../src/document'
import type * as front from '../../src/readers/recognise/parts/readFront'
import { writeWebPage } from '../../src/writers/html'
import { documentReport } from '../support/documents'

/** A bug that shows with one report only. */
vi.mock('../../src/readers/recognise/parts/readFront', async (load) => {
  const sound = await load<typeof front>()
  return { ...sound, readFront: (layout: Parameters<typeof front.readFront>[0]) => {
    if (layout.title?.year === 2020) throw new RangeError('index out of range')
    return sound.readFront(layout)
  } }
})

const folder = mkdtempSync(join(tmpdir(), 'faults-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = (year: 2020 | 2025): string => {
  const path = join(folder, `${year}.html`)
  writeFileSync(path, writeWebPage(composeDocument(documentReport(year))))
  return path
}
const [sound, met] = [page(2025), page(2020)]
const junk = join(folder, 'junk.docx')
writeFileSync(junk, 'no zip')

async function run(...argv: string[]): Promise<{ code: number; told: string }> {
  let told = ''
  const stream = { write: (text: string) => { told += text } }
  const code = await runCommand(argv, { output: stream, error: stream })
  return { code, told }
}

test.each([
  ['check', ['check', met]],
  ['check of several', ['check', sound, junk, met]],
  ['check against last year’s', ['check', sound, '--last', met]],
  ['figures', ['figures', met]],
  ['convert', ['convert', met, join(folder, 'new.txt')]],
])('%s: 3, and the sentence says whose fault it is', async (_, argv) => {
  const { code, told } = await run(...argv)
  expect(told).toContain('程序自身出错')
  expect(told).toContain('RangeError: index out of range')
  expect(code).toBe(3)
})

test('a file that cannot be read is no fault of the program', async () => {
  const { code, told } = await run('check', junk)
  expect(told).not.toContain('程序自身出错')
  expect(code).toBe(2)
})

test('the other files are checked all the same; the JSON says where the error comes from', async () => {
  const { told } = await run('check', met, sound, '--json')
  const [one, other] = JSON.parse(told) as { figures: unknown; messages: { fault?: string }[] }[]
  expect(one).toMatchObject({ figures: null, messages: [{ level: 'error' }] })
  expect(one?.messages[0]?.fault).toContain('ownFaults')
  expect(other?.figures).not.toBeNull()
})
