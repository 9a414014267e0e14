/**
 * The sources as files and imports, for the architecture test. Type imports, dynamic imports and
 * .vue files included.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export interface SourceFile {
  /** From the project's root, with `/`: `src/model/grid.ts`. */
  path: string
  text: string
  /** Paths of files of the project. */
  files: string[]
  /** Names of packages, scope included. */
  packages: string[]
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** All sources below a folder of the project. */
export function readSources(folder: string): SourceFile[] {
  return listFiles(folder).filter((path) => /\.(ts|vue)$/.test(path)).map(readSource)
}

/** Every file below a folder of the project, in order. */
export function listFiles(folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.normalize(join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')))
    .sort()
}

/** Files directly in the project's root. */
export function listRootFiles(): string[] {
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => entry.name)
}

/** The text of a file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** A path of files that import each other in a ring, or none. */
export function findCycle(sources: SourceFile[]): string[] | undefined {
  const imports = new Map(sources.map(({ path, files }) => [path, files]))
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  return firstOf([...imports.keys()], (path) => visit(path, []))
}

function firstOf<Value>(
  paths: string[], find: (path: string) => Value | undefined,
): Value | undefined {
  for (const path of paths) {
    const found = find(path)
    if (found) return found
  }
  return undefined
}

function readSource(path: string): SourceFile {
  const text = readProjectFile(path)
  const imported = ts.preProcessFile(scriptOf(path, text), true, true).importedFiles.map(
    ({ fileName }) => fileName,
  )
  return {
    path,
    text,
    files: imported.filter((name) => name.startsWith('.')).map((name) => resolveImport(path, name)),
    packages: imported.filter((name) => !name.startsWith('.')).map(packageOf),
  }
}

function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1])
    .join('\n')
}

/** The file behind `./grid`, `./2021` or `./App.vue`; a file that does not exist keeps its name. */
function resolveImport(from: string, name: string): string {
  const base = posix.join(dirname(from), name.replace(/\?.*$/, ''))
  return [base, `${base}.ts`, `${base}/index.ts`]
    .find((path) => /\.\w+$/.test(path) && existsSync(join(root, path))) ?? base
}

function packageOf(name: string): string {
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')
}
