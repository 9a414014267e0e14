/** The setup file of all tests, tried on tests made to fail by it. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

const TESTS = `
import { expect, test } from 'vitest'
test('quiet', () => { expect(1).toBe(1) })
test('rejects after its end', () => { setTimeout(() => { void Promise.reject(new Error('late')) }) })
test('quiet again', () => undefined)
test('says an error after its end', () => { setImmediate(() => console.error('late words')) })
test('warns', () => console.warn('a warning'))
test('quiet at last', () => undefined)
`

let folder = ''
let failed: Record<string, string[]> = {}

interface Answer { testResults: {
  name: string
  assertionResults: { title: string; status: string; failureMessages: string[] }[]
}[] }

beforeAll(async () => {
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'noise-'))
  const project = (environment: string): object => ({ test: {
    name: environment, environment, isolate: environment !== 'node',
    include: [`${environment}.test.ts`], setupFiles: join(root, 'tests/support/failOnWarning.ts'),
  } })
  const projects = ['node', 'happy-dom'].map(project)
  writeFileSync(
    join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify({ test: { projects } })}`,
  )
  for (const name of ['node', 'happy-dom']) writeFileSync(join(folder, `${name}.test.ts`), TESTS)
  const { NODE_ENV: _mode, VITEST: _runner, ...env } = process.env
  const outcome = join(folder, 'outcome.json')
  await new Promise((resolve) => {
    execFile(process.execPath, [
      join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json',
      `--outputFile=${outcome}`,
    ], { cwd: folder, env }, resolve)
  })
  const { testResults } = JSON.parse(readFileSync(outcome, 'utf8')) as Answer
  failed = Object.fromEntries(testResults.map(({ name, assertionResults }) => [
    /[^/\\]+$/.exec(name)?.[0] ?? '',
    assertionResults.filter(({ status }) => status === 'failed').map(({ title }) => title),
  ]))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(['node', 'happy-dom'])('%s: exactly the test that caused it fails', (environment) => {
  expect(failed[`${environment}.test.ts`])
    .toEqual(['rejects after its end', 'says an error after its end', 'warns'])
})
