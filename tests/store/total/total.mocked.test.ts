// @vitest-environment happy-dom
/** The parts of 汇总核对: one file after the other, listed as they come, kept nowhere. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Report } from '../../../src/model/report'
import { refuse, type Result } from '../../../src/model/result'
import type { Draft } from '../../../src/readers/recognise/draft'
import { useLibraryStore } from '../../../src/store/library/library'
import { placeReport } from '../../../src/store/library/placeReport'
import { useReportStore } from '../../../src/store/report/report'
import { whyLeftOut, type NamedFile } from '../../../src/store/total/readPart'
import { useTotalStore } from '../../../src/store/total/totalStore'
import { buildDraft, plainCell } from '../../support/samples/drafts'
import { eventually } from '../../support/eventually'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

type Answer = Result<Draft | null>
const reader =
  vi.hoisted(() => ({ waiting: [] as { name: string; answer: (result: unknown) => void }[] }))
vi.mock('../../../src/store/workers/startReading', () => ({
  startReading: ({ name }: { name: string }) => {
    let answer: (result: unknown) => void = () => undefined
    const done = new Promise((resolve) => { answer = resolve })
    reader.waiting.push({ name, answer })
    return { done, stop: () => answer({ value: null, messages: [] }) }
  },
}))

const open = buildReport({ id: 'total' })
const named =
  (...names: string[]): NamedFile[] => names.map((name) => ({ name, file: new File(['x'], name) }))
const draft = (name: string, changes: Partial<Draft> = {}): Answer => ({
  value: buildDraft({ year: 2025, agency: { name }, ...changes }), messages: [],
})

async function answer(name: string, result: Answer): Promise<void> {
  const found = await eventually(() => {
    const index = reader.waiting.findIndex((one) => one.name === name)
    if (index < 0) throw new Error(`${name} is not being read`)
    return reader.waiting.splice(index, 1)[0]
  })
  found?.answer(result)
}

beforeEach(() => {
  startFresh()
  reader.waiting.length = 0
  useReportStore().open(open)
})
afterEach(finishWindows)

const files = (): string[] => useTotalStore().parts.map(({ file }) => file)

test('files are read one after the other; more join the line', async () => {
  const store = useTotalStore()
  const all = store.readFiles(named('甲.docx', '乙.pdf'))
  await eventually(() => expect(reader.waiting.map(({ name }) => name)).toEqual(['甲.docx']))
  expect(store.progress).toEqual({ number: 1, all: 2, name: '甲.docx' })
  await store.readFiles(named('丙.doc'))
  await answer('甲.docx', draft(
    '甲局',
    { cells: { 'applications.received.person': { ...plainCell('3'), doubt: '件数有备注' } } },
  ))
  await eventually(() => expect(store.progress).toEqual({ number: 2, all: 3, name: '乙.pdf' }))
  await answer('乙.pdf', draft('乙局', { year: 0 }))
  await answer('丙.doc', refuse('请另存为 .docx'))
  await all
  expect(store.progress).toBeNull()
  expect(store.parts).toMatchObject([
    { file: '甲.docx', doubts: 1, trouble: '', opened: {
      hasYear: true, otherRow: null, report: { agency: { name: '甲局' }, narratives: { 1: [] } },
    } },
    { file: '乙.pdf', opened: { hasYear: false } },
    { file: '丙.doc', opened: null, trouble: '请另存为 .docx' },
  ])
  const [first] = store.parts
  if (first) store.remove(first)
  expect(files()).toEqual(['乙.pdf', '丙.doc'])
})

test('a single （六） row comes along', async () => {
  const store = useTotalStore()
  void store.readFiles(named('甲.txt'))
  await answer('甲.txt', draft('甲局', { singleOtherRow: { person: plainCell('6') } }))
  await eventually(() => expect(store.parts[0]?.opened?.otherRow).toEqual({ person: '6' }))
})

test('a stop keeps what was read, and reading can begin anew', async () => {
  const store = useTotalStore()
  const all = store.readFiles(named('甲.docx', '乙.docx', '丙.docx'))
  await answer('甲.docx', draft('甲局'))
  await eventually(() => expect(store.progress?.number).toBe(2))
  store.stop()
  await all
  expect({ files: files(), progress: store.progress })
    .toEqual({ files: ['甲.docx'], progress: null })
  reader.waiting.length = 0
  void store.readFiles(named('丁.docx'))
  await answer('丁.docx', draft('丁局'))
  await eventually(() => expect(files()).toEqual(['甲.docx', '丁.docx']))
})

test('another open report empties the page, what is still being read included', async () => {
  const store = useTotalStore()
  const all = store.readFiles(named('甲.docx', '乙.docx'))
  await answer('甲.docx', draft('甲局'))
  await eventually(() => expect(store.progress?.number).toBe(2))
  useReportStore().change('改', (report) => ({ ...report, preamble: '改了' }))
  expect(files()).toEqual(['甲.docx'])
  useReportStore().open(buildReport({ id: 'another' }))
  await eventually(() => expect(files()).toEqual([]))
  await answer('乙.docx', draft('乙局'))
  await all
  expect({ files: files(), progress: store.progress }).toEqual({ files: [], progress: null })
})

test('reports of the library are taken in as they are stored now, once each', async () => {
  const other = buildReport({ id: 'part', agency: { ...open.agency, name: '青禾县教育局' } })
  const put = (report: Report) => placeReport({ id: report.id, tag: '', report })
  await put(other)
  const [library, store] = [useLibraryStore(), useTotalStore()]
  await library.load()
  const [entry] = library.entries ?? []
  if (!entry) throw new Error('not stored')
  await store.tick(entry)
  expect(store.parts).toMatchObject([{
    file: '“我的年报”中的《青禾县教育局2025年年报》', entry: 'part',
    opened: { report: { agency: { name: '青禾县教育局' } } },
  }])
  await put({ ...other, preamble: '改了' })
  await store.tick(entry)
  expect(store.parts.map(({ opened }) => opened?.report.preamble)).toEqual(['改了'])
  store.untick('part')
  expect({ parts: store.parts, ticked: [...store.ticked] }).toEqual({ parts: [], ticked: [] })
})

test('the total itself is known by its id and its name', () => {
  const total = { report: open, otherRow: null, hasYear: true }
  const why =
    (report: Report): string => whyLeftOut(total, { opened: { ...total, report }, trouble: '' })
  expect(why({ ...open, preamble: '早先的' })).toBe('就是这份汇总年报')
  expect(why({ ...open, agency: { ...open.agency, name: '青禾县教育局' } })).toBe('')
  expect(why({ ...open, id: 'else' })).toBe('')
  expect(whyLeftOut(total, { opened: null, trouble: '打不开' })).toBe('打不开')
})
