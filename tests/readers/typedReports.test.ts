/**
 * Whatever is typed can be exported and comes back: 40 reports (1,000 in the long run) with blanks,
 * breaks, controls and odd characters in every place where text can be typed. With its data the
 * very report as typed comes back; of the clean file what is printed, up to what an ordinary Word
 * file is read with: blanks at the ends and doubled ones, hard blanks, unseen characters, and white
 * space in names and titles. A cell that holds no figure comes back blank, with what stood there
 * beside it.
 * @module-tag long
 */
import fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { composedFields, reportFields } from '../../src/forms/fields/reportFields'
import { cellsOf } from '../../src/model/cells'
import { parseFigure } from '../../src/model/figure'
import type { DocumentNode } from '../../src/model/document'
import type { Narrative } from '../../src/model/narrative'
import type { Report } from '../../src/model/report'
import { proveExport } from '../../src/readers/proof/proveExport'
import { acceptDraft, readReport } from '../../src/readers'
import { useReportStore } from '../../src/store/report/report'
import { editionOf } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { IMAGES } from '../support/samples/randomNarrative'
import { textCell } from '../support/documents'
import { buildReport } from '../support/reports'
import { runs } from '../support/runs'

const RUNS = runs({ daily: 20, soak: 1000 })
const UNSEEN = [
  '', '', ' ', '  ', '\u3000', '\u3000\u3000', '\u00a0', '\t', '\n', '\r', '\r\n', '\v', '\f',
  '\u0085', '\u2028', '\u2029',
  '\u200b', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f', '\u202e', '\u0000', '\u0001',
  '\u001f', '\u007f', '\u0090',
  '\ud800', '\udc00', '\ufffe', '\uffff',
]
const ODD = [...UNSEEN, 'e\u0301', '😀', '👨‍👩‍👧', '𠮷', '<b>', '&amp;', ']]>', '"']

/** Words with something odd before, between and behind them. */
const odd = (...words: string[]): fc.Arbitrary<string> => mix(words, ODD)
/**
 * A name: with a sign behind it an ordinary file says no name any more, it is read as a paragraph.
 */
const name = (...words: string[]): fc.Arbitrary<string> => mix(words, UNSEEN)

function mix(words: string[], between: string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...between), {
    minLength: words.length + 1, maxLength: words.length + 1,
  })
    .map((pieces) => pieces.map((piece, index) => piece + (words[index] ?? '')).join(''))
}

const paragraph = odd(
  '全年主动公开政府信息', '1286条，其中门户网站973条，', '政务新媒体313条，群众留言均已按期答复。',
).map((text) => ({ type: 'paragraph' as const, text }))
const heading = odd('公开平台', '建设')
  .map((text) => ({ type: 'heading' as const, level: 1 as const, text }))
const picture = odd('图1', '各渠道公开', '数量')
  .map((caption) => ({ type: 'image' as const, image: 'red', caption }))
const table = fc.tuple(odd('渠道'), odd('数量'), odd('指标', '数'), odd('门户', '网站'))
  .map(([a, b, c, d]) => ({
    type: 'table' as const,
    rows: [[textCell(a, { head: true }), textCell(b, { head: true })], [textCell(c), textCell(d)]],
  }))
/** Each kind once, so that captions and tables keep their neighbours. */
const narrative: fc.Arbitrary<Narrative> =
  fc.tuple(paragraph, heading, paragraph, picture, paragraph, table, paragraph)

const typed = fc.record({
  name: name('青禾县', '农业农村局'), office: odd('青禾县', '农业农村局办公室'),
  address: odd('云麓路', '8号'),
  postcode: odd('310099'), phone: odd('0571-', '20250008'), fax: odd('0571-20250009'),
  email: odd('office@qinghe.example.cn'), website: odd('www.qinghe.example.cn'),
  preamble: fc.option(odd('本报告按照条例', '规定编制，', '统计期限为全年。')),
  signature: fc.option(name('青禾县', '农业农村局')),
  notices: odd('3'), amount: odd('120', '.5'), received: odd('86'),
  feeSentence: fc.option(odd('2025年，本机关共发出收费通知3件，', '实际收取信息处理费86元。')),
  figures: fc.array(fc.oneof(
    odd('12'), odd('约', '3'), odd('1', '2'), fc.constantFrom('/', '—', '无', '１２', '1,286'),
  ), { minLength: 6, maxLength: 6 }),
  one: narrative, five: narrative, six: narrative,
})
type Typed = typeof typed extends fc.Arbitrary<infer Value> ? Value : never

const CELLS = [
  'disclosure.rules.issued', 'disclosure.license.decisions', 'applications.received.person',
  'applications.handled.granted.person', 'disputes.review.upheld', 'disclosure.fee.amount',
]
const PLAIN = ['office', 'address', 'postcode', 'phone', 'fax', 'email', 'website', 'name'] as const

/** Types all of it into the real report store, as forms do. */
function typeReport(texts: Typed): Report {
  setActivePinia(createPinia())
  const store = useReportStore()
  store.open({
    ...buildReport({ year: 2025 }), images: IMAGES, signature: { name: null, date: '2026-01-20' },
  })
  for (const field of PLAIN) {
    store.change(field, (report) => reportFields[`agency.${field}`].write(report, texts[field]))
  }
  for (const field of ['notices', 'amount', 'received'] as const) {
    store.change(field, (report) => reportFields[`fee.${field}`].write(report, texts[field]))
  }
  store.change('导语', (report) => composedFields.preamble.write(report, texts.preamble))
  store.change('落款', (report) => composedFields['signature.name'].write(report, texts.signature))
  store.change('收费', (report) => composedFields.feeSentence.write(report, texts.feeSentence))
  store.setCells('填零', [...cellsOf(store.edition).keys()].map((cell) => ({ cell, text: '0' })))
  store.setCells('填表', CELLS.map((cell, index) => ({ cell, text: texts.figures[index] ?? '' })))
  store.change(
    '文字', (report) => ({ ...report, narratives: { 1: texts.one, 5: texts.five, 6: texts.six } }),
  )
  if (!store.current) throw new Error('no report')
  return store.current
}

/** A text as a reader sees it. */
function seen(text: string): string {
  return text.replace(
    /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff]|(?<!\p{Extended_Pictographic})\u200d/gu,
    '',
  ).replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ').trim()
}

function tell(node: DocumentNode): string {
  switch (node.type) {
    case 'officialTable': return node.cells.map(({ text }) => seen(text)).join('|')
    case 'textTable': return node.rows.map((row) =>
      row.map(({ text, head }) => `${seen(text)}${head ? '*' : ''}`).join('|')).join('\n')
    case 'chart': return node.about
    case 'image': return `${node.data.length} ${seen(node.caption)}`
    case 'pageBreak': return '(page)'
    case 'title': case 'signature': return `${node.type}: ${seen(node.text).replace(/\s+/g, '')}`
    // With a sentence mark in it, an ordinary file says a paragraph.
    case 'heading': return `${node.level === 0 ? 'part' : 'paragraph'}: ${seen(node.text)}`
    default: return `${node.type}: ${seen(node.text)}`
  }
}

const isNoFigure = (id: string, text: string): boolean => {
  const figure = parseFigure(cellsOf(editionOf('2021')).get(id)?.kind ?? 'count', text)
  return figure.state === 'invalid' && figure.problem === 'letters'
}

const oneLine = (text: string): string => seen(text).replace(/\s+/g, ' ')

/** As a file without data says it: what is no figure is left out of its cell. */
function withFigures(report: Report): Report {
  const cells = Object.entries(report.cells).map(([id, entry]) => [
    id, isNoFigure(id, seen(entry.text ?? '')) ? { ...entry, text: '' } : entry,
  ])
  return { ...report, cells: Object.fromEntries(cells) as Report['cells'] }
}

const printed = (report: Report): string[] =>
  composeDocument(report).nodes.map(tell).filter((text) => !text.endsWith(': '))

test('typed reports are exported, proven and read back, clean and with their data', async () => {
  await fc.assert(fc.asyncProperty(typed, async (texts) => {
    const report = typeReport(texts)
    const tree = composeDocument(report)
    const [clean, kept] = [
      await writeDocx(tree), await writeDocx(tree, { embedded: writeDataFile(report) }),
    ]
    for (const bytes of [clean, kept]) expect(proveExport(bytes, tree).messages).toEqual([])
    expect((await readReport({ name: '年报.docx', bytes: kept })).value?.whole).toEqual(report)
    const { value: draft } = await readReport({ name: '年报.docx', bytes: clean })
    if (!draft) throw new Error('not read')
    expect(draft).not.toHaveProperty('whole')
    expect(printed(acceptDraft(draft, { now: report.updatedAt })))
      .toEqual(printed(withFigures(report)))
    for (const [id, { text }] of Object.entries(report.cells)) {
      const typedText = seen(text ?? '')
      if (isNoFigure(id, typedText)) {
        expect(oneLine(draft.cells[id]?.written ?? '')).toBe(oneLine(typedText))
      }
    }
  }), { numRuns: RUNS, seed: 20260120, endOnFailure: true })
}, 600_000)

test('typing takes out only what no file can hold, and makes every line break one', () => {
  fc.assert(fc.property(typed, (texts) => {
    const { agency, narratives, preamble } = typeReport(texts)
    const all = JSON.stringify([agency, narratives, preamble])
    expect(all).not.toMatch(
      // eslint-disable-next-line no-control-regex -- exactly these
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}|\\u(?:00[01]|d[89a-f])|\\[rfb]/u,
    )
    const kept = (text: string): string => text.replace(
      // eslint-disable-next-line no-control-regex -- exactly these
      /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '',
    ).replace(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g, '\n')
    expect(agency.office).toBe(kept(texts.office))
    expect(narratives[5]).toEqual(JSON.parse(
      JSON.stringify(texts.five),
      (key, value: unknown) => (key === 'text' || key === 'caption' ? kept(String(value)) : value),
    ))
  }), { numRuns: runs({ daily: 10, soak: 100 }), seed: 7, endOnFailure: true })
})
