/**
 * Every hostile file read by a process of its own: refused or read within 5
 * seconds and 300 MB, with a sentence, nothing of it run, nothing fetched.
 * Seconds are those of the processor, so that a busy machine changes nothing;
 * megabytes are resident memory, the file included, at its highest above what
 * the process has at rest with its readers loaded and a small file read.
 */
import { execFile } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../../scripts/bundle.mjs'
import { hostileFiles, type HostileFile } from '../support/hostileFiles'
import type { Measured } from '../support/readMeasured'

const MOST_TIME = 5000
const MOST_MEMORY = 300
/** A hanging process, on a machine however busy. */
const HANGS = 120_000
const root = fileURLToPath(new URL('../../', import.meta.url))
const canMeasure = tells()
const program = bundle({ readMeasured: 'tests/support/readMeasured.ts' })
let folder = ''
const figures: Measured[] = []

function tells(): boolean {
  try {
    accessSync('/proc/self/clear_refs', constants.W_OK)
    return true
  } catch {
    return false
  }
}

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'hostile-')) })
afterAll(() => {
  rmSync(folder, { recursive: true })
  const most = (key: 'time' | 'memory'): number => Math.round(Math.max(...figures.map((figure) => figure[key])))
  console.log(`${figures.length} hostile files: at most ${most('time')} ms of ${MOST_TIME}, ${most('memory')} MB of ${MOST_MEMORY}`)
})

async function measure({ kind, build }: HostileFile, index: number): Promise<Measured> {
  const file = join(folder, `${index}.${kind}`)
  writeFileSync(file, await build())
  const small = join(root, 'tests/fixtures', kind === 'pdf' ? 'pdf/browser-2020.pdf' : 'corpus/plainPage.html')
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', join(await program, 'readMeasured.mjs'), file, small], { cwd: root, timeout: HANGS })
  rmSync(file)
  return JSON.parse(stdout) as Measured
}

describe.skipIf(!canMeasure)('hostile', () => {
  const queue = [...hostileFiles.entries()]
  const answers = new Map<number, Promise<Measured>>()
  let begun: Promise<void>[] = []

  /** As many at once as there are processors; each test waits for its own. */
  async function work(settle: Map<number, (measured: Promise<Measured>) => void>): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const answer = measure(next[1], next[0])
      settle.get(next[0])?.(answer)
      await answer.catch(() => undefined)
    }
  }

  beforeAll(() => {
    const settle = new Map<number, (measured: Promise<Measured>) => void>()
    for (const [index] of hostileFiles.entries()) answers.set(index, new Promise((resolve) => settle.set(index, resolve)))
    begun = Array.from({ length: Math.min(2, availableParallelism()) }, () => work(settle))
  })
  afterAll(() => Promise.all(begun))

  test.each(hostileFiles.map((file, index) => ({ ...file, index })))('$harm: $kind, $name', async ({ index }) => {
    const measured = await answers.get(index)
    if (!measured) throw new Error('not measured')
    figures.push(measured)
    expect(measured).toMatchObject({ wasRun: false, requests: [] })
    expect(measured.time).toBeLessThan(MOST_TIME)
    expect(measured.memory).toBeLessThan(MOST_MEMORY)
    if (!measured.isRead) expect(measured.sentences.join('')).toMatch(/[一-龥]{6}/)
  }, 10 * HANGS)
})

test('every harm of the promise has its files', () => {
  expect([...new Set(hostileFiles.map(({ harm }) => harm))].sort()).toEqual(['PDF made to choke on', 'broken zip', 'columns', 'entities', 'nesting', 'references', 'scripts', 'sheer size', 'truncated PDF', 'zip bomb'])
})

if (!canMeasure) console.log('skipped: this system does not tell the memory of a process')
