/**
 * `npm run -s report`: the command line. Its three hundred modules are bundled
 * first, which takes less time than to load them one by one, in the worker
 * threads again. A bundle lies in a folder named by what it holds: it is
 * never changed, only written where it is missing, and several runs at once
 * do not disturb each other.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))

const { outputFiles } = await build({
  absWorkingDir: root, entryPoints: { report: 'src/cli/report.ts', checkWorker: 'src/cli/checkWorker.ts' }, outdir: 'out', outExtension: { '.js': '.mjs' },
  bundle: true, splitting: true, packages: 'external', platform: 'node', target: 'node20', format: 'esm', write: false, logLevel: 'error',
})

const hash = createHash('sha256')
for (const { path, contents } of outputFiles) hash.update(basename(path)).update(contents)
// As deep as the sources that name files of packages by their place.
const folder = join(root, 'node_modules/.cache', `report-${hash.digest('hex').slice(0, 16)}`)
if (!existsSync(folder)) writeBundle()
await import(pathToFileURL(join(folder, 'report.mjs')).href)

function writeBundle() {
  const draft = `${folder}-${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const { path, contents } of outputFiles) writeFileSync(join(draft, basename(path)), contents)
  try {
    renameSync(draft, folder)
  } catch {
    // Another run was quicker.
    rmSync(draft, { recursive: true })
  }
}
