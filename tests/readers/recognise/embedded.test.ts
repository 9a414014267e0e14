/** Our own Word files: the very report comes back, edits are listed and win. */
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { cellsOf } from '../../../src/model/cells'
import type { Report } from '../../../src/model/report'
import { readDocx } from '../../../src/readers/formats/docx/readDocx'
import type { Draft } from '../../../src/readers/recognise/draft'
import { acceptDraft, readReport } from '../../../src/readers'
import { compareWithEmbedded, readEmbedded } from '../../../src/readers/recognise/accept/embedded'
import { readDataFile } from '../../../src/readers/formats/json'
import { editionOf, editions } from '../../../src/templates'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { documentReport } from '../../support/documents'
import { buildWholeReport } from '../../support/samples/randomWholeReport'
import { rewriteBody } from '../../support/files/rewriteDocx'

/** The draft a perfect recognition would give of the report's printed form. */
function draftOf(report: Report, changes: Partial<Draft> = {}): Draft {
  const { title, nodes } = composeDocument(report)
  const texts = (type: string): string[] =>
    nodes.flatMap((node) => (node.type === type && 'text' in node ? [node.text] : []))
  const first = nodes.findIndex(({ type }) => type === 'heading')
  const figures = nodes.flatMap((node) => (node.type === 'officialTable' ? node.cells : []))
  const fee = nodes.slice(
    nodes.findIndex((node) => node.type === 'heading' && node.text.startsWith('六、')) + 1,
  )[0]
  return {
    title, agency: {}, year: report.year, edition: report.edition,
    preamble: nodes.slice(0, first)
      .flatMap((node) => (node.type === 'paragraph' ? [node.text] : [])).join('\n'),
    cells: Object.fromEntries(figures.flatMap(({ cell, text }) => (cell === undefined
      ? [] : [[cell, { written: text, text, normalised: '', doubt: '' }]]))),
    narratives: { ...report.narratives, 6: [
      ...(report.edition === '2021' && fee?.type === 'paragraph' ? [fee] : []),
      ...report.narratives[6],
    ] },
    images: report.images,
    signature: { name: texts('signature')[0] ?? '', date: texts('signature')[1] ?? '' },
    parts: [], singleOtherRow: null, unrecognised: [], messages: [],
    ...changes,
  }
}

async function exported(report: Report): Promise<Uint8Array> {
  return writeDocx(
    composeDocument(report, { draft: '2项未改正' }), { embedded: writeDataFile(report) },
  )
}

describe('unedited', () => {
  test.each([
    2020, 2025,
  ] as const)('the whole report of %i comes back, images and all', async (year) => {
    const report = documentReport(year)
    const { value } = readDocx(await exported(report))
    expect(value?.isBodyUnchanged).toBe(true)
    const draft = value && readEmbedded(draftOf(report), value)
    expect(draft?.whole).toEqual(report)
    expect(draft).not.toHaveProperty('differences')
    expect(draft?.messages)
      .toEqual([{ level: 'note', text: expect.stringContaining('原样取回') as string }])
  })

  test.each(editions)('so do reports by chance, edition $id', { tags: 'long' }, async (edition) => {
    for (let seed = 500; seed < 520; seed += 1) {
      const report = buildWholeReport(edition, seed)
      const { value } = readDocx(await exported(report))
      expect(value?.isBodyUnchanged).toBe(true)
      expect(value && readEmbedded(draftOf(report), value).whole).toEqual(report)
    }
  })

  test('images lie in the file once', async () => {
    const report = documentReport(2025)
    const data = 'A'.repeat(4000) + report.images.red?.data.slice(-8)
    const big = {
      ...report, images: { red: { mime: 'image/png' as const, width: 4, height: 4, data } },
    }
    const tree = composeDocument(big)
    const [without, within] = [
      await writeDocx(tree), await writeDocx(tree, { embedded: writeDataFile(big) }),
    ]
    expect(within.length - without.length).toBeLessThan(writeDataFile(big).length - data.length)
  })
})

describe('edited', () => {
  const report = documentReport(2025)

  test('an edit of the body is noticed', async () => {
    const bytes =
      rewriteBody(await exported(report), (xml) => xml.replace('>15</w:t>', '>16</w:t>'))
    expect(readDocx(bytes).value)
      .toMatchObject({ isBodyUnchanged: false, embedded: writeDataFile(report) })
  })

  test('looks are no edit', async () => {
    const bytes = rewriteBody(
      await exported(report),
      (xml) => xml.replaceAll('宋体', '楷体').replaceAll('w:w="606"', 'w:w="612"'),
    )
    expect(readDocx(bytes).value?.isBodyUnchanged).toBe(true)
  })

  test('the body wins, differences are listed in reading order', () => {
    const draft = draftOf(report)
    const narratives = {
      ...draft.narratives,
      5: [...draft.narratives[5], { type: 'paragraph' as const, text: '补充一段。' }],
    }
    const cells = {
      ...draft.cells,
      'disputes.review.upheld': { written: '９９', text: '99', normalised: '全角', doubt: '' },
    }
    const edited = readEmbedded({
      ...draft, title: '青禾县年报', cells, narratives,
    }, { embedded: writeDataFile(report), isBodyUnchanged: false })
    expect(edited).not.toHaveProperty('whole')
    expect(edited.cells).toBe(cells)
    expect(edited.differences?.map(({ where, embedded, body }) => [where, embedded, body]))
      .toEqual([
        ['标题', '青禾县人民政府2025年政府信息公开工作年度报告', '青禾县年报'],
        ['行政复议/结果维持', expect.stringMatching(/^\d+$/), '99'],
        ['第五部分', '', '补充一段。'],
      ])
    expect(edited.messages)
      .toEqual([{ level: 'warning', text: expect.stringContaining('3处改动') as string }])
  })

  test('every cell is compared', () => {
    const draft = draftOf(report)
    for (const cell of cellsOf(editionOf(report.edition)).keys()) {
      const cells = {
        ...draft.cells, [cell]: { written: '88888', text: '88888', normalised: '', doubt: '' },
      }
      expect(compareWithEmbedded({ ...draft, cells }, report))
        .toMatchObject([{ cell, body: '88888' }])
    }
  })

  test('a cell that was not found counts as blank', () => {
    const { 'disputes.review.upheld': cell, ...cells } = draftOf(report).cells
    expect(compareWithEmbedded(draftOf(report, { cells }), report)).toEqual([{
      part: 4, where: '行政复议/结果维持', cell: 'disputes.review.upheld', embedded: cell?.text,
      body: '',
    }])
  })

  test('other images, captions, tables, preamble and 落款 are differences', () => {
    const draft = draftOf(report)
    const one = draft.narratives[1].map((block) => {
      if (block.type === 'table') {
        return { ...block, rows: block.rows.map((row) =>
          row.map((cell) => ({ ...cell, text: cell.text === '510' ? '511' : cell.text }))) }
      }
      return block.type === 'image' ? { ...block, caption: '图2' } : block
    })
    const found = compareWithEmbedded({
      ...draft, preamble: '', narratives: { ...draft.narratives, 1: one },
      signature: { name: '青禾县人民政府', date: '' },
    }, report)
    expect(found.map(({ where }) => where))
      .toEqual(['导语', '导语', '第一部分', '第一部分', '落款'])
    expect(found[3])
      .toMatchObject({ embedded: '门户网站 | 上半年 | 510', body: '门户网站 | 上半年 | 511' })
  })

  test('an edit that says the same is none', () => {
    const same = readEmbedded(draftOf(report), {
      embedded: writeDataFile(report), isBodyUnchanged: false,
    })
    expect(same.whole).toEqual(report)
  })
})

describe('what no body says', () => {
  const kept = '全年收到申请32件，答复30件。'
  const figures = [
    { from: 6, to: 8, source: 'applications.received.total' },
    { from: 12, to: 14, source: 'applications.handled.total.total' },
  ]
  const notes = { 'T2-ROLL:rules': {
    text: '本年集中清理，失效2件', fact: '40≠42', at: '2026-01-09T08:00:00.000Z',
  }, 'ST-LEN': { text: '', fact: 'x', at: '2026-01-10T08:00:00.000Z' } }
  const last = {
    year: 2024, edition: '2021' as const, figures: { 'applications.carriedOut.person': '3' },
    narratives: { 1: [], 5: [], 6: [] }, source: '测试',
  }
  const report = documentReport(2025, {
    notes, lastYear: last, agency: { ...documentReport(2025).agency, kind: '其他' },
    narratives: {
      1: [{ type: 'paragraph', text: kept, figures }, {
        type: 'paragraph', text: '全年收到申请32件。',
        figures: [{ from: 6, to: 8, source: 'applications.received.total' }],
      }, { type: 'paragraph', text: kept, figures: [] }],
      5: [{ type: 'paragraph', text: '有问题，将改进。' }], 6: [],
    },
  })
  const reread = async (bytes: Uint8Array): Promise<{ draft: Draft; accepted: Report }> => {
    const { value } = await readReport({ name: '年报.docx', bytes })
    if (!value) throw new Error('not read')
    return { draft: value, accepted: acceptDraft(value, { now: '2026-02-01T00:00:00.000Z' }) }
  }

  test('comes back whole from Word file and data file', async () => {
    expect((await reread(await exported(report))).accepted).toMatchObject({
      notes, lastYear: last, narratives: { 1: [{ figures }, { figures: [{ to: 8 }] }, {}] },
    })
    expect(readDataFile(writeDataFile(report)).value)
      .toMatchObject({ notes, narratives: { 1: [{ figures }, {}, {}] } })
  })

  test('is kept where the body was edited, figures bound only in paragraphs nobody has touched', async () => {
    const bytes = rewriteBody(
      await exported(report), (xml) => xml.replace('>全年收到申请32件。<', '>全年收到申请33件。<'),
    )
    const { draft, accepted } = await reread(bytes)
    expect(draft.differences).toEqual([{
      part: 1, where: '第一部分', embedded: '全年收到申请32件。', body: '全年收到申请33件。',
    }])
    expect(accepted.narratives[1]).toEqual([
      { type: 'paragraph', text: kept, figures }, { type: 'paragraph', text: '全年收到申请33件。' },
      { type: 'paragraph', text: kept },
    ])
    expect(accepted).toMatchObject({ notes, lastYear: last, agency: { kind: '其他' } })
    expect(accepted.cells['applications.received.person']).toMatchObject({ source: 'imported' })
  })

  test('of another year brings no last year', async () => {
    const bytes = rewriteBody(
      await exported(report),
      (xml) => xml.replaceAll('2025年政府信息公开工作年度报告', '2026年政府信息公开工作年度报告'),
    )
    const { accepted } = await reread(bytes)
    expect(accepted)
      .toMatchObject({ year: 2026, lastYear: null, period: { from: '2026-01-01' }, notes })
  })
})

test('other files and damaged data leave the draft as it is', () => {
  const draft = draftOf(documentReport(2025))
  expect(readEmbedded(draft, {})).toBe(draft)
  expect(readEmbedded(draft, { embedded: '{"app":', isBodyUnchanged: true })).toEqual({
    ...draft, messages: [{ level: 'warning', text: expect.stringContaining('读不出来') as string }],
  })
})
