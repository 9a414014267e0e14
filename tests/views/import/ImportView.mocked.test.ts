// @vitest-environment happy-dom
import { mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { Report } from '../../../src/model/report'
import { refuse, type Result } from '../../../src/model/result'
import type { Draft } from '../../../src/readers/recognise/draft'
import { useLibraryStore } from '../../../src/store/library/library'
import { readRecord } from '../../../src/store/opening/openReport'
import { placeReport } from '../../../src/store/library/placeReport'
import ImportView from '../../../src/views/import/ImportView.vue'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { buildDraft, plainCell } from '../../support/samples/drafts'
import { eventually } from '../../support/eventually'
import { closeWindows, startFresh } from '../../support/freshStorage'
import { buildReport } from '../../support/reports'

const reader =
  vi.hoisted(() => ({ answer: () => new Promise<unknown>(() => undefined), stop: vi.fn() }))
vi.mock(
  '../../../src/store/workers/startReading',
  () => ({ startReading: () => ({ done: reader.answer(), stop: reader.stop }) }),
)

const CELL = 'applications.received.person'
let pinia: Pinia
let router: Router
let view: VueWrapper

beforeEach(() => {
  pinia = startFresh()
  const page = { template: '<div />' }
  router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: page }, { path: '/rules', name: 'rules', component: page },
    { path: '/about', component: page }, { path: '/guide', component: page },
    { path: '/report/:id', name: 'editor', component: page },
  ] })
})
afterEach(async () => {
  view.unmount()
  await closeWindows()
  vi.useRealTimers()
})

async function open({ next = 0, stored = [] as Report[] } = {}): Promise<void> {
  for (const report of stored) await placeReport({ id: report.id, tag: '', report })
  view = mount(ImportView, {
    props: { next }, global: { plugins: [pinia, router] }, attachTo: document.body,
  })
  await eventually(() => expect(useLibraryStore().entries).toHaveLength(stored.length))
}

/** Chooses a file; the reader answers with the draft. */
async function choose(answer: Draft | Result<Draft | null>, name = '年报.docx'): Promise<void> {
  reader.answer = async () => ('value' in answer ? answer : { value: answer, messages: [] })
  await chooseFile(new File(['x'], name))
}

async function chooseFile(file: File): Promise<void> {
  const input = view.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { configurable: true, value: [file] })
  await input.trigger('change')
}

async function button(label: string): Promise<DOMWrapper<HTMLButtonElement>> {
  return eventually(() => {
    const found = view.findAll('button').find((candidate) => candidate.text() === label)
    if (!found) throw new Error(`no button ${label}`)
    return found
  })
}

const click = async (label: string): Promise<void> => (await button(label)).trigger('click')
const cellAt = (cell: string) => view.get(`[data-draft-cell="${cell}"]`)
const shown =
  async (text: string): Promise<void> => eventually(() => expect(view.text()).toContain(text))

async function storedReports(): Promise<Report[]> {
  const library = useLibraryStore()
  await library.load()
  const records = await Promise.all((library.entries ?? []).map(({ id }) => readRecord(id)))
  return records.flatMap(({ value }) => (value ? [value.report] : []))
}

test('nothing lands before it is accepted; then it lies in the library as it was read', async () => {
  await open()
  await choose(buildDraft({
    cells: { [CELL]: { written: '３１', text: '31', normalised: '全角', doubt: '' } },
  }))
  await shown('识别结果')
  expect(await storedReports()).toEqual([])
  await click('存入我的年报')
  await shown('已存入《青禾县人民政府2024年年报》')
  const [report] = await storedReports()
  expect(report).toMatchObject({
    year: 2024, edition: '2021',
    agency: { name: '青禾县人民政府', kind: '县级以上人民政府', phone: '0000-1234567' },
  })
  expect(report?.cells[CELL]).toEqual({ text: '31', source: 'imported' })
  expect(report?.narratives[1]).toEqual([{ type: 'paragraph', text: '全年公开政府信息12条。' }])
})

test('a cell is corrected, dropped, put back and taken back', async () => {
  await open()
  await choose(buildDraft())
  await eventually(() => cellAt(CELL))
  await cellAt(CELL).trigger('focus')
  expect(view.get('.strip').text()).toContain('一、本年新收政府信息公开申请数量，自然人')
  await view.get('.strip input').setValue('１２')
  await view.get('.strip input').trigger('keydown', { key: 'Enter' })
  expect(cellAt(CELL).text()).toBe('12')
  expect(cellAt(CELL).attributes('data-mark')).toBe('corrected')
  await click('恢复读入的')
  expect(cellAt(CELL).attributes('data-mark')).toBe('plain')
  await click('不带入这个数')
  expect(cellAt(CELL).attributes('data-mark')).toBe('dropped')
  await click('撤销')
  await click('撤销')
  expect(cellAt(CELL).text()).toBe('12')
  await click('存入我的年报')
  await shown('已存入')
  expect((await storedReports())[0]?.cells[CELL]?.text).toBe('12')
})

test('信息处理费 in the text is shown and filled in, unless the clerk leaves it', async () => {
  const sentence = '2024年，本机关共发出收费通知3件，金额合计120元，实际收取信息处理费80元。'
  const draft = buildDraft()
  await open()
  await choose({
    ...draft, narratives: { ...draft.narratives, 6: [{ type: 'paragraph', text: sentence }] },
  })
  await shown('收费通知 3 件，通知金额 120 元，实际收取 80 元')
  await click('存入我的年报')
  await shown('已存入')
  expect((await storedReports())[0]).toMatchObject({
    fee: { notices: '3', amount: '120', received: '80' }, feeSentence: null, narratives: { 6: [] },
  })
})

test('信息处理费 left to the text stays there', async () => {
  const text = '本年未收取信息处理费。'
  const draft = buildDraft()
  await open()
  await choose({ ...draft, narratives: { ...draft.narratives, 6: [{ type: 'paragraph', text }] } })
  const box = await eventually(() => view.get<HTMLInputElement>('.fee input'))
  await box.setValue(false)
  await click('存入我的年报')
  await shown('已存入')
  expect((await storedReports())[0]).toMatchObject({
    fee: { received: '' }, feeSentence: null, narratives: { 6: [{ type: 'paragraph', text }] },
  })
})

test('Ctrl+Z takes the last change back, and closing the window asks while there is one', async () => {
  await open()
  await choose(buildDraft())
  await eventually(() => cellAt(CELL))
  const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(asks()).toBe(false)
  await cellAt(CELL).trigger('focus')
  await click('不带入这个数')
  expect(asks()).toBe(true)
  await cellAt(CELL).trigger('keydown', { key: 'z', ctrlKey: true })
  expect(cellAt(CELL).attributes('data-mark')).toBe('plain')
  expect(asks()).toBe(false)
})

test('arrow keys go from cell to cell, Enter leads to the correction, Esc back', async () => {
  await open()
  await choose(buildDraft())
  await eventually(() => cellAt(CELL))
  await cellAt(CELL).trigger('focus')
  await cellAt(CELL).trigger('keydown', { key: 'ArrowRight' })
  await eventually(() => expect(document.activeElement?.getAttribute('data-draft-cell'))
    .toBe('applications.received.business'))
  await cellAt('applications.received.business').trigger('keydown', { key: 'Enter' })
  await eventually(() => expect(document.activeElement).toBe(view.get('.strip input').element))
  const input = view.get<HTMLInputElement>('.strip input')
  input.element.value = '7'
  await input.trigger('input')
  await input.trigger('keydown', { key: 'Escape' })
  await eventually(() => expect(document.activeElement?.getAttribute('data-draft-cell'))
    .toBe('applications.received.business'))
  expect(cellAt('applications.received.business').text()).toBe('0')
})

test('the source stands beside, the chosen figure marked in it', async () => {
  await open()
  await choose(buildDraft({ cells: { [CELL]: plainCell('31') } }))
  await eventually(() => cellAt(CELL))
  await cellAt(CELL).trigger('focus')
  await eventually(() =>
    expect(view.findAll('.source [data-marked]').map((slot) => slot.text())).toEqual(['31']))
})

test('doubts, texts without a place and messages are told', async () => {
  await open()
  const draft = buildDraft()
  await choose({
    ...draft,
    cells: {
      ...draft.cells,
      [CELL]: { written: '31件左右', text: '31', normalised: '', doubt: '数字后面还有字' },
    },
    unrecognised: [{ part: 3, text: '其他说明 | 3', reason: '行名不在表中' }],
    messages: [{ level: 'warning', text: '第二部分没有编号。' }],
  })
  await shown('其他说明 | 3')
  await shown('第二部分没有编号。')
  await view.get('input[type=checkbox]').setValue(true)
  expect(view.text()).toContain('第三部分“一、本年新收政府信息公开申请数量”行“自然人”列')
  expect(view.find('table.official-table').exists()).toBe(false)
})

test('what the checks find is told and changes nothing', async () => {
  await open()
  const draft = buildDraft()
  await choose({
    ...draft, cells: { ...draft.cells, 'applications.received.total': plainCell('99') },
  })
  await shown('强制 ')
  expect(view.get('[data-code="T3-ROW"]').text()).toContain('99')
  await click('存入我的年报')
  await shown('已存入')
  expect((await storedReports())[0]?.cells['applications.received.total']?.text).toBe('99')
})

test('agency and year must be there first; the kind follows the name', async () => {
  await open()
  await choose(buildDraft({ agency: {}, year: 0, edition: '2021' }))
  await shown('先填写机关名称、报告年度，再存入')
  expect((await button('存入我的年报')).attributes('disabled')).toBeDefined()
  const name = view.findAll('.field').find((field) => field.text().startsWith('机关名称'))
  await name?.get('input').setValue('松岭镇人民政府')
  await view.get('select[id$=-year]').setValue('2024')
  expect(view.get<HTMLSelectElement>('select[id$=-kind]').element.value).toBe('乡镇、街道')
  await click('存入我的年报')
  await shown('已存入《松岭镇人民政府2024年年报》')
})

test('the single （六） row goes where the clerk says', async () => {
  await open()
  const draft = buildDraft()
  await choose({ ...draft, singleOtherRow: { person: plainCell('3') } })
  await shown('原文“（六）其他处理”只有一行')
  await view.get('input[value=miscellaneous]').setValue()
  expect(cellAt('applications.handled.other.miscellaneous.person').text()).toBe('3')
})

test('a paragraph that is not the report’s is left out, or taken in again', async () => {
  await open()
  const text = [
    { type: 'paragraph' as const, text: '全年公开政府信息12条。' },
    { type: 'paragraph' as const, text: '保险公司公告。' },
  ]
  await choose(buildDraft({ narratives: { 1: text, 5: [], 6: [] } }))
  const drop = async (label: string): Promise<void> =>
    eventually(() => view.get(`[aria-label="${label}"]`).trigger('click'))
  await drop('不带入第1段')
  await drop('不带入第2段')
  await drop('恢复第1段')
  await click('存入我的年报')
  await shown('已存入')
  expect((await storedReports())[0]?.narratives[1]).toEqual(text.slice(0, 1))
})

test('one that is there already is replaced only on request, and that can be taken back', async () => {
  const old = buildReport({ year: 2024 })
  await open({ stored: [old] })
  await choose(buildDraft())
  await shown('已有《青禾县人民政府2024年年报》')
  expect(view.findAll('button').some((candidate) => candidate.text() === '存入我的年报'))
    .toBe(false)
  await click('替换（可撤销）')
  await shown('已存入')
  expect((await storedReports())[0]?.narratives[1]).toHaveLength(1)
  await click('撤销替换')
  await eventually(async () => expect((await storedReports())[0]?.narratives[1]).toEqual([]))
})

test('the next report begins from it', async () => {
  await open()
  await choose(buildDraft({ year: 2020, cells: {
    'applications.carriedOut.person': plainCell('2'), 'disclosure.rules.made': plainCell('5'),
  } }))
  await click('存入我的年报')
  await shown('用另一种格式')
  await click('用它作上年报告，新建2021年年报')
  await eventually(() => expect(router.currentRoute.value.name).toBe('editor'))
  const next = (await storedReports()).find(({ year }) => year === 2021)
  expect(next?.cells['applications.carriedIn.person']).toEqual({ text: '2', source: 'carried' })
  expect(next?.agency.phone).toBe('0000-1234567')
})

test('asked for from 新建年报 it goes on to the new report by itself', async () => {
  await open({ next: 2025 })
  expect(view.text()).toContain('选2024年度的年报')
  await choose(buildDraft())
  await click('存入并新建2025年年报')
  await eventually(() => expect(router.currentRoute.value.name).toBe('editor'))
  expect((await storedReports()).map(({ year }) => year).sort()).toEqual([2024, 2025])
})

test('from the library too it goes on to the next report at one press', async () => {
  await open()
  await choose(buildDraft())
  await button('存入我的年报')
  await click('存入并新建2025年年报')
  await eventually(() => expect(router.currentRoute.value.name).toBe('editor'))
  expect((await storedReports()).map(({ year }) => year).sort()).toEqual([2024, 2025])
})

test('where the next report is there already, the one read is only stored', async () => {
  await open({ stored: [buildReport({ year: 2025, agency: buildDraft().agency as Report['agency'] })] })
  await choose(buildDraft())
  await button('存入我的年报')
  expect(view.text()).not.toContain('存入并新建')
})

test('another year than the one asked for is said so and only stored', async () => {
  await open({ next: 2025 })
  await choose(buildDraft({ year: 2022 }))
  await shown('不是2024年度的')
  await click('存入我的年报')
  await shown('已存入')
  expect(await storedReports()).toHaveLength(1)
})

test('a refusal is a sentence and leaves everything as it was', async () => {
  await open()
  await choose(refuse('.doc 请先另存为 .docx'), '旧.doc')
  await shown('没有读入“旧.doc”')
  await shown('.doc 请先另存为 .docx')
  expect(await storedReports()).toEqual([])
})

test('a review is still there after looking for another file', async () => {
  await open()
  await choose(buildDraft())
  await click('换一个文件')
  await click('回到识别结果')
  await shown('识别结果')
})

test('our own data file goes straight into the library', async () => {
  await open()
  await chooseFile(new File([writeDataFile(buildReport({ year: 2024 }))], '年报.json'))
  await shown('已存入《青禾县人民政府2024年年报》')
  expect(await storedReports()).toHaveLength(1)
})

test('pasting anywhere on the page reads it', async () => {
  await open()
  reader.answer = async () => ({ value: buildDraft(), messages: [] })
  const event = Object.assign(new Event('paste', { cancelable: true }), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? '年报' : ''), files: [] },
  })
  window.dispatchEvent(event)
  await shown('识别结果')
  expect(event.defaultPrevented).toBe(true)
})

test('progress after one second, stopping after three', async () => {
  await open()
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  reader.answer = () => new Promise(() => undefined)
  await chooseFile(new File(['x'], '大.pdf'))
  await eventually(() => view.get('.reading'))
  expect(view.find('progress').exists()).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(view.find('progress').exists()).toBe(true)
  expect(view.text()).not.toContain('停止读入')
  await vi.advanceTimersByTimeAsync(2000)
  vi.useRealTimers()
  await click('停止读入')
  expect(reader.stop).toHaveBeenCalled()
  await shown('选一份已有的年报')
})
