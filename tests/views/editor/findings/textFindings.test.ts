/**
 * Findings on texts: their words, the cells beside them, the ways there, and repairs of words and
 * figures in one step.
 */
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import { runChecks } from '../../../../src/checks/runChecks'
import type { Finding } from '../../../../src/model/finding'
import type { TextSpan } from '../../../../src/model/textSpan'
import { buildSampleReport } from '../../../../src/templates/sample/buildSampleReport'
import FindingItem from '../../../../src/views/editor/findings/FindingItem.vue'
import { placeOf } from '../../../../src/navigation/findingPlace'
import { button, mountEditor, type MountedEditor } from '../mountEditor'

afterEach(() => { document.body.innerHTML = '' })

const TEXT = '全年共办结政府信息公开申请52件，无超期情形。'
const CELL = 'applications.handled.total.total'
const sample = {
  ...buildSampleReport('2026-01-05T08:00:00.000Z'),
  narratives: { 1: [{ type: 'paragraph' as const, text: TEXT }], 5: [], 6: [] },
}
const span: TextSpan = {
  field: 'narrative.1', block: 0, from: TEXT.indexOf('52'), to: TEXT.indexOf('52') + 2,
}

const finding = runChecks(sample).find(({ code }) => code === 'TX-DONE') as Finding

async function open(of: Finding = finding): Promise<MountedEditor> {
  const mounted = mountEditor(FindingItem, sample, { finding: of })
  await vi.waitFor(() => expect(mounted.issues.isChecked).toBe(true), 60_000)
  return mounted
}

describe('a finding on a text', () => {
  test('shows the words and the cell beside them, which follows the table', async () => {
    const { view, report } = await open()
    expect(view.get('blockquote').text()).toContain('公开申请52件')
    expect(view.get('mark').text()).toBe('52')
    expect(view.get('.evidence dt').text()).toBe('（七）总计 · 总计')
    const before = view.get('.evidence dd').text()
    report.setCells('改', [{ cell: CELL, text: '77' }])
    await nextTick()
    expect([before, view.get('.evidence dd').text()]).toEqual(['50', '77'])
  })

  test('leads to the words and to the table', async () => {
    const { view, asked } = await open()
    await view.get('.message').trigger('click')
    await button(view, '去看表格').trigger('click')
    expect(asked)
      .toEqual([{ step: 1, cells: [], spans: [span] }, { step: 3, cells: finding.cells }])
  })

  test('says what its only repair would raise once the pointer comes to it', async () => {
    const text = '全年共办结政府信息公开申请52件，比上年的40件增长30%。'
    const report = { ...sample, narratives: { 1: [{ type: 'paragraph' as const, text }], 5: [], 6: [] } }
    const found = runChecks(report).find(({ code }) => code === 'TX-DONE') as Finding
    const { view } = mountEditor(FindingItem, report, { finding: found })
    expect(view.find('.raises').exists()).toBe(false)
    await button(view, found.repair?.label ?? '').trigger('pointerenter')
    await vi.waitFor(() => expect(view.find('.raises').exists()).toBe(true), 60_000)
    expect(view.get('.raises').text()).toContain('增长30%')
  })

  test('is repaired in the words, in one step', async () => {
    const { view, report } = await open()
    await button(view, finding.repair?.label ?? '').trigger('click')
    await flushPromises()
    expect(report.current?.narratives[1])
      .toEqual([{ type: 'paragraph', text: TEXT.replace('52', '50') }])
    report.undo()
    expect(report.current?.narratives[1]).toBe(sample.narratives[1])
  })

  test('on figures only has no words and no way to another table', async () => {
    const { view } = await open({ ...finding, spans: undefined, repair: undefined })
    expect(view.find('.evidence').exists()).toBe(false)
    expect(view.findAll('button').map((found) => found.text())).not.toContain('去看表格')
  })
})

describe('places', () => {
  test.each<[TextSpan['field'], number]>([
    ['title', 0], ['preamble', 0], ['narrative.5', 5], ['feeSentence', 6],
  ])('%s lies on step %i', (field, step) => {
    expect(placeOf({ ...finding, spans: [{ ...span, field }] })).toMatchObject({ step })
  })

  test('without words it is the finding’s own', () => {
    expect(placeOf({ ...finding, spans: undefined, field: 'year' }))
      .toEqual({ step: 1, cells: finding.cells, field: 'year' })
  })
})
