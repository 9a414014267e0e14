/**
 * The measures of this house, each with its goal: `npx tsx scripts/measureHouse.ts`.
 *
 *     … src/checks src/readers/tables   these folders instead of src and tests
 *     … --layers                        one line for each layer of src
 *     … --list                          each line, function, folder and export that is too many
 *
 * A ring is a group of files (or rooms: folders directly below a layer's) that import each other.
 * What a local function and an operator are is said in house/syntax.ts; dead exports are knip's.
 */
import { spawnSync } from 'node:child_process'
import { LONGEST_PATTERN, WIDEST_LINE, widthOf } from '../build/houseRules.mjs'
import {
  findRings, listFiles, readProjectFile, readSources, roomImports, scriptOf,
} from '../tests/support/sourceGraph'
import { readSyntax } from './house/syntax'

interface Measure {
  title: string
  /** Of source code, or of tests too. */
  of: 'all' | 'src'
  goal: string
  measure: (house: House) => { value: number | string; list?: string[] }
}

interface House {
  files: { path: string; lines: string[] }[]
  syntax: { path: string; lines: number; syntax: ReturnType<typeof readSyntax> }[]
  folder: string
}

const WIDE = 100
const SMALL_FILE = 15
const FULL_FOLDER = 25

const MEASURES: Measure[] = [
  { title: 'files', of: 'all', goal: '', measure: ({ files }) => ({ value: files.length }) },
  { title: 'lines', of: 'all', goal: '', measure: ({ files }) => ({ value: linesOf(files).length }) },
  {
    title: `% wider than ${WIDE}`, of: 'all', goal: '≤ 2', measure: ({ files }) => {
      const wide = linesOf(files).filter(({ text }) => widthOf(text) > WIDE)
      return { value: percent(wide.length, linesOf(files).length) }
    },
  },
  {
    title: `wider than ${WIDEST_LINE}`, of: 'all', goal: '0', measure: ({ files }) => count(
      linesOf(files).filter(({ text }) => widthOf(text) > WIDEST_LINE).map(({ place }) => place),
    ),
  },
  {
    title: '% functions used once', of: 'src', goal: '≤ 45', measure: ({ syntax }) => {
      const list = syntax.flatMap(({ path, syntax: { usedOnce } }) =>
        usedOnce.map((name) => `${path} ${name}`))
      const local = sum(syntax.map(({ syntax: { localFunctions } }) => localFunctions))
      return { value: percent(list.length, local), list }
    },
  },
  {
    title: 'operators in 100 lines', of: 'src', goal: '≤ 15', measure: ({ syntax }) => {
      const operators = sum(syntax.map((file) => file.syntax.operators))
      const list = syntax
        .filter((file) => file.lines >= SMALL_FILE && file.syntax.operators / file.lines > 0.15)
        .map((file) => `${path(file)} ${percent(file.syntax.operators, file.lines)}`)
      return { value: percent(operators, sum(syntax.map(({ lines }) => lines))), list }
    },
  },
  {
    title: `patterns over ${LONGEST_PATTERN}`, of: 'src', goal: '0', measure: ({ syntax }) => count(
      syntax.flatMap((file) => file.syntax.patterns
        .filter((pattern) => pattern.length > LONGEST_PATTERN)
        .map((pattern) => `${path(file)} ${pattern.length}: ${pattern.slice(0, 30)}…`)),
    ),
  },
  {
    title: `folders over ${FULL_FOLDER} files`, of: 'all', goal: '0', measure: ({ files }) => {
      const sizes = new Map<string, number>()
      for (const { path: name } of files) {
        const folder = name.slice(0, name.lastIndexOf('/'))
        sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
      }
      return count([...sizes].filter(([, size]) => size > FULL_FOLDER)
        .map(([folder, size]) => `${folder} ${size}`))
    },
  },
  {
    title: `files under ${SMALL_FILE} lines`, of: 'src', goal: '< 25', measure: ({ files }) => count(
      files.filter(({ lines }) => lines.length < SMALL_FILE).map(path),
    ),
  },
  {
    title: 'rings of files', of: 'all', goal: '0', measure: ({ folder }) => {
      const sources = readSources(folder)
      return count(findRings(new Map(sources.map(({ path: name, files }) => [name, files])))
        .map((ring) => ring.join(' ↔ ')))
    },
  },
  {
    title: 'rings of rooms', of: 'src', goal: '0', measure: ({ folder }) =>
      count(findRings(roomImports(readSources(folder))).map((ring) => ring.join(' ↔ '))),
  },
  {
    title: 'dead exports', of: 'all', goal: '0', measure: ({ folder }) =>
      count(deadExports.filter((line) => line.startsWith(`${folder}/`))),
  },
]

const deadExports = findDeadExports()
const options = process.argv.slice(2)
const named = options.filter((option) => !option.startsWith('--'))
print(options.includes('--layers') ? layers() : named.length > 0 ? named : ['src', 'tests'])

function print(folders: string[]): void {
  const houses = folders.map(readHouse)
  const found = MEASURES.map(({ measure, of, ...rest }) => ({
    ...rest,
    results: houses.map((house) =>
      of === 'src' && house.folder.startsWith('tests') ? { value: '' } : measure(house)),
  }))
  const widths = folders.map((folder) => Math.max(7, folder.replace('src/', '').length))
  const row = (title: string, goal: string, cells: (number | string)[]): string =>
    [title.padEnd(24), goal.padStart(5), ...cells.map((cell, index) =>
      String(cell).padStart(widths[index] ?? 0))].join('  ')
  console.log(row('', 'goal', folders.map((folder) => folder.replace('src/', ''))))
  for (const { title, goal, results } of found) {
    console.log(row(title, goal, results.map(({ value }) => value)))
  }
  if (!options.includes('--list')) return
  for (const { title, results } of found) {
    const list = results.flatMap((result) => 'list' in result ? result.list ?? [] : [])
    if (list.length > 0) console.log(`\n${title}\n  ${list.join('\n  ')}`)
  }
}

function readHouse(folder: string): House {
  const files = listFiles(folder).filter((name) => /\.(ts|vue|css)$/.test(name))
    .map((name) => ({ path: name, text: readProjectFile(name) }))
  return {
    folder,
    files: files.map(({ path: name, text }) => ({ path: name, lines: text.trimEnd().split('\n') })),
    syntax: files.filter((file) => !file.path.endsWith('.css')).map(({ path: name, text }) => {
      const script = scriptOf(name, text)
      const template = name.endsWith('.vue')
        ? text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '') : ''
      return {
        path: name, lines: script.split('\n').length, syntax: readSyntax(name, script, template),
      }
    }),
  }
}

function layers(): string[] {
  return [...new Set(listFiles('src').filter((name) => name.split('/').length > 2)
    .map((name) => name.split('/').slice(0, 2).join('/')))]
}

/** What knip finds, as `file name`: exports, types and files that nothing uses, or tests alone. */
function findDeadExports(): string[] {
  const found = [[], ['--production', '--exports', '--files']].flatMap((options) => {
    const { stdout } = spawnSync('npx', ['knip', '--reporter', 'json', '--no-exit-code', ...options], {
      encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8,
    })
    const { issues } = JSON.parse(stdout) as {
      issues: ({ file: string } & Record<string, { name: string }[] | string>)[]
    }
    return issues.flatMap(({ file, ...kinds }) => Object.values(kinds).flatMap((listed) =>
      typeof listed === 'string' ? [] : listed.map(({ name }) => `${file} ${name}`)))
  })
  return [...new Set(found)]
}

function linesOf(files: House['files']): { place: string; text: string }[] {
  return files.flatMap(({ path: name, lines }) =>
    lines.map((text, index) => ({ text, place: `${name}:${index + 1}` })))
}

function count(list: string[]): { value: number; list: string[] } {
  return { value: list.length, list }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : (100 * part / whole).toFixed(1)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function path(file: { path: string }): string {
  return file.path
}
