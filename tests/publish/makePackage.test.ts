/**
 * The publication package: every file read again by our own readers says what the report says, and
 * no more.
 */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { composeDocument } from '../../src/document'
import { cellsOf } from '../../src/model/cells'
import type { Report } from '../../src/model/report'
import {
  makePackage, zipPackage, type PackageFile, type PublicationPackage,
} from '../../src/publish'
import { SIGN_OFF_TASK_IDS, SIGN_OFF_TASKS, SIGN_OFF_TEXTS } from '../../src/model/signOff'
import { PACKAGE_PARTS } from '../../src/publish/parts'
import { acceptDraft, readReport } from '../../src/readers'
import { editionOf, editions } from '../../src/templates'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { documentReport, hostileTree, textCell } from '../support/documents'
import { textOfTree } from '../support/samples/documentText'
import { buildOddReport, oddTexts } from '../support/samples/oddTexts'
import { buildWholeReport } from '../support/samples/randomWholeReport'
import { runs } from '../support/runs'

const NOW = '2026-02-01T00:00:00.000Z'

async function packageOf(report: Report): Promise<PublicationPackage> {
  const { value, messages } = await makePackage(report)
  if (!value) throw new Error(messages.map(({ text }) => text).join('；'))
  return value
}

/** The printed words of what our readers make of a file. */
async function readAgain({ name, bytes }: PackageFile): Promise<Report> {
  const { value, messages } = await readReport({ name, bytes })
  if (!value) throw new Error(`${name}: ${messages.map(({ text }) => text).join('；')}`)
  return acceptDraft(value, { now: NOW })
}

function cellsIn(report: Report): string[] {
  return composeDocument(report).nodes.flatMap((node) =>
    node.type === 'officialTable' ? node.cells.map(({ cell, text }) => `${cell}=${text}`) : [],
  )
}

const reports = {
  'the sample': buildSampleReport('2026-01-05T08:00:00.000Z'),
  'a report of 2025 with picture and table': documentReport(2025),
  'a report of 2020 with picture and table': documentReport(2020),
}

describe.each(Object.entries(reports))('%s', (_, report) => {
  let made: PublicationPackage
  const fileOf = (id: string): PackageFile => {
    const file = made.files.find((candidate) => candidate.id === id)
    if (!file) throw new Error(`no ${id}`)
    return file
  }
  beforeAll(async () => {
    made = await packageOf(report)
  })

  test.each(['word', 'page', 'fragment', 'sheet'])('%s gives the report back', async (id) => {
    const withoutPictures = ({ nodes }: ReturnType<typeof composeDocument>): typeof nodes =>
      nodes.flatMap((node): typeof nodes => {
        if (node.type !== 'image' || id !== 'sheet') return [node]
        return node.caption === '' ? [] : [{ type: 'paragraph', text: node.caption }]
      })
    const read = composeDocument(await readAgain(fileOf(id)))
    const told = textOfTree({
      ...composeDocument(report), nodes: withoutPictures(composeDocument(report)),
    })
    expect(textOfTree({ ...read, nodes: withoutPictures(read) })).toEqual(told)
  })

  test.each(['json', 'csv'])('%s gives every figure back', async (id) => {
    const read = await readAgain(fileOf(id))
    expect([read.year, read.edition, read.agency.name])
      .toEqual([report.year, report.edition, report.agency.name])
    expect(cellsIn(read)).toEqual(cellsIn(report))
  })

  test('the list names the sum of every other file, and the zip holds all of them', () => {
    const sums = made.files
      .filter(({ id }) => id !== 'checksums')
      .map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}`)
    expect(strFromU8(fileOf('checksums').bytes).trimEnd().split('\n')).toEqual(sums)
    const zip = unzipSync(zipPackage(made))
    expect(Object.entries(zip)).toEqual(made.files.map(({ name, bytes }) => [name, bytes]))
  })

  test('each was compared whole', () => {
    const figures = cellsOf(editionOf(report.edition)).size
    for (const { proof } of made.files.filter(({ id }) => id !== 'checksums')) {
      expect(proof?.cells).toBeGreaterThanOrEqual(figures)
    }
    expect(fileOf('json').proof?.cells).toBe(figures)
  })
})

test('the same report gives the same bytes, whenever it is made', async () => {
  const first = zipPackage(await packageOf(documentReport(2025)))
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:10.000Z') })
  const later = zipPackage(await packageOf(documentReport(2025)))
  vi.useRealTimers()
  expect(later).toEqual(first)
})

test.each(editions)('reports by chance, $id: every file is proven', { tags: 'long' }, async (edition) => {
  for (let seed = 0; seed < runs({ daily: 4, soak: 100 }); seed += 1) {
    const { value, messages } = await makePackage(buildWholeReport(edition, seed))
    expect([seed, messages, value?.files.length]).toEqual([seed, [], 7])
  }
})

test('odd texts in every field are proven', { tags: 'long' }, async () => {
  for (const text of ['一句\u200b话\u00ad_x0041_', ...oddTexts]
    .slice(0, runs({ daily: 1, soak: oddTexts.length }))) {
    expect([text, (await makePackage(buildOddReport(text))).messages]).toEqual([text, []])
  }
})

test('a table of one column, a blank one and odd words are proven too', async () => {
  const table = (texts: string[]): Report['narratives'][1][number] => ({
    type: 'table',
    rows: texts.map((text) => [textCell(text)]),
  })
  const narratives = {
    1: [
      table(['渠道', '网站', '12']), table(['', '']),
      { type: 'paragraph' as const, text: '1,234  件"等"=1+1' },
    ],
    5: [{ type: 'paragraph' as const, text: '长'.repeat(40_000) }],
    6: [{ type: 'paragraph' as const, text: '000123' }],
  }
  const agency = { ...documentReport(2025).agency, name: '青禾县"局",<b>&科' }
  expect((await makePackage(documentReport(2025, { narratives, agency }))).messages).toEqual([])
})

test('a 落款 of two lines comes back as one from the website', async () => {
  const name = '内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗人民政府办公室'
  const { files } =
    await packageOf(documentReport(2025, { signature: { name, date: '2026-01-20' } }))
  for (const file of files.filter(({ id }) => ['page', 'fragment'].includes(id))) {
    expect([file.id, (await readAgain(file)).signature])
      .toEqual([file.id, { name, date: '2026-01-20' }])
  }
})

/** Names and texts of every file of a package, of those within it too: workbooks of charts. */
function everyText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes)).map(([path, part]) =>
    `${path}\n${path.endsWith('.xlsx') ? everyText(part) : strFromU8(part)}`).join('\n')
}

test('no part holds what is not printed', async () => {
  const secret: Report = {
    ...documentReport(2025),
    id: 'r-5d1e-secret',
    createdAt: '2026-01-06T07:08:09.000Z',
    updatedAt: '2026-01-07T08:09:10.000Z',
    notes: { 'T2-ROLL:rules': {
      text: '只给审核人看', fact: '四十不等于四十二', at: '2026-01-08T09:10:11.000Z',
    } },
    lastYear: {
      year: 2024, edition: '2021', figures: { 'applications.carriedOut.person': '987654' },
      source: '去年的旧稿',
      narratives: { 1: [{ type: 'paragraph', text: '去年的一句话' }], 5: [], 6: [] },
    },
    signOff: {
      ...Object.fromEntries(SIGN_OFF_TEXTS.map((key) => [key, `审签${key}`])),
      correctedOn: '2026-05-06', done: [...SIGN_OFF_TASK_IDS],
    },
    taken: [{
      part: 1, words: '沿用的词', before: '词的前面', behind: '词的后面', why: '请看一看这里',
    }],
    meanings: { '收到#件': 'applications.received.total' },
    charts: { kinds: ['results', 'decisions'], earlier: [{ year: 2021, figures: { x: '56789' } }] },
  }
  const hidden = [
    'r-5d1e', '只给审核人', '四十不等于', '987654', '去年', 'T2-ROLL', '2026-01-0', '2024',
    'data:application', '审签', 'drafter', 'correctedOn', '更正', '2026-05', '2026年5月', '沿用',
    '词的',
    '请看一看', ...Object.values(SIGN_OFF_TASKS), '收到#', '56789',
  ]
  const paths =
    /applications\.|disclosure\.|disputes\.|\/work\/|\/home\/|\/tmp\/|file:|20\d\d-\d\d-\d\dT/
  for (const { name, bytes } of (await packageOf(secret)).files) {
    const isZip = /\.(docx|xlsx)$/.test(name)
    const all = isZip ? everyText(bytes) : strFromU8(bytes)
    expect([name, hidden.filter((words) => all.includes(words)), paths.exec(all)?.[0]])
      .toEqual([name, [], undefined])
  }
})

describe('a file that says something else is found out', () => {
  const tree = composeDocument(documentReport(2025))
  const publication = { tree, edition: '2021' as const }

  test.each(PACKAGE_PARTS)('$label', async ({ write, prove }) => {
    const changed = {
      ...tree,
      nodes: tree.nodes.map((node) =>
        node.type === 'officialTable'
          ? {
            ...node,
            cells: node.cells.map((cell) => (cell.text === '15' ? { ...cell, text: '16' } : cell)),
          }
          : node,
      ),
    }
    const { value, messages } = prove(await write({ ...publication, tree: changed }), publication)
    expect(value).toBeNull()
    expect(messages[0]?.text).toMatch(/15.*16/)
  })

  test.each(
    PACKAGE_PARTS.filter(({ id }) => id !== 'json' && id !== 'csv'),
  )('$label, a word', async (part) => {
    const changed = {
      ...tree,
      nodes: tree.nodes.map((node) =>
        node.type === 'paragraph' ? { ...node, text: node.text.replace('截至', '截止') } : node,
      ),
    }
    expect(part.prove(
      await part.write({ ...publication, tree: changed }), publication,
    ).messages[0]?.text).toContain(
      '截止',
    )
  })

  test('hostile texts are proven in every file', async () => {
    const hostile = { ...publication, tree: hostileTree(tree) }
    for (const { id, write, prove } of PACKAGE_PARTS) {
      if (id === 'json' || id === 'csv') continue
      expect([id, prove(await write(hostile), hostile).messages]).toEqual([id, []])
    }
  })
})
