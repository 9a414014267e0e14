// @vitest-environment happy-dom
/**
 * The Word file is clean and proven before it is downloaded; one that does not read back is a
 * draft.
 */
import { hostname } from 'node:os'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { readDocx } from '../../src/readers/formats/docx/readDocx'
import type * as proofs from '../../src/readers/proof/proveExport'
import { buildSampleReport } from '../../src/templates/sample/buildSampleReport'
import { exportReviewSheet, exportWord } from '../../src/workspace/exportReport'
import { composeDocument } from '../../src/document'
import { documentReport } from '../support/documents'

const saveFile = vi.hoisted(() => vi.fn())
const proof = vi.hoisted(() => ({ failure: '' }))
vi.mock('../../src/ui/saveFile', () => ({ saveFile }))
vi.mock('../../src/readers/proof/proveExport', async (load) => {
  const original = await load<typeof proofs>()
  const refusal = () => ({ value: null, messages: [{ level: 'error', text: proof.failure }] })
  return { ...original, proveExport: (
    ...given: Parameters<typeof original.proveExport>
  ) => (proof.failure === '' ? original.proveExport(...given) : refusal()) }
})

const report = buildSampleReport('2026-01-05T08:00:00.000Z')

afterEach(() => {
  saveFile.mockClear()
  proof.failure = ''
})

test('says how much was compared and hands out the file', async () => {
  expect(await exportWord(report, '')).toMatch(
    /^已生成《.*2025年政府信息公开工作年度报告\.docx》，.*已逐格比对 2\d\d 格、\d+ 段，全部一致。$/,
  )
  const [name, bytes] = saveFile.mock.calls[0] as [string, Uint8Array]
  expect(name).toMatch(/年度报告\.docx$/)
  expect(readDocx(bytes).value).not.toHaveProperty('embedded')
})

/** A report with everything that is not printed. */
const secretive = {
  ...documentReport(2025), id: 'r-7f3c-secret', createdAt: '2026-01-06T07:08:09.000Z',
  updatedAt: '2026-01-07T08:09:10.000Z',
  notes: { 'T2-ROLL:rules': {
    text: '只给审核人看的说明', fact: '事实四十不等于四十二', at: '2026-01-08T09:10:11.000Z',
  } },
  lastYear: {
    year: 2024, edition: '2021' as const, figures: { 'applications.carriedOut.person': '987654' },
    source: '取自去年的旧稿',
    narratives: { 1: [{ type: 'paragraph' as const, text: '去年的一句话' }], 5: [], 6: [] },
  },
  narratives: {
    ...documentReport(2025).narratives,
    5: [{
      type: 'paragraph' as const, text: '全年收到申请32件，均已答复。',
      figures: [{ from: 6, to: 8, source: 'group:applications.toHandle.total' }],
    }],
  },
  versions: [{ text: '早先的一稿', at: '2026-01-05T06:07:08.000Z' }],
  unplaced: [{ where: '别处', value: '没有放入的值' }],
}
const HIDDEN = [
  'r-7f3c-secret', '只给审核人', '事实四十', '987654', '旧稿', '去年的一句话', 'toHandle',
  'T2-ROLL', '早先的一稿', '没有放入', '2026-01-0', '2024',
  'customXml', 'bookmarkStart', 'w:sdt', 'w:comment', 'w:rsid', '草稿', 'data:image', '/work',
  '/home', '/tmp', 'file:',
  ...[hostname()].filter((name) => name.length > 4),
]
const allParts = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes)).map(([path, part]) => `${path}\n${strFromU8(part)}`).join('\n')
const handedOut = (call = 0): [
  string, Uint8Array,
] => saveFile.mock.calls[call]?.slice(0, 2) as [string, Uint8Array]

test('the final file holds what is printed and nothing else', async () => {
  await exportWord(secretive, '')
  const [, bytes] = handedOut()
  const all = allParts(bytes)
  expect(all).toContain('全年收到申请32件，均已答复。')
  expect(HIDDEN.filter((words) => all.includes(words))).toEqual([])
  expect(all).not.toMatch(/\b(?:applications|disclosure|disputes|fee)\.\w|20\d\d-\d\d-\d\dT/)
  expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('docProps/')))
    .toEqual(['docProps/core.xml'])
  const core = strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array())
  expect([...core.matchAll(/<([\w:]+)[^>]*>([^<]+)</g)].map(([, name, text]) => [name, text]))
    .toEqual([
      ['dc:title', '青禾县人民政府2025年政府信息公开工作年度报告'],
      ['dc:creator', '青禾县人民政府'], ['dc:language', 'zh-CN'],
    ])
})

test('a draft is as clean, but for what makes it one', async () => {
  await exportWord(secretive, '3项未改正')
  const all = allParts(handedOut()[1])
  expect(HIDDEN.filter((words) => all.includes(words))).toEqual(['草稿'])
})

test('the copy to go on with carries everything; its name says that it is not to be published', async () => {
  await exportWord(secretive, '', 'kept')
  await exportWord(secretive, '3项未改正', 'kept')
  const [name, bytes] = handedOut()
  expect(name).toBe('青禾县人民政府2025年政府信息公开工作年度报告（留存用，勿公布）.docx')
  expect(handedOut(1)[0]).toContain('年度报告（草稿，3项未改正）（留存用，勿公布）.docx')
  expect(readDocx(bytes).value).toMatchObject({
    isBodyUnchanged: true, embedded: expect.stringContaining('只给审核人看的说明') as string,
  })
})

test('two exports of one report are the same bytes', async () => {
  await exportWord(report, '')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:10.000Z') })
  await exportWord(report, '')
  vi.useRealTimers()
  expect(handedOut(1)[1]).toEqual(handedOut()[1])
})

test('a draft is proven too', async () => {
  expect(await exportWord(report, '3项未改正')).toMatch(/草稿，3项未改正.*全部一致/)
})

test.each([
  ['', '草稿，读回比对不一致'], ['3项未改正', '草稿，3项未改正，读回比对不一致'],
])('what does not read back as written is a draft and says where (%s)', async (draft, words) => {
  proof.failure = '“二、主动公开政府信息情况”第1张表第3行第4列应为“15”，文件里是“16”'
  expect(await exportWord(report, draft)).toMatch(
    /^生成的文件读回来.*第3行第4列应为“15”，文件里是“16”。已按草稿生成《.*填写的内容都在。$/,
  )
  const [name, bytes] = handedOut()
  expect(name).toContain(`（${words}）.docx`)
  expect(readDocx(bytes).value?.blocks[0]).toMatchObject({ text: words })
})

test('so is 审核情况表', async () => {
  proof.failure = '第1行第2列应为“甲”，文件里是“乙”'
  expect(await exportReviewSheet(report, composeDocument(report)))
    .toMatch(/^已生成《.*审核情况表\.docx》，但.*应为“甲”/)
  expect(saveFile).toHaveBeenCalledOnce()
})
