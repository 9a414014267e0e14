/** 图解 in part one: chosen, ordered, taken off, over real stores and a repository in memory. */
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import type { Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import ChartsSection from '../../../src/forms/charts/ChartsSection.vue'
import type { Report } from '../../../src/model/report'
import { useLibraryStore } from '../../../src/store/library/library'
import { useReportStore } from '../../../src/store/report/report'
import { useRepositoryStore } from '../../../src/store/repository/repositoryStore'
import { rollForward } from '../../../src/templates/rollForward'
import { eventually } from '../../support/eventually'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { buildFullReport } from '../../support/fullReport'
import { buildReport, typedCells } from '../../support/reports'

const received = (text: string): Report['cells'] =>
  typedCells({ 'applications.received.total': text, 'applications.handled.total.total': '4' })
const of = (year: number, text: string): Report =>
  ({ ...buildReport({ year, cells: received(text) }), id: `report-${year}` })

let form: VueWrapper
let pinia: Pinia
beforeEach(() => { pinia = startFresh() })
afterEach(async () => {
  form.unmount()
  await finishWindows()
})

async function open(
  report: Report, library: Report[] = [],
): Promise<ReturnType<typeof useReportStore>> {
  const repository = await useRepositoryStore().ready()
  for (const stored of library) {
    await repository.write({ draft: { id: stored.id, tag: '', report: stored }, base: 0 })
  }
  await useLibraryStore().load()
  const desk = useReportStore()
  desk.open(report)
  form = mount(ChartsSection, { global: { plugins: [pinia] }, attachTo: document.body })
  await flushPromises()
  return desk
}

const press = async (name: string): Promise<void> => {
  const found = form.findAll('button')
    .find((button) => (button.attributes('aria-label') ?? button.text()) === name)
  if (!found) throw new Error(`no button ${name}: ${form.text()}`)
  await found.trigger('click')
}
const captions = (): string[] => form.findAll('figcaption').map((caption) => caption.text())

test('a chart is put in, follows the table, is moved and taken off; each is one step of undo', async () => {
  const desk = await open(buildFullReport(2025))
  await press('选图解')
  await press('放入：政府信息公开申请办理结果')
  await press('放入：行政许可、行政处罚、行政强制处理决定数量')
  const [results, decisions] = [
    '2025年政府信息公开申请办理结果（单位：件）',
    '2025年行政许可、行政处罚、行政强制处理决定数量（单位：件）',
  ]
  expect(captions()).toEqual([results, decisions])
  desk.setCells('填写', [{ cell: 'disclosure.license.decisions', text: '4321' }])
  await flushPromises()
  expect(form.findAll('figure')[1]?.find('svg').text()).toContain('4321')
  await press('上移：行政许可、行政处罚、行政强制处理决定数量')
  expect(captions()).toEqual([decisions, results])
  await press('取下：政府信息公开申请办理结果')
  expect(captions()).toEqual([decisions])
  desk.undo()
  desk.undo()
  await flushPromises()
  expect(captions()).toEqual([results, decisions])
  expect(desk.current?.charts).toEqual({ kinds: ['results', 'decisions'] })
})

test('years come from the library, and are brought up to date when asked', async () => {
  const begun = rollForward(of(2024, '6'), 2025, '2026-01-05T08:00:00.000Z').value
  const desk = await open({ ...begun, cells: received('8') }, [of(2022, '3'), of(2023, '5')])
  await press('选图解')
  await press('放入：政府信息公开申请收到和办结情况（历年）')
  await eventually(() => expect(captions()).not.toEqual([]))
  expect(captions()).toEqual(['2022年至2025年政府信息公开申请收到和办结情况（单位：件）'])
  expect(form.find('figure svg').attributes('aria-label')).toContain('2022年，新收申请3件')
  expect(form.text()).not.toContain('更新以前年度的数')
  form.unmount()
  const changed = { ...of(2022, '33'), id: 'report-2022' }
  await (await useRepositoryStore().ready())
    .write({ draft: { id: changed.id, tag: '', report: changed }, base: 1 })
  form = mount(ChartsSection, { global: { plugins: [pinia] }, attachTo: document.body })
  await eventually(() => expect(form.text()).toContain('更新以前年度的数'))
  await press('更新以前年度的数')
  expect(form.find('figure svg').attributes('aria-label')).toContain('2022年，新收申请33件')
  desk.undo()
  await flushPromises()
  expect(form.find('figure svg').attributes('aria-label')).toContain('2022年，新收申请3件')
})

test('what cannot be drawn says why; in another window nothing is changed', async () => {
  const desk = await open(buildReport())
  await press('选图解')
  expect(form.text()).toContain('这几格还没有数')
  expect(form.text()).toContain('先在“基本信息”里选上年报告')
  expect(form.findAll('li button').every((button) => button.attributes('disabled') !== undefined))
    .toBe(true)
  desk.setReadOnly(true)
  await flushPromises()
  expect(form.findAll('button')).toEqual([])
})
