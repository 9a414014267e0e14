/**
 * 正文里的数: nothing before it is opened, every number with its place, what the clerk says is
 * checked.
 */
import { type DOMWrapper } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { edition2021 } from '../../../../src/templates/2021'
import NumbersGroup from '../../../../src/views/editor/numbers/NumbersGroup.vue'
import { eventually } from '../../../support/eventually'
import { narrativeOf } from '../../../support/prose'
import { buildConsistentReport } from '../../../support/randomReport'
import { button, mountEditor, type MountedEditor } from '../mountEditor'


const sound = buildConsistentReport({ edition: edition2021, seed: 1 })
const TOTAL = 'applications.handled.total.total'
const done = Number(sound.cells[TOTAL]?.text)
const received = Number(sound.cells['applications.received.total']?.text)
const text = narrativeOf(
  `本年新收政府信息公开申请${received}件。\n举办培训4场。\n答复申请人${done + 1}件次。`)

async function open(): Promise<MountedEditor> {
  const mounted = mountEditor(NumbersGroup, { ...sound, narratives: { 1: text, 5: [], 6: [] } })
  const details = mounted.view.get<HTMLDetailsElement>('details.numbers')
  details.element.open = true
  await details.trigger('toggle')
  await eventually(() => expect(mounted.view.find('.summary').exists()).toBe(true))
  return mounted
}

function item({ view }: MountedEditor, kind: string): DOMWrapper<Element> {
  const found = view.find(`li.number[data-kind="${kind}"]`)
  if (!found.exists()) throw new Error(`no number is ${kind}`)
  return found
}

test('nothing is read before it is opened', async () => {
  const { view } = mountEditor(NumbersGroup, { ...sound, narratives: { 1: text, 5: [], 6: [] } })
  await nextTick()
  expect(view.find('.list').exists()).toBe(false)
})

test('all numbers are counted by what becomes of them', async () => {
  const { view } = await open()
  expect(view.get('.summary').text()).toBe('共 3 个数：随表 0，已核对 1，与表无关 1，没有读懂 1')
})

test('a number leads to its place, and to the table it is compared with', async () => {
  const mounted = await open()
  await item(mounted, 'compared').get('.words').trigger('click')
  await button(item(mounted, 'compared'), '去看表格').trigger('click')
  expect(mounted.asked).toMatchObject([
    { step: 1, spans: [{ field: 'narrative.1', block: 0 }] },
    { step: 3, cells: ['applications.received.total'] },
  ])
})

test('what the checks compare by themselves has no other meaning', async () => {
  const mounted = await open()
  expect(item(mounted, 'compared').findAll('button').map((one) => one.text())).not.toContain(
    '指明是什么数',
  )
})

test('a number that is said to be a figure is checked from then on, and undone in one step', async () => {
  const mounted = await open()
  const { view, report, issues } = mounted
  await button(item(mounted, 'unknown'), '指明是什么数').trigger('click')
  await item(mounted, 'unknown').get('select').setValue(TOTAL)
  await button(item(mounted, 'unknown'), '确定').trigger('click')
  await eventually(() =>
    expect(view.get('.summary').text()).toContain('已核对 2，与表无关 1，没有读懂 0'))
  expect(issues.failed.map(({ code }) => code)).toContain('TX-MEANT')
  expect(report.undoLabel).toBe('指明数的含义')
  report.undo()
  await eventually(() => expect(view.get('.summary').text()).toContain('没有读懂 1'))
  expect(issues.failed.map(({ code }) => code)).not.toContain('TX-MEANT')
})

test('a report that is only read keeps its meanings', async () => {
  const mounted = await open()
  mounted.report.setReadOnly(true)
  await nextTick()
  expect(button(item(mounted, 'unknown'), '指明是什么数').element.disabled).toBe(true)
})
