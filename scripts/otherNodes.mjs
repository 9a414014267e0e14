/**
 * Both commands of the README on the other Nodes it names: `node scripts/otherNodes.mjs`. Each is
 * fetched by npm (the package `node` brings the program); where it cannot be had, that is said and
 * passed over. `npm start` and the build are tried by the test of them, in a real browser; then
 * unit tests.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { dirname, delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAJORS = [20, 22, 24]
const root = fileURLToPath(new URL('../', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
/**
 * What touches Node: files, zips, XML, workers, the command line. The rest is the language's, and
 * run once.
 */
const UNITS = [
  'model', 'templates', 'document', 'writers', 'cli',
  'readers/formats',
]
const RUNS = [
  [
    'build and start',
    ['--project', 'browser', 'tests/browser/start.test.ts', 'tests/browser/opens.test.ts'],
  ],
  ['unit tests', ['--project', 'unit', ...UNITS.map((folder) => `tests/${folder}/`)]],
]

/** The program of a Node of this major version; undefined where none can be fetched. */
function fetchNode(major) {
  try {
    const path = execFileSync('npx', ['-y', `node@${major}`, '-p', 'process.execPath'], {
      encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32',
    }).trim()
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim()
    return version.startsWith(`v${major}.`) ? { path, version } : undefined
  } catch {
    return undefined
  }
}

/** Runs tests on that Node; whether they passed. */
function passes({ path, version }, [name, options]) {
  console.log(`Node ${version}: ${name}`)
  const env = { ...process.env, PATH: `${dirname(path)}${delimiter}${process.env.PATH ?? ''}` }
  return spawnSync(path, [
    vitest, 'run', '--reporter=dot', '--silent', ...options,
  ], { cwd: root, env, stdio: 'inherit' }).status === 0
}

const failed = MAJORS.filter((major) => !process.version.startsWith(`v${major}.`))
  .flatMap((major) => {
    const node = fetchNode(major)
    if (!node) console.log(`Node ${major}: skipped, it cannot be fetched here`)
    return node
      ? RUNS.filter((run) => !passes(node, run)).map(([name]) => `Node ${node.version}: ${name}`)
      : []
  })
for (const what of failed) console.error(`failed on ${what}`)
process.exitCode = failed.length > 0 ? 1 : 0
