/** Programs of this project bundled for Node, once for each state of their sources. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * Bundles the entries (paths below the root, by name) and gives the folder of
 * `NAME.mjs` for each. A folder is named by what it holds: it is never
 * changed, only written where it is missing, and several runs at once do not
 * disturb each other.
 */
export async function bundle(entryPoints) {
  const { outputFiles } = await build({
    absWorkingDir: root, entryPoints, outdir: 'out', outExtension: { '.js': '.mjs' },
    bundle: true, splitting: true, packages: 'external', platform: 'node', target: 'node20',
    format: 'esm', write: false, logLevel: 'error',
  })
  const hash = createHash('sha256')
  for (const { path, contents } of outputFiles) hash.update(basename(path)).update(contents)
  // As deep as the sources that name files of packages by their place.
  const folder = join(root, 'node_modules/.cache', `bundle-${hash.digest('hex').slice(0, 16)}`)
  if (!existsSync(folder)) write(outputFiles, folder)
  return folder
}

function write(outputFiles, folder) {
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
