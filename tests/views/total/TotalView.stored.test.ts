import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { Report } from '../../../src/model/report'
import { placeReport } from '../../../src/store/library/placeReport'
import { useReportStore } from '../../../src/store/report/report'
import { useVersionsStore } from '../../../src/store/versions/versionsStore'
import { editionOf } from '../../../src/templates'
import { addsUpOthers } from '../../../src/model/guessAgencyKind'
import { chosenFiles } from '../../../src/workspace/reportFiles'
import TotalView from '../../../src/views/total/TotalView.vue'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { eventually } from '../../support/eventually'
import { withCells } from '../../support/findings'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { createNavigation } from '../../../src/navigation/navigation'
import { buildConsistentReport } from '../../support/randomReport'

const [LICENSE, PERSON, TOTAL] = [
  'disclosure.license.decisions', 'applications.received.person', 'applications.received.total',
]
const sound = buildConsistentReport({ edition: editionOf('2021'), seed: 3, withLastYear: false })
const zeros =
  withCells(sound, Object.fromEntries(Object.keys(sound.cells).map((cell) => [cell, 0])))
const office = (
  name: string, cells: Record<string, number>, changes: Partial<Report> = {},
): Report =>
  ({ ...withCells(zeros, cells), id: name, agency: { ...zeros.agency, name }, ...changes })

const PARTS = [
  office('青禾县教育局', { [LICENSE]: 4, [PERSON]: 2, [TOTAL]: 2 }),
  office('城关镇人民政府', { [LICENSE]: 1, [PERSON]: 5, [TOTAL]: 5 }),
]
/** Of the two above, the licences of one left out, 新收 wrong, its total left to Σ. */
const open = office('青禾县人民政府', {
  [LICENSE]: 1, [PERSON]: 9,
}, { agency: { ...zeros.agency, name: '青禾县人民政府', kind: '县级以上人民政府' }, id: 'total' })

let pinia: Pinia
let router: Router
let view: VueWrapper

beforeEach(() => {
  pinia = startFresh()
  const page = { template: '<div />' }
  router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/report/:id/total', component: page },
    { path: '/report/:id/:step?', name: 'editor', component: page },
  ] })
})
afterEach(async () => {
  view.unmount()
  await finishWindows()
})

async function show(report: Report, stored: Report[] = []): Promise<void> {
  for (const one of [report, ...stored]) await placeReport({ id: one.id, tag: '', report: one })
  await router.push(`/report/${report.id}/total`)
  view = mount(TotalView, {
    props: { id: report.id }, global: { plugins: [pinia, router, createNavigation(router)] },
    attachTo: document.body,
  })
  await shown('还没有可以相加的年报')
}

async function choose(...files: File[]): Promise<void> {
  const input = view.get<HTMLInputElement>('input[aria-label="选择各单位的年报文件"]')
  Object.defineProperty(input.element, 'files', { configurable: true, value: files })
  await input.trigger('change')
  await eventually(() => expect(view.find('progress').exists()).toBe(false))
}

const fileOf = (report: Report): File => new File(
  [writeDataFile(report)], `${report.agency.name}.json`,
)
const shown = (text: string): Promise<void> => eventually(() => expect(view.text()).toContain(text))
const buttons = (): DOMWrapper<HTMLButtonElement>[] => view.findAll<HTMLButtonElement>('button')
async function click(words: string): Promise<void> {
  const found = buttons().find((button) => button.text() === words)
  if (!found) throw new Error(`no button ${words}`)
  await found.trigger('click')
  await flushPromises()
}
const withoutSum = (report: Report): Report => withCells(report, { [TOTAL]: null })
const text = (cell: string): string | undefined => useReportStore().current?.cells[cell]?.text

test('what differs is listed, filled as one step, and taken back', async () => {
  await show(withoutSum(open))
  await choose(...PARTS.map(fileOf))
  await shown('已与 2 份年报的合计逐格核对：3 格不一致')
  const rows = view.findAll('tbody tr')
    .map((row) => row.findAll('th, td').map((cell) => cell.text()))
  expect(rows).toEqual([
    ['第二部分“行政许可”行“本年处理决定数量”列', '1', '5', '少 4', '2 个单位有数', '填入 5'],
    [
      '第三部分“一、本年新收政府信息公开申请数量”行“自然人”列', '9', '7', '多 2', '2 个单位有数',
      '填入 7',
    ],
    [
      '第三部分“一、本年新收政府信息公开申请数量”行“总计”列', '9', '7', '多 2', '2 个单位有数',
      'Σ 自动合计，随各分项',
    ],
  ])
  await view.findAll('button[aria-expanded]')[1]?.trigger('click')
  expect(view.findAll('ol li').map((line) => line.text()))
    .toEqual(['城关镇人民政府5', '青禾县教育局2'])

  await click('把合计填入本表（2 格）')
  expect(text(LICENSE)).toBe('1')
  await click('确定填入')
  await shown('已与 2 份年报的合计逐格核对：全部一致')
  expect([text(LICENSE), text(PERSON), text(TOTAL)]).toEqual(['5', '7', undefined])
  await click('撤销填入')
  await shown('3 格不一致')
  expect([text(LICENSE), text(PERSON)]).toEqual(['1', '9'])
  await click('填入 5')
  await shown('2 格不一致')
  expect(useReportStore().undoLabel).toContain('填入合计')
})

test('before many cells are filled the state is kept among the versions', async () => {
  await show(withCells(zeros, {}))
  await choose(fileOf(office('青禾县教育局', { [LICENSE]: 4, [PERSON]: 2, [TOTAL]: 2 })))
  await click('把合计填入本表（3 格）')
  await click('确定填入')
  await shown('全部一致')
  const versions = useVersionsStore()
  await versions.load(zeros.id)
  expect(versions.versions?.map(({ reason }) => reason)).toContain('“把合计填入 3 格”之前')
})

test('a file chosen twice is told, and counted twice', async () => {
  await show(withoutSum(open))
  const twice = office('青禾县教育局', { [LICENSE]: 4 })
  await choose(fileOf(twice), fileOf(twice))
  await shown('有2份年报的机关都是“青禾县教育局”（青禾县教育局.json，青禾县教育局.json），'
    + '都已计入，请核对是否重复')
  await view.get('button[aria-expanded]').trigger('click')
  expect(view.findAll('ol li').map((line) => line.text()))
    .toEqual(['青禾县教育局.json4', '青禾县教育局.json4'])
})

test('the cell is gone to', async () => {
  await show(withoutSum(open))
  await choose(...PARTS.map(fileOf))
  await click('第三部分“一、本年新收政府信息公开申请数量”行“自然人”列')
  await eventually(() => expect(router.currentRoute.value.fullPath).toBe('/report/total/3'))
})

test('what is not counted in says why, and can be taken out; a report left out is named', async () => {
  await show(office('青禾县人民政府', { [LICENSE]: 1, [PERSON]: 5, [TOTAL]: 5 }))
  await choose(
    ...PARTS.map(fileOf), fileOf(office('青禾县财政局', {}, { year: sound.year - 1 })),
    new File(['{'], '坏.json'),
  )
  await shown('没有计入 2 份')
  await shown(`是${sound.year - 1}年度的，与汇总年报不同`)
  await shown('有 2 份没有计入')
  expect(view.get('.content [data-level="核实"]').text())
    .toBe('各格的差都正好是“青禾县教育局”的数，可能没有把它加进汇总年报')
  await view.get('button[aria-label="移除 青禾县教育局"]').trigger('click')
  await shown('已与 1 份年报的合计逐格核对：计入的都一致')
  await click('全部移除')
  await shown('还没有可以相加的年报')
})

test('reports of the library of the same year and form are offered, the open one is not', async () => {
  const old = buildConsistentReport({ edition: editionOf('2019'), seed: 1 })
  await show(withCells(open, { [LICENSE]: 5, [PERSON]: 7, [TOTAL]: 7 }), [
    ...PARTS, { ...old, id: 'old', year: 2020 },
  ])
  await shown('同年同格式的，2 份')
  expect(view.findAll('fieldset li').map((line) => line.text()).sort())
    .toEqual(PARTS.map(({ agency, year }) => `${agency.name}${year}年年报`).sort())
  await view.get('.all input').trigger('change')
  await shown('已与 2 份年报的合计逐格核对：全部一致')
  await view.get('fieldset li input').trigger('change')
  await shown('已与 1 份年报的合计逐格核对')
})

test('a report that is only read is not filled', async () => {
  await show(withoutSum(open))
  useReportStore().setReadOnly(true)
  await choose(...PARTS.map(fileOf))
  await shown('3 格不一致')
  expect(buttons().filter((button) => button.text().includes('填入'))
    .map(({ element }) => element.disabled)).toEqual([true, true, true])
})

test('offered to governments, by kind or by name', () => {
  const offered =
    (kind: Report['agency']['kind'], name: string): boolean => addsUpOthers({ kind, name })
  expect([
    offered('县级以上人民政府', ''), offered('开发区等派出机构', ''),
    offered('政府部门', '青禾县人民政府'),
  ]).toEqual([true, true, true])
  expect([
    offered('政府部门', '青禾县教育局'), offered('乡镇、街道', '城关镇人民政府'),
    offered('其他', ''),
  ]).toEqual([false, false, false])
})

test('of a folder only what can be a report is taken, in the order of its names', () => {
  const inFolder = (path: string): File => Object.defineProperty(new File(
    ['x'], path.split('/').at(-1) ?? '',
  ), 'webkitRelativePath', { value: path })
  expect(chosenFiles([
    '年报/10.docx', '年报/2.DOC', '年报/~$2.docx', '年报/.DS_Store', '年报/照片.jpg',
  ].map(inFolder)).map(({ name }) => name)).toEqual(['年报/2.DOC', '年报/10.docx'])
  expect(chosenFiles([new File(['x'], '照片.jpg')]).map(({ name }) => name)).toEqual(['照片.jpg'])
})
