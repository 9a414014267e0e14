/**
 * The likely reasons above the findings: words, what they would change, applying one as a single
 * step.
 */

import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { withNote } from '../../../../src/checks/gate/notes'
import { cellsOf } from '../../../../src/model/cells'
import type { Report } from '../../../../src/model/report'
import { useDiagnosisStore } from '../../../../src/store/findings/diagnosis'
import { edition2021 } from '../../../../src/templates/2021'
import DiagnosisNote from '../../../../src/views/editor/findings/DiagnosisNote.vue'
import FindingsPanel from '../../../../src/views/editor/findings/FindingsPanel.vue'
import { eventually } from '../../../support/eventually'
import { withCells } from '../../../support/findings'
import { narrativeOf } from '../../../support/prose'
import { buildConsistentReport } from '../../../support/randomReport'
import { button, mountEditor, type MountedEditor } from '../mountEditor'


const PERSON_TOTAL = 'applications.handled.total.person'
const sound = buildConsistentReport({ edition: edition2021, seed: 1 })
const total = Number(sound.cells[PERSON_TOTAL]?.text)
const wrongTotal = withCells(sound, { [PERSON_TOTAL]: total + 1 })

async function open(report: Report, step = 3): Promise<MountedEditor> {
  const mounted = mountEditor(DiagnosisNote, report, { step })
  await eventually(() => expect(mounted.view.find('.diagnosis').exists()).toBe(true))
  return mounted
}

describe('a wrong total', () => {
  test('is told with what it mends', async () => {
    const { view } = await open(wrongTotal)
    expect(view.get('.title').text()).toBe(`把“自然人”列总计 ${total + 1} 改为 ${total}`)
    expect(view.get('.why').text())
      .toBe('总计不是各项之和，可能改了分项没有改总计，或者总计抄错了。可同时消除 3 处不平。')
  })

  test('links its cells under the pointer and lets them go', async () => {
    const { view, issues } = await open(wrongTotal)
    await view.get('ol > li').trigger('mouseenter')
    expect([...issues.linked]).toEqual([PERSON_TOTAL])
    await view.get('ol > li').trigger('mouseleave')
    expect([...issues.linked]).toEqual([])
  })

  test('is put right by one press, back to Σ, in one step that can be undone', async () => {
    const { view, report, issues } = await open(wrongTotal)
    await button(view, '按此修改').trigger('click')
    expect(report.current?.cells[PERSON_TOTAL]).toBeUndefined()
    expect(issues.failed).toEqual([])
    await nextTick()
    expect(view.find('.diagnosis').exists()).toBe(false)
    expect(report.undoLabel).toBe(`把“自然人”列总计 ${total + 1} 改为 ${total}`)
    report.undo()
    expect(report.current?.cells).toEqual(wrongTotal.cells)
  })

  test('changes nothing unasked', async () => {
    const { report } = await open(wrongTotal)
    expect(report.current).toBe(wrongTotal)
    expect(report.undoLabel).toBe('')
  })

  test('cannot be applied where the report is only read', async () => {
    const { view, report } = await open(wrongTotal)
    report.setReadOnly(true)
    await nextTick()
    expect(button(view, '按此修改').element.disabled).toBe(true)
  })
})

test('the finding below offers the same, not a second opinion', async () => {
  const mounted = mountEditor(FindingsPanel, wrongTotal, { step: 3 })
  await eventually(() => expect(mounted.view.get('li.finding[data-code="T3-SUM"]').text())
    .toContain(`若总计改为 ${total}，三处同时平衡`))
  await button(mounted.view.get('li.finding[data-code="T3-BAL"]'), `总计改为 ${total}`)
    .trigger('click')
  expect(mounted.report.current?.cells[PERSON_TOTAL]).toBeUndefined()
  expect(mounted.issues.failed).toEqual([])
})

test('changes no figure tells apart are listed to be looked at, and none has a button', async () => {
  const [from, to] = [
    'applications.handled.granted.business', 'applications.handled.granted.person',
  ].map((cell) => ({ cell, value: Number(sound.cells[cell]?.text) }))
  if (!from || !to) throw new Error('two cells')
  const moved = withCells(sound, { [from.cell]: from.value + 1, [to.cell]: to.value - 1 })
  const { view, report, issues, asked } = await open(moved)
  const first = view.get('ol > li')
  expect(first.attributes('data-kind')).toBe('wrongColumn')
  expect(first.get('summary').text()).toMatch(/^另有 \d+ 种改法，数字上分不出高下$/)
  expect(view.findAll('button').map((one) => one.text())).not.toContain('按此修改')
  expect(view.text()).toContain('只看数字定不下来是哪一处有错')
  await first.get('details li').trigger('mouseenter')
  expect(issues.linked.size).toBe(2)
  await first.get('details li button').trigger('click')
  expect(asked).toHaveLength(1)
  expect(report.current).toBe(moved)
})

const leaves = [...cellsOf(edition2021).values()].filter(({ sums }) => sums.length === 0)
const ZEROS = Object.fromEntries(leaves.map(({ id }) => [id, 0]))

test('what came in while the rest is 0 is not to be taken away: it is not filled yet', async () => {
  const received = { 'applications.received.person': 10, 'applications.received.business': 2 }
  const begun = withCells({ ...sound, cells: {}, lastYear: null }, { ...ZEROS, ...received })
  const { view } = await open(begun)
  expect(view.get('.unfilled').text()).toBe(
    '“自然人”列收到和结转来的共 10 件，办理结果和结转下年度都还没有数，'
    + '可能还没有填完。填完再核对，现在不必改已经填的数。')
  expect(view.findAll('.unfilled')).toHaveLength(2)
  expect(view.findAll('button')).toEqual([])
})

test('a figure just typed is the first to be looked at, and the text tells which is right', async () => {
  const cell = 'applications.handled.granted.person'
  const right = Number(sound.cells[cell]?.text)
  const entered = new Set(leaves.map(({ id }) => id))
  const following =
    Object.fromEntries(Object.entries(sound.cells).filter(([id]) => entered.has(id)))
  const granted = leaves.filter(({ row }) => row === 'handled.granted')
  const told = granted.reduce((sum, { id }) => sum + Number(sound.cells[id]?.text), 0)
  const text = narrativeOf(`予以公开政府信息公开申请${told}件。`)
  const begun = { ...sound, cells: following, narratives: { ...sound.narratives, 1: text } }
  const mounted = mountEditor(DiagnosisNote, begun, { step: 3 })
  mounted.report.setCells('填写', [{ cell, text: `${right + 163}` }])
  await eventually(() => expect(mounted.view.find('.diagnosis').exists()).toBe(true))
  expect(mounted.view.get('.title').text())
    .toBe(`把“自然人”列“予以公开” ${right + 163} 改为 ${right}`)
  expect(mounted.view.get('ol .why').text()).toContain('正文里写的正是改后的数。这一格刚改过')
})

test('beside a cause that clearly wins, what mends nothing else is not shown', async () => {
  const cell = 'applications.handled.granted.total'
  const entered = new Set(leaves.map(({ id }) => id))
  const following =
    Object.fromEntries(Object.entries(sound.cells).filter(([id]) => entered.has(id)))
  const right = Number(sound.cells[cell]?.text)
  const { view } = await open(withCells({ ...sound, cells: following }, { [cell]: right + 9 }))
  const causes = useDiagnosisStore().diagnoses
  const clear = causes.find(({ isOffered }) => isOffered)
  expect(causes.length).toBeGreaterThan(1)
  expect(causes.every(({ mends }) => mends.every((id) => clear?.mends.includes(id)))).toBe(true)
  expect(view.findAll('ol > li')).toHaveLength(1)
  expect(view.findAll('ol > li > button').map((one) => one.text())).toEqual(['按此修改'])
})

test('advice goes when its findings are explained', async () => {
  const last = sound.lastYear
  if (!last) throw new Error('last year')
  const roll = 'disclosure.normative.effective'
  const figures = { ...last.figures, [roll]: String(Number(last.figures[roll]) + 4) }
  const other = { ...sound, lastYear: { ...last, figures } }
  const { view, report, issues } = await open(other, 2)
  const finding = issues.failed.find(({ code }) => code === 'T2-ROLL')
  if (!finding) throw new Error('T2-ROLL')
  const note = { text: '上年漏统计4件，已向上级机关说明。', at: '2026-01-20T08:00:00.000Z' }
  report.change(
    '写说明', (current) => ({ ...current, notes: withNote(current.notes, [finding], note) }),
  )
  await nextTick()
  expect(view.find('.diagnosis').exists()).toBe(false)
  await eventually(() => expect(useDiagnosisStore().diagnoses).toEqual([]))
})

test('a repair that would raise another finding says so and has no button', async () => {
  const bureau = {
    ...sound, agency: { ...sound.agency, name: '青禾县司法局', kind: '政府部门' as const },
  }
  const rules = ['issued', 'repealed', 'effective'].map((key) => `disclosure.rules.${key}`)
  const figures = { ...bureau.lastYear?.figures, 'disclosure.rules.effective': '0' }
  const lastYear = bureau.lastYear && { ...bureau.lastYear, figures }
  const zeros = Object.fromEntries(rules.map((cell) => [cell, 0]))
  const none = withCells({ ...bureau, lastYear }, { ...zeros, 'disclosure.rules.issued': 1 })
  const { view } = await open(none, 2)
  const raising = view.findAll('ol > li')
    .filter((one) => one.get('.why').text().includes('这样改以后会有新的问题'))
  expect(view.get('.title').text()).toBe('把“规章”行“本年制发件数” 1 改为 0')
  expect(view.get('ol .why').text()).toContain('别的核对结果也会随之消除')
  expect(raising.length).toBeGreaterThan(0)
  expect(raising.flatMap((one) => one.findAll('button').map((own) => own.text()))).not.toContain(
    '按此修改',
  )
})

test('another part shows nothing of part three, 审核 shows all', async () => {
  const mounted = mountEditor(DiagnosisNote, wrongTotal, { step: 4 })
  await eventually(() => expect(mounted.issues.all.some(({ repair }) => repair)).toBe(true))
  expect(mounted.view.find('.diagnosis').exists()).toBe(false)
  await mounted.view.setProps({ step: 7 })
  expect(mounted.view.find('.diagnosis').exists()).toBe(true)
})

test('a figure typed takes the suggestions away until they are thought over again', async () => {
  const { view, report } = await open(wrongTotal)
  report.setCells('改', [{ cell: PERSON_TOTAL, text: String(total + 2) }])
  await nextTick()
  expect(view.find('.diagnosis').exists()).toBe(false)
  await eventually(() => expect(view.get('.title').text()).toContain(`${total + 2} 改为 ${total}`))
})

test('typing in the text leaves them as they are', async () => {
  const { view, report } = await open(wrongTotal)
  const before = view.get('.diagnosis').element
  report.change('写', (current) => ({
    ...current,
    narratives: { ...current.narratives, 6: [{ type: 'paragraph', text: '无其他事项。' }] },
  }))
  await nextTick()
  expect(view.get('.diagnosis').element).toBe(before)
})
