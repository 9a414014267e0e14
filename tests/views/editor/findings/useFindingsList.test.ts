import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import type { Report } from '../../../../src/model/report'
import { buildSampleReport } from '../../../../src/templates/sample/buildSampleReport'
import FindingsPanel from '../../../../src/views/editor/findings/FindingsPanel.vue'
import { withCells } from '../../../support/findings'
import { eventually } from '../../../support/eventually'
import { button, mountEditor, type MountedEditor } from '../mountEditor'

const sample = buildSampleReport('2026-01-05T08:00:00.000Z')
/** 核实 and 提示 in part two, 强制 in part three, a blank in part four. */
const broken = withCells(sample, {
  'disclosure.normative.effective': 40, 'disclosure.fee.amount': '153200',
  'applications.handled.total.person': 42, 'disputes.review.other': null,
})

const open = (report: Report, step = 2): MountedEditor =>
  mountEditor(FindingsPanel, report, { step })

async function press(key: string, shiftKey = false): Promise<void> {
  window.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, cancelable: true }))
  await nextTick()
}

describe('F8', () => {
  test('goes through every entry once in the order of the form, then round again', async () => {
    const mounted = open(broken)
    const entries = mounted.view.findAll('[data-entry]').length
    expect(entries).toBeGreaterThan(3)
    const visited: string[] = []
    for (let count = 0; count <= entries; count += 1) {
      await press('F8')
      const here = mounted.view.get('[aria-current]').attributes('data-entry') ?? ''
      visited.push(here)
      await mounted.view.setProps({ step: mounted.asked.at(-1)?.step })
    }
    expect(new Set(visited.slice(0, entries)).size).toBe(entries)
    expect(visited.at(-1)).toBe(visited[0])
    const steps = mounted.asked.slice(0, entries).map(({ step }) => step)
    expect(steps).toEqual([...steps].sort())
    expect(mounted.view.get('.position').text()).toBe(`1/${entries}`)
    await press('F8', true)
    expect(mounted.view.get('.position').text()).toBe(`${entries}/${entries}`)
  })

  test('begins at the open step, and goes on where a settled one stood', async () => {
    const mounted = open(broken, 3)
    await press('F8')
    expect(mounted.asked.at(-1)?.step).toBe(3)
    await mounted.view.setProps({ step: 2 })
    await press('F8')
    expect(mounted.asked.at(-1)?.step).toBe(2)
    const first = mounted.view.get('[aria-current]').attributes('data-entry')
    const second = mounted.view.findAll('[data-entry]')[1]?.attributes('data-entry')
    mounted.report.setCells('改', [{ cell: 'disclosure.normative.effective', text: '58' }])
    await nextTick()
    expect(mounted.view.find(`[data-entry="${first}"]`).exists()).toBe(false)
    await press('F8')
    expect(mounted.view.get('[aria-current]').attributes('data-entry')).toBe(second)
  })
})

test('one level at a time; when its last finding is settled all are shown again', async () => {
  const mounted = open(broken)
  const all = mounted.view.findAll('[data-entry]').length
  const filter = mounted.view.get('[role=group]')
  expect(filter.findAll('button').map((found) => found.text())[0]).toBe(`全部 ${all}`)
  await filter.findAll('button').find((found) => found.text().startsWith('未完成'))
    ?.trigger('click')
  expect(mounted.view.findAll('li.finding')).toHaveLength(0)
  expect(mounted.view.findAll('li.unfinished')).toHaveLength(1)
  mounted.report.setCells('改', [{ cell: 'disputes.review.other', text: '0' }])
  await nextTick()
  expect(mounted.view.findAll('li.finding').length).toBeGreaterThan(3)
})

test('figures of the text go to those of the tables together, in one step of undo', async () => {
  const narrative = [
    { type: 'paragraph' as const, text: '结转下年度继续办理的政府信息公开申请90件。' },
    { type: 'paragraph' as const, text: '全年共办结政府信息公开申请91件。' },
  ]
  const mounted = open({ ...sample, narratives: { ...sample.narratives, 1: narrative } }, 1)
  await eventually(() => expect(mounted.view.text()).toContain('处都改为表中的数'))
  const before = mounted.report.current
  const together = mounted.view.get('.together')
  expect(together.text()).toBe('文中 2 处都改为表中的数')
  await button(mounted.view, '文中 2 处都改为表中的数').trigger('click')
  await eventually(() => expect(mounted.report.current).not.toBe(before))
  const words = mounted.report.current?.narratives[1].map((block) => 'text' in block && block.text)
  expect(words?.join('')).not.toMatch(/90件|91件/)
  await eventually(() => expect(mounted.view.find('.together').exists()).toBe(false))
  mounted.report.undo()
  expect(mounted.report.current?.narratives).toEqual(before?.narratives)
})

describe('one cause, one card', () => {
  const PARAGRAPH = [{
    type: 'paragraph' as const,
    text: '结转下年度继续办理的政府信息公开申请90件，全年共办结政府信息公开申请91件。',
  }]
  const told: Report = { ...sample, narratives: { ...sample.narratives, 1: PARAGRAPH } }
  const wordsOf = (mounted: MountedEditor): string | undefined => {
    const [block] = mounted.report.current?.narratives[1] ?? []
    return block && 'text' in block ? block.text : undefined
  }

  test('the numbers of a paragraph: each place leads there, all are put right in one step', async () => {
    const mounted = open(told, 1)
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(true))
    const card = mounted.view.get('li.group')
    expect(card.get('.title').text()).toContain('一段：2 处与表不一致')
    await card.findAll('li.finding .message')[1]?.trigger('click')
    expect(mounted.asked.at(-1)).toMatchObject({ step: 1, spans: [{ field: 'narrative.1' }] })
    await button(card, '全部改为表中的数').trigger('click')
    await eventually(() => expect(wordsOf(mounted)).not.toMatch(/90件|91件/))
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(false))
    mounted.report.undo()
    expect(wordsOf(mounted)).toBe(PARAGRAPH[0]?.text)
  })

  test('while the tables do not add up the text waits: told on the card, nothing to press', async () => {
    const mounted = open(withCells(told, {
      'applications.handled.total.total': 77, 'applications.carriedOut.total': 55,
    }), 1)
    await eventually(() => expect(mounted.view.find('li.group .waits').exists()).toBe(true))
    const card = mounted.view.findAll('li.group').find((found) => found.text().includes('一段：'))
    expect(card?.get('.waits').text()).toContain('等表格平了再比对')
    expect(card?.findAll('button').map((found) => found.text()).join())
      .not.toContain('改为表中的')
  })

  test('columns of one rule: a note on all at once is none for 强制; each can be looked at', async () => {
    const mounted = open(withCells(sample, {
      'applications.received.person': 901, 'applications.received.business': 902,
    }), 3)
    const card = mounted.view.findAll('li.group')
      .find((found) => found.text().includes('本年新收＋上年结转＝总计'))
    expect(card?.attributes('data-level')).toBe('强制')
    const lines = card?.findAll('li.finding').length ?? 0
    expect(lines).toBeGreaterThan(1)
    if (card) await button(card, '逐个看').trigger('click')
    expect(card?.findAll('li.finding .meta')).toHaveLength(lines)
    expect(card?.text()).not.toContain('写说明')
  })

  test('the text’s figure makes the table add up: both ways on the card, each one step', async () => {
    const mounted = open(withCells({ ...told, narratives: { ...sample.narratives, 1: [{
      type: 'paragraph', text: '全年共办结政府信息公开申请50件，结转下年度继续办理9件。' }] } },
    { 'applications.handled.total.total': 52 }), 1)
    await eventually(() => expect(mounted.view.text()).toContain('改表为 50，表就平了'))
    const line = mounted.view.get('li.finding[data-code="TX-DONE"]')
    expect(line.text()).toContain('改文为 52 件，表仍不平')
    const before = mounted.report.current
    await button(line, '改表为 50，表就平了').trigger('click')
    await eventually(() => expect(mounted.report.current).not.toBe(before))
    expect(mounted.report.facts?.figure('applications.handled.total.total')).toMatchObject({ value: 50 })
    expect(wordsOf(mounted)).toContain('50件')
    mounted.report.undo()
    expect(mounted.report.current?.cells).toEqual(before?.cells)
    await eventually(() => expect(mounted.view.text()).toContain('改文为 52 件，表仍不平'))
    await button(mounted.view.get('li.finding[data-code="TX-DONE"]'), '改文为 52 件，表仍不平')
      .trigger('click')
    await eventually(() => expect(wordsOf(mounted)).toContain('52件'))
    expect(mounted.report.current?.cells).toEqual(before?.cells)
  })

  test('the keyboard goes on at what took the place of a card that is settled', async () => {
    const mounted = open({ ...told, narratives: {
      ...told.narratives, 6: [{ type: 'paragraph', text: '全年共办结政府信息公开申请93件。' }],
    } }, 1)
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(true))
    const all = button(mounted.view.get('li.group'), '全部改为表中的数')
    all.element.focus()
    await all.trigger('click')
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(false))
    expect(document.activeElement?.closest('[data-card]')).not.toBeNull()
    expect(mounted.view.element.contains(document.activeElement)).toBe(true)
  })

  test('one note for all 核实 of a card', async () => {
    const mounted = open(told, 1)
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(true))
    await button(mounted.view.get('li.group'), '一起写说明').trigger('click')
    await mounted.view.get('li.group textarea').setValue('口径为全县合计，表中为本机关')
    await mounted.view.get('li.group form').trigger('submit')
    await eventually(() => expect(mounted.view.find('li.group').exists()).toBe(false))
    expect(Object.keys(mounted.report.current?.notes ?? {})).toHaveLength(2)
  })
})
