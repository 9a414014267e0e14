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

/**
 * The rooms of some sources and what each imports from: a room is a folder directly below a
 * layer's, with all in it (`src/store/saving`); the files directly in the layer's are one
 * (`src/store`). What lies beside the layers puts them together and is left out.
 */
export function roomImports(sources: SourceFile[]): Map<string, string[]> {
  const rooms = new Map<string, Set<string>>()
  for (const { path, files } of sources) {
    const room = roomOf(path)
    if (room === 'src') continue
    const imported = rooms.get(room) ?? new Set()
    files.map(roomOf).filter((other) => other !== room && other !== 'src')
      .forEach((other) => imported.add(other))
    rooms.set(room, imported)
  }
  return new Map([...rooms].map(([room, imported]) => [room, [...imported].sort()]))
}

function roomOf(path: string): string {
  return path.split('/').slice(0, -1).slice(0, 3).join('/')
}

/** Groups of two and more, each of which reaches each other one by its imports. */
export function findRings(imports: Map<string, string[]>): string[][] {
  const reached = new Map([...imports.keys()].map((from) => [from, reachFrom(from, imports)]))
  const reaches = (from: string, to: string): boolean => reached.get(from)?.has(to) ?? false
  const rings = new Map<string, string[]>()
  for (const one of imports.keys()) {
    const ring = [...imports.keys()].filter((other) => reaches(one, other) && reaches(other, one))
    if (ring.length > 1) rings.set(ring.sort().join(), ring)
  }
  return [...rings.values()]
}

function reachFrom(from: string, imports: Map<string, string[]>): Set<string> {
  const reached = new Set<string>()
  const waiting = [from]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const other of imports.get(next) ?? []) {
      if (reached.has(other)) continue
      reached.add(other)
      waiting.push(other)
    }
  }
  return reached
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

/** The script of a .vue file; any other text as it is. */
export function scriptOf(path: string, text: string): string {
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
