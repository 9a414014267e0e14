/** What is kept of a ledger with the report: the cases of each cell, nothing of a person. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { followFigures } from '../../src/document/followFigures'
import {
  casesByCell, compareKept, countLedger, findTables, keepCases, ledgerFigures, openPastedLedger,
  readCases, withOthers, type LedgerCount, type Settled,
} from '../../src/ledger'
import { readApplicationWay, WAY_WORDS } from '../../src/ledger/lexicon/ways'
import { newReport } from '../../src/model/newReport'
import type { Report } from '../../src/model/report'
import { makePackage, zipPackage } from '../../src/publish'
import { readDataFile } from '../../src/readers/formats/json'
import { fillTables } from '../../src/store/ledger/fillTables'
import { editionOf } from '../../src/templates'
import { copyReport } from '../../src/templates/copyReport'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeBackup } from '../../src/writers/json/writeBackup'

const edition = editionOf('2021')
const HEAD = '编号\t收到日期\t申请人\t申请人类型\t申请内容\t答复日期\t答复类型'

function count(lines: string[], settled: Settled = {}): LedgerCount {
  const sheets = openPastedLedger({ html: '', text: lines.join('\n') }).value ?? []
  const tables = sheets.flatMap((sheet) => findTables(sheet, edition))
  return countLedger({
    cases: readCases(tables, edition).cases, edition, settled,
    period: { from: '2025-01-01', to: '2025-12-31' },
  })
}

const LINES = [
  HEAD,
  'A-0001\t2025.3.4\t司徒某甲\t自然人\t祖屋拆迁补偿清单\t2025.3.20\t予以公开',
  'A-0002\t2025.4.4\t欧阳某乙\t自然人\t临街商铺评估\t2025.4.20\t信息不存在',
  'A-0003\t2025.5.4\t青禾贸易有限公司\t企业\t临街商铺评估\t2025.5.20\t不告',
  '司徒某甲\t2025.6.4\t司徒某甲\t自然人\t祖屋\t2025.6.20\t信息不存在',
  '11010119800101123X\t2025.7.4\t欧阳某乙\t自然人\t祖屋\t2025.7.20\t撤回',
  'A-0007\t2025.9.4\t\t自然人（欧阳某乙）\t祖屋\t2025.9.20\t予以公开祖屋清单',
  'A-0006\t2025.8.4\t欧阳某乙\t自然人\t祖屋\t2025.8.20\t关于临街商铺评估报告一事另函回复了当事人',
]
const SETTLED: Settled = {
  'result|不告': 'handled.unavailable.notHeld',
  'result|予以公开祖屋清单': 'handled.granted', 'applicant|自然人（欧阳某乙）': 'person',
  'result|关于临街商铺评估报告一事另函回复了当事人': 'handled.granted',
}
const PRIVATE = /司徒|欧阳|青禾贸易|祖屋|商铺|1980/

function filled(keeps: boolean): Report {
  const blank = newReport({
    year: 2025, edition: '2021', agency: { name: '白杨县人民政府' }, now: '2026-01-05T00:00:00.000Z',
  })
  return fillTables(blank, count(LINES, SETTLED), keeps)
}

test('each cell of the filled report still has its cases; counts alone where they are not wanted', () => {
  const counted = count(LINES, SETTLED)
  expect(counted.states).toMatchObject({ counted: 7, open: 0 })
  const { ledger, cells } = filled(true)
  const found = ledger ? casesByCell(ledger, edition) : new Map<string, unknown[]>()
  for (const { cell, text } of ledgerFigures(counted)) {
    expect(found.get(cell)?.length ?? 0, cell).toBe(counted.cells.get(cell)?.length ?? 0)
    expect(cells[cell]?.text, cell).toBe(text ?? undefined)
  }
  expect(filled(false).ledger).toBeUndefined()
  expect(filled(false).cells).toEqual(cells)
})

test('no name and no content in the data file, the backup, Word, or the package', async () => {
  const report = filled(true)
  const text = writeDataFile(report)
  expect(text).toContain('A-0003')
  const { pieces } = await writeBackup([{ tag: '', report }], {
    savedAt: '2026-01-05T00:00:00.000Z', part: 1, parts: 1, step: async () => Promise.resolve(),
  })
  const word = await writeDocx(composeDocument(report), { embedded: text })
  const { value: made } = await makePackage(report)
  const zips = [...pieces.length > 0 ? [joined(pieces)] : [], word, ...made ? [zipPackage(made)] : []]
  const written = [text, ...zips.flatMap(textsOf)].join('\n')
  expect(zips).toHaveLength(3)
  expect(written).toContain('白杨县人民政府')
  expect(written).not.toMatch(PRIVATE)
})

function joined(pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]))
}

/** What is in a zip, and in the zips in it. */
function textsOf(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    (/\.(docx|xlsx|zip)$/.test(name) ? textsOf(part) : [name, strFromU8(part)]))
}

test('kept in the data file; what has lost its shape is set aside, the report opens', () => {
  const report = filled(true)
  expect(readDataFile(writeDataFile(report)).value?.ledger).toEqual(report.ledger)
  const broken = { ...report, ledger: { places: [], cases: [{ number: 7 }] } } as unknown as Report
  const { value, messages } = readDataFile(writeDataFile(broken))
  expect([value?.ledger, value?.cells]).toEqual([undefined, report.cells])
  expect(messages.map((message) => message.text).join()).toContain('台账的各件')
  const copy = copyReport(report, { name: '青禾局', year: 2025, now: '2026-01-05T00:00:00.000Z' })
  expect(copy.ledger).toBeUndefined()
})

test('read again: what is new, gone and elsewhere, by number, else by what it says', () => {
  const before = keepCases(count(LINES, SETTLED))
  expect(compareKept(before, keepCases(count(LINES, SETTLED))))
    .toEqual({ added: [], gone: [], moved: [] })
  const changed = [
    ...LINES.slice(0, 2).map((line) => line.replace('予以公开', '部分公开')),
    ...LINES.slice(3), 'A-0009\t2025.9.4\t某\t自然人\t祖屋\t2025.9.20\t予以公开',
  ]
  const { added, gone, moved } = compareKept(before, keepCases(count(changed, SETTLED)))
  expect(added.map(({ after }) => after?.number)).toEqual(['A-0009'])
  expect(gone.map((one) => one.before?.number)).toEqual(['A-0002'])
  expect(moved.map(({ after }) => after?.number)).toEqual(['A-0001'])
})

test('disputes filled later stay beside applications kept before', () => {
  const applications = keepCases(count(LINES, SETTLED))
  const disputes = keepCases(count([
    '案号\t案件类型\t收到日期\t结案日期\t审理结果', '复议1号\t行政复议\t2025.2.3\t2025.4.1\t维持',
  ]))
  const both = casesByCell(withOthers(disputes, applications, ['disputes']), edition)
  expect(both.get('disputes.review.total')).toHaveLength(1)
  expect(both.get('applications.received.total')).toHaveLength(7)
  const again = casesByCell(withOthers(applications, applications, ['applications']), edition)
  expect(again.get('applications.received.total')).toHaveLength(7)
})

const WAYS = [
  '编号\t收到日期\t申请人类型\t申请方式\t答复日期\t答复类型',
  'A-0001\t2025.3.4\t自然人\t网络\t2025.3.20\t予以公开',
  'A-0002\t2025.3.4\t自然人\t网上申请\t2025.3.20\t予以公开',
  'A-0003\t2025.3.4\t自然人\tEMS\t2025.3.20\t予以公开',
  'A-0004\t2024.12.4\t自然人\t网络\t2025.1.2\t予以公开',
]

test.each(WAY_WORDS.flatMap(({ place, examples }) => examples.map((text) => [text, place])))(
  'the way of %s', (text, place) => expect(readApplicationWay(text)).toBe(place),
)

test('a figure of the text follows what the ledger counts: 网上申请', () => {
  const counts = { online: 2, letter: 1, inPerson: 0, fax: 0, email: 0 }
  expect(keepCases(count(WAYS)).ways).toEqual(counts)
  const blank = newReport({ year: 2025, edition: '2021', agency: {}, now: '2026-01-05T00:00:00.000Z' })
  const figures = [{ from: 4, to: 6, source: 'way.online' }]
  const texts = { ...blank, narratives: {
    ...blank.narratives, 1: [{ type: 'paragraph' as const, text: '网上申请15件。', figures }],
  } }
  for (const keeps of [true, false]) {
    const filledIn = fillTables(texts, count(WAYS), keeps)
    expect(filledIn.ledger?.ways).toEqual(counts)
    expect(readDataFile(writeDataFile(filledIn)).value?.ledger).toEqual(filledIn.ledger)
    expect(followFigures(texts, filledIn).narratives[1]).toMatchObject([{ text: '网上申请2件。' }])
  }
  // Where the way of one is not told, none is counted.
  expect(keepCases(count([...WAYS, 'A-0005\t2025.3.4\t自然人\t转办\t2025.3.20\t予以公开'])).ways)
    .toBeUndefined()
})
