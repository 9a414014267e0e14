/**
 * Every hostile file read by a process of its own: refused or read within 300
 * MB, with a sentence, nothing of it run, nothing fetched. Megabytes are
 * resident memory, the file included, at its highest above what the process
 * has at rest with its readers loaded and a small file read. How long each
 * takes is measured by `npm run bench`.
 * @module-tag long
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HostileFile } from '../support/files/hostileFile'
import { hostileFiles } from '../support/files/hostileFiles'
import { canMeasure, HANGS, measureFile } from '../support/files/measureFile'
import type { Measured } from '../support/files/readMeasured'
import { runs } from '../support/runs'

const MOST_MEMORY = 300
/** The first file of each harm and kind each day, all of them in the long run and in the bench. */
const isFirst = ({ harm, kind }: HostileFile, index: number): boolean =>
  hostileFiles.findIndex((file) => file.harm === harm && file.kind === kind) === index
const files =
  hostileFiles.filter((file, index) => isFirst(file, index) || runs({ daily: 0, soak: 1 }) === 1)
let folder = ''
const figures: Measured[] = []

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hostile-')) })
afterAll(() => {
  rmSync(folder, { recursive: true })
  const most = Math.round(Math.max(...figures.map(({ memory }) => memory)))
  console.log(`${figures.length} hostile files: at most ${most} MB of ${MOST_MEMORY}`)
})

describe.skipIf(!canMeasure())('hostile', () => {
  const queue = [...files.entries()]
  const answers = new Map<number, Promise<Measured>>()
  let begun: Promise<void>[] = []

  /** As many at once as there are processors; each test waits for its own. */
  async function work(settle: Map<number, (measured: Promise<Measured>) => void>): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const answer = measureFile(next[1], folder, String(next[0]))
      settle.get(next[0])?.(answer)
      await answer.catch(() => undefined)
    }
  }

  beforeAll(() => {
    const settle = new Map<number, (measured: Promise<Measured>) => void>()
    for (const [index] of files.entries()) {
      answers.set(index, new Promise((resolve) => settle.set(index, resolve)))
    }
    begun = Array.from({ length: Math.min(2, availableParallelism()) }, () => work(settle))
  })
  afterAll(() => Promise.all(begun))

  test.each(
    files.map((file, index) => ({ ...file, index })),
  )('$harm: $kind, $name', async ({ index }) => {
    const measured = await answers.get(index)
    if (!measured) throw new Error('not measured')
    figures.push(measured)
    expect(measured).toMatchObject({ wasRun: false, requests: [] })
    expect(measured.memory).toBeLessThan(MOST_MEMORY)
    if (!measured.isRead) expect(measured.sentences.join('')).toMatch(/[一-龥]{6}/)
  }, 10 * HANGS)
})

test('every harm of the promise has its files', () => {
  expect([...new Set(files.map(({ harm }) => harm))].sort()).toEqual([
    'PDF made to choke on', 'broken zip', 'columns', 'entities', 'nesting', 'references', 'scripts',
    'sheer size', 'truncated PDF', 'zip bomb',
  ])
})

if (!canMeasure()) console.log('skipped: this system does not tell the memory of a process')
