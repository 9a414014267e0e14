import { describe, expect, test } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { Report } from '../../../../src/model/report'
import { buildSampleReport } from '../../../../src/templates/sample/buildSampleReport'
import FindingsPanel from '../../../../src/views/editor/findings/FindingsPanel.vue'
import { eventually } from '../../../support/eventually'
import { withCells } from '../../../support/findings'
import { button, mountEditor, type MountedEditor } from '../mountEditor'

const REASON = '本年集中清理，废止往年文件12件'
const EFFECTIVE = 'disclosure.normative.effective'
const sample = buildSampleReport('2026-01-05T08:00:00.000Z')
/** 核实 T2-ROLL and T2-FEE-UNIT, 提示 YY-SWING, 强制 in part three. */
const broken = withCells(sample, {
  [EFFECTIVE]: 40, 'disclosure.fee.amount': '153200', 'applications.handled.total.person': 42,
  'disclosure.coercion.decisions': 99999,
})

function open(report: Report = broken): MountedEditor {
  return mountEditor(FindingsPanel, report, { step: 2 })
}

const item = ({ view }: MountedEditor, code: string) => view.find(`li.finding[data-code="${code}"]`)
const codes = ({ view }: MountedEditor): string[] =>
  view.findAll('li.finding').map((found) => found.attributes('data-code') ?? '')

async function writeNote(mounted: MountedEditor, code: string, words: string): Promise<void> {
  await button(item(mounted, code), '写说明').trigger('click')
  await item(mounted, code).get('textarea').setValue(words)
  await item(mounted, code).get('form').trigger('submit')
}

describe('a note on a 核实 finding', () => {
  test('is refused without a reason, and what was written stays', async () => {
    const mounted = open()
    await writeNote(mounted, 'T2-ROLL', '核实无误。')
    expect(item(mounted, 'T2-ROLL').get('[role=alert]').text())
      .toContain('“核实无误。”没有说出原因')
    expect(item(mounted, 'T2-ROLL').get('textarea').element.value).toBe('核实无误。')
    expect(mounted.report.current?.notes).toEqual({})
    await item(mounted, 'T2-ROLL').get('textarea').setValue('核实无误。上')
    expect(item(mounted, 'T2-ROLL').get('[role=alert]').text()).toBe('')
  })

  test('settles it: out of the counts, into the folded group; undo brings it back in one step', async () => {
    const mounted = open()
    const before = mounted.issues.failed.length
    await writeNote(mounted, 'T2-ROLL', REASON)
    expect(mounted.issues.failed).toHaveLength(before - 1)
    expect(item(mounted, 'T2-ROLL').exists()).toBe(false)
    expect(mounted.view.get('summary').text()).toBe('已说明 1 项')
    expect(mounted.view.get('details').attributes('open')).toBeUndefined()
    expect(mounted.view.get('li.settled').text()).toContain(REASON)
    expect(mounted.issues.ofCell(EFFECTIVE).map(({ code }) => code)).not.toContain('T2-ROLL')
    mounted.report.undo()
    await nextTick()
    expect(codes(mounted)).toContain('T2-ROLL')
    mounted.report.redo()
    await nextTick()
    expect(codes(mounted)).not.toContain('T2-ROLL')
  })

  test('asks again when the facts change, with the old words; holds again when they come back', async () => {
    const mounted = open()
    await writeNote(mounted, 'T2-ROLL', REASON)
    mounted.report.setCells('改', [{ cell: EFFECTIVE, text: '41' }])
    await nextTick()
    expect(item(mounted, 'T2-ROLL').text()).toContain(`事实已变，请重新说明。原来写的是：${REASON}`)
    await button(item(mounted, 'T2-ROLL'), '重新说明').trigger('click')
    expect(item(mounted, 'T2-ROLL').get('textarea').element.value).toBe(REASON)
    await item(mounted, 'T2-ROLL').get('textarea').trigger('keydown', { key: 'Escape' })
    mounted.report.setCells('改', [{ cell: EFFECTIVE, text: '40' }])
    await nextTick()
    expect(codes(mounted)).not.toContain('T2-ROLL')
    mounted.report.setCells('改', [{ cell: EFFECTIVE, text: '41' }])
    await nextTick()
    await button(item(mounted, 'T2-ROLL'), '沿用原说明').trigger('click')
    expect(codes(mounted)).not.toContain('T2-ROLL')
  })

  test('of a finding that is gone is kept unseen, and counts when the finding returns', async () => {
    const mounted = open()
    await writeNote(mounted, 'T2-ROLL', REASON)
    mounted.report.setCells('改', [{ cell: EFFECTIVE, text: '58' }])
    await nextTick()
    expect(mounted.view.find('details').exists()).toBe(false)
    expect(Object.keys(mounted.report.current?.notes ?? {})).toEqual(['T2-ROLL:normative'])
    mounted.report.undo()
    await nextTick()
    expect(mounted.view.get('summary').text()).toBe('已说明 1 项')
  })

  test('half written stays when the field is closed or the part of the form changes', async () => {
    const mounted = open()
    await button(item(mounted, 'T2-ROLL'), '写说明').trigger('click')
    await item(mounted, 'T2-ROLL').get('textarea').setValue('本年集中')
    await item(mounted, 'T2-ROLL').get('textarea').trigger('keydown', { key: 'Escape' })
    expect(item(mounted, 'T2-ROLL').find('textarea').exists()).toBe(false)
    expect(document.activeElement?.textContent).toBe('写说明')
    await mounted.view.setProps({ step: 3 })
    await button(item(mounted, 'T2-ROLL'), '写说明').trigger('click')
    expect(item(mounted, 'T2-ROLL').get('textarea').element.value).toBe('本年集中')
  })

  test('is kept with Ctrl+Enter, and the keyboard goes on at the next finding', async () => {
    const mounted = open()
    await button(item(mounted, 'T2-ROLL'), '写说明').trigger('click')
    expect(document.activeElement).toBe(item(mounted, 'T2-ROLL').get('textarea').element)
    await item(mounted, 'T2-ROLL').get('textarea').setValue(REASON)
    await item(mounted, 'T2-ROLL').get('textarea')
      .trigger('keydown', { key: 'Enter', ctrlKey: true })
    await nextTick()
    expect(document.activeElement).toBe(item(mounted, 'T2-FEE-UNIT').get('.message').element)
  })

  test('can be changed and taken back', async () => {
    const mounted = open()
    await writeNote(mounted, 'T2-ROLL', REASON)
    await button(mounted.view.get('li.settled'), '修改说明').trigger('click')
    await mounted.view.get('li.settled textarea').setValue('本年机构划转，转出有效文件18件')
    await mounted.view.get('li.settled form').trigger('submit')
    expect(mounted.view.get('li.settled .words').text()).toContain('转出有效文件18件')
    await button(mounted.view.get('li.settled'), '撤回说明').trigger('click')
    expect(codes(mounted)).toContain('T2-ROLL')
    expect(mounted.report.current?.notes).toEqual({})
  })
})

describe('levels', () => {
  test('强制 takes no note; the gravest come first within a part', async () => {
    const mounted = open()
    await mounted.view.setProps({ step: 3 })
    expect(item(mounted, 'T3-BAL').findAll('button').map((found) => found.text())).not.toContain(
      '写说明',
    )
    const levels = mounted.view.findAll('section').map((part) => part.findAll('li.finding')
      .map((found) => ['强制', '核实', '提示'].indexOf(found.attributes('data-level') ?? '')))
    expect(levels.flat()).toContain(2)
    for (const part of levels) expect(part).toEqual([...part].sort())
  })

  test('提示 is put aside with a click, may get words, and comes back', async () => {
    const mounted = open()
    await button(item(mounted, 'YY-SWING'), '知道了').trigger('click')
    expect(codes(mounted)).not.toContain('YY-SWING')
    expect(mounted.view.get('li.settled .words').text()).toContain('已知晓')
    await button(mounted.view.get('li.settled'), '补写说明').trigger('click')
    await mounted.view.get('li.settled textarea').setValue('收费减免')
    await mounted.view.get('li.settled form').trigger('submit')
    expect(mounted.view.get('li.settled .words').text()).toContain('收费减免')
    await button(mounted.view.get('li.settled'), '恢复提示').trigger('click')
    expect(codes(mounted)).toContain('YY-SWING')
  })

  test('blanks on purpose are explained together where nothing 强制 waits for them', async () => {
    const mounted = open(withCells(sample, {
      'disclosure.license.decisions': null, 'disclosure.penalty.decisions': null,
      'disputes.review.other': null,
    }))
    const lines = mounted.view.findAll('li.unfinished')
    expect(
      lines.map((line) => line.findAll('button').map((found) => found.text()).includes('写说明')),
    ).toEqual([true, false])
    await button(mounted.view.get('li.unfinished'), '写说明').trigger('click')
    await mounted.view.get('li.unfinished textarea').setValue('本机关没有许可和处罚职权')
    await mounted.view.get('li.unfinished form').trigger('submit')
    expect(mounted.view.get('summary').text()).toBe('已说明 2 项')
    mounted.report.undo()
    expect(mounted.report.current?.notes).toEqual({})
  })
})

describe('why and how', () => {
  test('on request, with the basis and how sure it is; the code leads to the catalogue', async () => {
    const mounted = open()
    const toggle = button(item(mounted, 'T2-ROLL'), '为什么、怎么改')
    expect(toggle.attributes('aria-expanded')).toBe('false')
    await toggle.trigger('click')
    expect(toggle.attributes('aria-expanded')).toBe('true')
    expect(item(mounted, 'T2-ROLL').findAll('dt').map((term) => term.text()))
      .toEqual(['为什么', '怎么改', '参考'])
    expect(item(mounted, 'T2-ROLL').get('.sure').text()).toBe('（把握较大，未见明文）')
    expect(item(mounted, 'T2-ROLL').get('a').attributes('href'))
      .toBe('/rules?edition=2021&code=T2-ROLL')
  })
})

test('a figure typed elsewhere draws no finding again', async () => {
  const mounted = open()
  const kept = new Map(mounted.view.findAll('li.finding')
    .map((found) => [found.element, found.element.firstElementChild?.firstChild]))
  const before = mounted.issues.failed
  mounted.report.setCells('改', [{ cell: 'disclosure.penalty.decisions', text: '1933' }])
  await nextTick()
  expect(mounted.issues.failed).toBe(before)
  expect(mounted.view.findAll('li.finding').every((found) =>
    kept.get(found.element) === found.element.firstElementChild?.firstChild)).toBe(true)
})

test('with sixty findings it opens at one stroke: thirty cards, the rest on request', async () => {
  const narrative = Array.from({ length: 70 }, (_, at) => (
    { type: 'paragraph' as const, text: `全年共办结政府信息公开申请${at + 60}件。` }))
  const Host = defineComponent({
    props: { isOpen: Boolean },
    render() { return this.isOpen ? h(FindingsPanel, { step: 1 }) : h('p') },
  })
  const mounted = mountEditor(Host, {
    ...sample, narratives: { ...sample.narratives, 1: narrative },
  }, { isOpen: false })
  await eventually(() => expect(mounted.issues.failed.length).toBeGreaterThan(60))
  await mounted.view.setProps({ isOpen: true })
  const rows = (): number => mounted.view.get('section').findAll('li.finding').length
  const drawn = mounted.view.html()
  expect(rows()).toBe(30)
  await nextTick()
  await nextTick()
  expect(mounted.view.html()).toBe(drawn)
  const rest = mounted.view.findAll('button').find((one) => one.text().startsWith('显示其余'))
  await rest?.trigger('click')
  expect(rows()).toBe(mounted.issues.ofStep(1).length)
})
