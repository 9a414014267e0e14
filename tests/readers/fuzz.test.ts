/**
 * Damaged files, by chance with a seed, 400 every day, 2,000 in the long run: no reader may throw
 * or hang, and no figure may land in a cell its labels do not name. Every figure of the report is
 * different, so that one that moved is seen.
 * @module-tag long
 */
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { cellsOf } from '../../src/model/cells'
import type { DocumentCell, DocumentTree } from '../../src/model/document'
import type { CellId } from '../../src/model/template'
import { readReport, type Draft } from '../../src/readers'
import { normaliseLabel } from '../../src/readers/tables/labelForms'
import { editionOf } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeWebPage } from '../../src/writers/html'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { documentReport } from '../support/documents'
import { runs } from '../support/runs'

const SEED = 20_250_103

const YEARS = [2020, 2025] as const
type Year = (typeof YEARS)[number]
type Kind = 'docx' | 'xlsx' | 'html' | 'txt'

const trees = { 2020: treeOf(2020), 2025: treeOf(2025) }
const figures = { 2020: figuresIn(trees[2020]), 2025: figuresIn(trees[2025]) }
const files = new Map<string, Uint8Array>()

function treeOf(year: Year): DocumentTree {
  return composeDocument(documentReport(year, { images: {}, narratives: {
    1: [{ type: 'paragraph', text: '本年工作平稳推进。' }],
    5: [{ type: 'paragraph', text: '存在的问题是公开不够及时，下一步改进。' }],
    6: [{ type: 'paragraph', text: '没有其他事项。' }],
  } }))
}

function figuresIn({ nodes }: DocumentTree): Map<CellId, string> {
  const cells = nodes.flatMap((node) => (node.type === 'officialTable' ? node.cells : []))
  return new Map(
    cells.flatMap(({ cell, text }) => (cell === undefined ? [] : [[cell, text] as const])),
  )
}

function fileOf(kind: Kind, year: Year): Uint8Array {
  return files.get(`${kind}${year}`) ?? new Uint8Array()
}

async function write(kind: Kind, tree: DocumentTree): Promise<Uint8Array> {
  switch (kind) {
    case 'docx': return withoutOwnData(await writeDocx(tree))
    case 'xlsx': return writeSheet(tree)
    case 'html': return strToU8(writeWebPage(tree))
    case 'txt': return strToU8(writeText(tree))
  }
}

/** The body alone, since our own data would answer for it. */
function withoutOwnData(bytes: Uint8Array): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith('customXml/'))), { level: 1 })
}

let [cases, refused] = [0, 0]
afterAll(() =>
  console.log(`fuzz: ${cases} damaged files read, ${refused} of them refused with a sentence`))

async function read(kind: string, bytes: Uint8Array): Promise<Draft | null> {
  cases += 1
  const { value, messages } = await readReport({ name: `年报.${kind}`, bytes })
  if (!value) refused += 1
  if (!value) expect(messages.map(({ text }) => text).join('')).toMatch(/[一-龥]/)
  return value
}

/** Figures that are in a cell they were not written for and are not marked doubtful. */
function strays(draft: Draft | null, year: Year): string[] {
  return Object.entries(draft?.cells ?? {}).flatMap(([cell, { text, doubt }]) => {
    const wanted = figures[year].get(cell)
    return text === '' || text === wanted || doubt !== '' ? [] : [`${cell}: ${text} for ${wanted}`]
  })
}

const kinds = fc.constantFrom<Kind>('docx', 'xlsx', 'html', 'txt')
const years = fc.constantFrom<Year>(...YEARS)

beforeAll(async () => {
  for (const kind of ['docx', 'xlsx', 'html', 'txt'] as const) {
    for (const year of YEARS) files.set(`${kind}${year}`, await write(kind, trees[year]))
  }
})

test.each(YEARS)('the undamaged files of %i give every figure', async (year) => {
  for (const kind of ['docx', 'xlsx', 'html', 'txt'] as const) {
    const draft = await read(kind, fileOf(kind, year))
    expect(strays(draft, year)).toEqual([])
    expect(Object.values(draft?.cells ?? {}).filter(({ text }) => text !== ''))
      .toHaveLength(cellsOf(editionOf(year === 2020 ? '2019' : '2021')).size)
  }
})

describe('bytes', () => {
  const places = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 })

  interface Damage { flips: [number, number][]; cut: [number, number]; end: number }

  /** Bytes set anew, a piece cut out, the end cut off. */
  function damage(bytes: Uint8Array, { flips, cut, end }: Damage): Uint8Array<ArrayBuffer> {
    const copy = new Uint8Array(bytes)
    for (const [place, value] of flips) copy[place % copy.length] = value
    const from = cut[0] % copy.length
    const shorter = new Uint8Array([...copy.subarray(0, from), ...copy.subarray(from + cut[1])])
    return shorter.subarray(0, shorter.length - (end % shorter.length))
  }

  test('of files flipped and cut', async () => {
    const cuts = fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(400)))
    const ends = fc.oneof({
      weight: 3, arbitrary: fc.constant(0),
    }, { weight: 1, arbitrary: fc.nat() })
    await fc.assert(fc.asyncProperty(kinds, years, fc.record({
      flips: places, cut: cuts, end: ends,
    }), async (kind, year, harm) => {
      await read(kind, damage(fileOf(kind, year), harm))
    }), { seed: SEED, numRuns: runs({ daily: 60, soak: 600 }) })
  })

  test('of PDF files and web archives', async () => {
    const fixtures = ['pdf/browser-2020.pdf', 'pdf/word-2025.pdf', 'corpus/savedPage.mht']
      .map((name) => ({
        kind: name.slice(-3),
        bytes: new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url))),
      }))
    await fc.assert(fc.asyncProperty(fc.constantFrom(
      ...fixtures,
    ), places, fc.nat(400), async ({ kind, bytes }, flips, length) => {
      await read(kind, damage(bytes, { flips, cut: [flips[0]?.[0] ?? 0, length], end: 0 }))
    }), { seed: SEED, numRuns: runs({ daily: 9, soak: 90 }) })
  })

  test('of the XML inside Word files and workbooks', async () => {
    const packed = fc.record({ kind: fc.constantFrom<Kind>('docx', 'xlsx'), year: years })
    await fc.assert(fc.asyncProperty(packed, places, fc.nat(), async (
      { kind, year }, flips, part,
    ) => {
      const parts = unzipSync(fileOf(kind, year))
      const name = Object.keys(parts)[part % Object.keys(parts).length] ?? ''
      parts[name] = damage(parts[name] ?? new Uint8Array(), { flips, cut: [0, 0], end: 0 })
      await read(kind, zipSync(parts, { level: 0 }))
    }), { seed: SEED, numRuns: runs({ daily: 20, soak: 200 }) })
  })
})

describe('labels', () => {
  const LETTERS = '政府信息公开申请结果其他复议诉讼总计件数年自然人一二三四五六（）、.123 与错'
  const hurts = fc.array(fc.record({
    label: fc.nat(), place: fc.nat(),
    how: fc.constantFrom('change', 'drop', 'add', 'empty', 'double'),
    letter: fc.constantFrom(...LETTERS),
  }), { minLength: 1, maxLength: 4 })
  type Hurt = { label: number; place: number; how: string; letter: string }

  function hurtText(text: string, { how, place, letter }: Hurt): string {
    const at = text === '' ? 0 : place % text.length
    switch (how) {
      case 'change': return text.slice(0, at) + letter + text.slice(at + 1)
      case 'drop': return text.slice(0, at) + text.slice(at + 1)
      case 'add': return text.slice(0, at) + letter + text.slice(at)
      case 'double': return text + text
      default: return ''
    }
  }

  /** A label that has become another official one says what it says; that is no damage. */
  function isOfficial(text: string, year: Year): boolean {
    return trees[year].nodes.some((node) => node.type === 'officialTable' && node.cells.some(
      (cell) => cell.cell === undefined && normaliseLabel(cell.text) === normaliseLabel(text),
    ))
  }

  function hurtLabels(tree: DocumentTree, hurt: Hurt[], year: Year): DocumentTree {
    const labels = tree.nodes.flatMap((node) => (node.type === 'officialTable'
      ? node.cells.filter((cell) => cell.cell === undefined) : []))
    const changed = new Map<DocumentCell, string>()
    for (const one of hurt) {
      const cell = labels[one.label % labels.length]
      const text = cell && hurtText(changed.get(cell) ?? cell.text, one)
      if (cell && text !== undefined && !isOfficial(text, year)) changed.set(cell, text)
    }
    const nodes = tree.nodes.map((node) => (node.type === 'officialTable' ? {
      ...node, cells: node.cells.map((cell) => ({ ...cell, text: changed.get(cell) ?? cell.text })),
    } : node))
    return { ...tree, nodes }
  }

  test('damaged ones move no figure', async () => {
    await fc.assert(fc.asyncProperty(kinds, years, hurts, async (kind, year, hurt) => {
      const draft = await read(kind, await write(kind, hurtLabels(trees[year], hurt, year)))
      expect(strays(draft, year)).toEqual([])
    }), { seed: SEED, numRuns: runs({ daily: 50, soak: 500 }) })
  })
})

describe('rows', () => {
  const moves = fc.array(fc.record({
    how: fc.constantFrom('drop', 'double', 'swap', 'blank'), from: fc.nat(), to: fc.nat(),
  }), { minLength: 1, maxLength: 4 })
  type Move = { how: string; from: number; to: number }

  /** Lines with figures and a label, whole: what stands in a row stays in it. */
  function moveLines(text: string, changes: Move[]): string {
    const lines = text.split('\n')
    for (const { how, from, to } of changes) {
      const rows = lines.flatMap((line, index) => (/[一-龥].*\t\d/.test(line) ? [index] : []))
      const [a = 0, b = 0] = [rows[from % rows.length], rows[to % rows.length]]
      if (how === 'drop') lines.splice(a, 1)
      else if (how === 'double') lines.splice(b, 0, lines[a] ?? '')
      else if (how === 'blank') lines.splice(a, 0, '')
      else [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
    }
    return lines.join('\n')
  }

  test('dropped, doubled, swapped or set apart keep their figures with their labels', async () => {
    await fc.assert(fc.asyncProperty(years, moves, async (year, changes) => {
      const draft = await read('txt', strToU8(moveLines(strFromU8(fileOf('txt', year)), changes)))
      expect(strays(draft, year)).toEqual([])
    }), { seed: SEED, numRuns: runs({ daily: 30, soak: 300 }) })
  })
})

describe('columns', () => {
  /** Leaf columns below the same heading, by table. */
  const GROUPS = [
    ['applications', [4, 5, 6, 7, 8]], ['applications', [3, 9]], ['disputes', [0, 1, 2, 3, 4]],
    ['disputes', [5, 6, 7, 8, 9]], ['disputes', [10, 11, 12, 13, 14]],
  ] as const

  function swapColumns(tree: DocumentTree, table: string, [a, b]: [number, number]): DocumentTree {
    const nodes = tree.nodes.map((node) => {
      if (node.type !== 'officialTable' || node.table !== table) return node
      const textAt = (row: number, column: number): string | undefined => node.cells.find((cell) =>
        cell.row === row && cell.column === column && cell.columnSpan === 1)?.text
      const other = (column: number): number => (column === a ? b : column === b ? a : column)
      return { ...node, cells: node.cells.map((cell) => (cell.columnSpan === 1
        ? { ...cell, text: textAt(cell.row, other(cell.column)) ?? cell.text } : cell)) }
    })
    return { ...tree, nodes }
  }

  test('in another order keep their figures with their labels', async () => {
    await fc.assert(fc.asyncProperty(fc.record({ kind: kinds, year: years }), fc.constantFrom(
      ...GROUPS,
    ), fc.tuple(fc.nat(), fc.nat()), async ({ kind, year }, [table, columns], [a, b]) => {
      const pair: [
        number, number,
      ] = [columns[a % columns.length] ?? 0, columns[b % columns.length] ?? 0]
      expect(strays(
        await read(kind, await write(kind, swapColumns(trees[year], table, pair))), year,
      )).toEqual([])
    }), { seed: SEED, numRuns: runs({ daily: 10, soak: 100 }) })
  })
})

describe('cells one a line', () => {
  /** As text converted from Word often is: nothing tells rows apart but the labels. */
  function oneALine(year: Year): string[] {
    return strFromU8(fileOf('txt', year)).split('\n').flatMap((line) => (line.includes('\t')
      ? line.split('\t').filter((cell) => cell !== '') : [line]))
  }

  test('a lost or doubled figure or label shifts no other', async () => {
    await fc.assert(fc.asyncProperty(years, fc.nat(), fc.boolean(), async (year, place, isLost) => {
      const lines = oneALine(year)
      const first = lines.findIndex((line) => line.startsWith('第二十条'))
      const last = lines.findIndex((line) => line.startsWith('五、存在'))
      const at = first + (place % (last - first))
      lines.splice(at, isLost ? 1 : 0, ...(isLost ? [] : [lines[at] ?? '']))
      expect(strays(await read('txt', strToU8(lines.join('\n'))), year)).toEqual([])
    }), { seed: SEED, numRuns: runs({ daily: 30, soak: 300 }) })
  })
})
