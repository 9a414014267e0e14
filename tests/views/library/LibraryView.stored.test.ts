import { mount, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { placeReport } from '../../../src/store/library/placeReport'
import LibraryView from '../../../src/views/library/LibraryView.vue'
import { writeDataFile } from '../../../src/writers/json/writeDataFile'
import { eventually } from '../../support/eventually'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { buildReport } from '../../support/reports'

let pinia: Pinia
let router: Router
let view: VueWrapper

beforeEach(() => {
  pinia = startFresh()
  const page = { template: '<div />' }
  router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: page }, { path: '/new', name: 'new', component: page },
    { path: '/import', component: page }, { path: '/rules', name: 'rules', component: page },
    { path: '/about', component: page }, { path: '/guide', component: page },
    { path: '/storage', component: page }, { path: '/years', component: page },
    { path: '/report/:id', name: 'editor', component: page },
  ] })
})
afterEach(async () => {
  view.unmount()
  await finishWindows()
})

async function open(...reports: ReturnType<typeof buildReport>[]): Promise<void> {
  for (const report of reports) await placeReport({ id: report.id, tag: '', report })
  view = mount(LibraryView, { global: { plugins: [pinia, router] }, attachTo: document.body })
  await eventually(() => expect(view.find(reports.length > 0 ? 'table' : 'h2').exists()).toBe(true))
}

async function click(label: string): Promise<void> {
  const button = await eventually(() => {
    const found = view.findAll('button').find((candidate) =>
      candidate.text() === label || candidate.attributes('aria-label') === label)
    if (!found) throw new Error(`no button ${label}`)
    return found
  })
  await button.trigger('click')
}

async function chooseFile(text: string): Promise<void> {
  const input = view.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', {
    configurable: true, value: [new File([text], '数据.json')],
  })
  await input.trigger('change')
}

const rows = (): string[] => view.findAll('tbody th').map((row) => row.text())

test('an empty library says what to do first', async () => {
  await open()
  await eventually(() => expect(view.text()).toContain('从上年的年报开始，或者新建一份'))
  await eventually(() => expect(view.find('table').exists()).toBe(false))
})

test('a row says agency, year, edition, progress and what is open', async () => {
  await open(buildFullReport2025(), buildReport({ year: 2020 }))
  const row = (index: number): string => view.findAll('tbody tr')[index]?.text() ?? ''
  await eventually(() => expect(row(0)).toMatch(/青禾县人民政府2025.*2021年格式.*100%.*未发现问题/))
  await eventually(() => expect(row(1)).toMatch(/青禾县人民政府2020.*2019年格式.*未填完/))
})

test('a report that was put right after it was published says so', async () => {
  await open(buildReport({ signOff: { correctedOn: '2026-05-06' } }), buildReport({ year: 2020 }))
  expect(rows()).toEqual(expect.arrayContaining(['青禾县人民政府更正版', '青禾县人民政府']))
})

test('what the texts say is counted too, when the page is idle', async () => {
  const full = buildFullReport2025()
  await open({ ...full, narratives: {
    ...full.narratives,
    1: [...full.narratives[1], { type: 'paragraph', text: '2025年共收到政府信息公开申请9999件。' }],
  } })
  await eventually(() => expect(view.get('tbody tr').text()).toMatch(/核实 1/))
  await eventually(() => expect(view.get('tbody tr').text()).not.toContain('未发现问题'))
})

test('search narrows the list and can be taken back', async () => {
  await open(
    buildReport({ year: 2024 }),
    buildReport({ agency: { ...buildReport().agency, name: '青禾县财政局' } }),
  )
  await view.get('input[type=search]').setValue('财政')
  await eventually(() => expect(rows()).toEqual(['青禾县财政局']))
  await view.get('input[type=search]').setValue('水利')
  await eventually(() => expect(view.text()).toContain('没有找到含“水利”的年报'))
  await click('显示全部')
  await eventually(() => expect(rows()).toHaveLength(2))
})

test('heads sort, year and state narrow, what is ticked is deleted at once and brought back', async () => {
  const named = (name: string, year = 2025): ReturnType<typeof buildReport> =>
    buildReport({ year, agency: { ...buildReport().agency, name } })
  await open(named('青禾县财政局'), named('青禾县安监局'), named('青禾县民政局', 2024))
  const names =
    (): string[] => view.findAll('tbody th a').map((link) => link.text().replace('青禾县', ''))
  await click('机关')
  await eventually(() => expect(names()).toEqual(['安监局', '财政局', '民政局']))
  expect(view.get('th[aria-sort]').attributes('aria-sort')).toBe('ascending')
  await click('机关↑')
  await eventually(() => expect(names()).toEqual(['民政局', '财政局', '安监局']))
  await view.get('select[aria-label="年度"]').setValue('2025')
  await eventually(() => expect(names()).toEqual(['财政局', '安监局']))
  await view.get('input[aria-label="选择全部"]').trigger('change')
  await eventually(() =>
    expect(view.get('[aria-label="选中的年报"]').text()).toContain('已选 2 份'))
  await click('删除')
  await click('删除 2 份')
  await eventually(() => expect(view.text()).toContain('已删除 2 份年报'))
  await click('撤销')
  await eventually(() => expect(names()).toEqual(['财政局', '安监局']))
  await view.get('select[aria-label="状态"]').setValue('done')
  await eventually(() => expect(view.text()).toContain('没有找到这样的年报'))
})

test('deleting leaves a strip that brings the report back', async () => {
  await open(buildReport())
  await click('青禾县人民政府2025年年报：更多')
  await click('删除青禾县人民政府2025年年报')
  await eventually(() => expect(view.text()).toContain('从上年的年报开始，或者新建一份'))
  await eventually(() =>
    expect(view.get('[role=status]').text()).toContain('已删除《青禾县人民政府2025年年报》'))
  await eventually(() => expect(view.text()).toContain('已删除的年报有 1 份'))
  await click('撤销')
  await eventually(() => expect(rows()).toEqual(['青禾县人民政府']))
  await eventually(() => expect(view.text()).not.toContain('已删除'))
})

test('a copy asks for the year and points to the report that is there', async () => {
  await open(buildReport(), buildReport({ year: 2026 }))
  await click('青禾县人民政府2025年年报：更多')
  await click('复制青禾县人民政府2025年年报')
  const form = await eventually(() => view.get('form'))
  await eventually(() => expect(form.text()).toContain('打开《青禾县人民政府2026年年报》'))
  await eventually(() =>
    expect(form.get('button[type=submit]').attributes('disabled')).toBeDefined())
  await form.get('select').setValue('2024')
  await form.trigger('submit')
  await eventually(() => expect(view.text()).toContain('已复制为《青禾县人民政府2024年年报》'))
  await eventually(() => expect(rows()).toHaveLength(3))
})

test('a data file opens in the editor', async () => {
  await open()
  await chooseFile(writeDataFile(buildReport({ id: 'from-file' })))
  await eventually(() => expect(router.currentRoute.value.path).toBe('/report/from-file'))
})

test('a data file with flaws stays to be read before going on', async () => {
  await open()
  await chooseFile(writeDataFile(buildReport({ title: 5 as unknown as string })))
  await eventually(() =>
    expect(view.get('[role=alert]').text()).toMatch(/有1处请核对.*“标题”.*已留空/))
  await eventually(() => expect(router.currentRoute.value.path).toBe('/'))
})

test('a data file of a report that is there: replace, and take it back', async () => {
  await open(buildReport())
  await chooseFile(writeDataFile(buildFullReport2025()))
  await eventually(() => expect(view.text()).toContain('已有《青禾县人民政府2025年年报》'))
  await click('用文件替换')
  await eventually(() => expect(view.get('tbody').text()).toContain('100%'))
  await click('撤销')
  await eventually(() => expect(view.get('tbody').text()).not.toContain('100%'))
})

test('a foreign file is a sentence', async () => {
  await open()
  await chooseFile('{"a":1}')
  await eventually(() => expect(view.get('[role=alert]').text()).toContain('没有打开“数据.json”'))
})

test('the sample opens as a report of its own', async () => {
  await open()
  await click('查看示例')
  await eventually(() => expect(router.currentRoute.value.name).toBe('editor'))
})
