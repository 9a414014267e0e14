import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { PlanState, RestorePlan } from '../../../src/store/backup/planRestore'
import RestorePreview from '../../../src/views/storage/RestorePreview.vue'
import { buildReport } from '../../support/reports'

const record = { id: 'r', tag: '', revision: 1, report: buildReport({ year: 2025 }) }
const BROKEN = [{ file: '002 年报数据.json', reason: '这一份不完整或被改动过' }]

function textOf(states: PlanState[], options: Partial<RestorePlan> = {}): string {
  const incoming = { tag: '', report: record.report, messages: [] }
  const items = states.map((state) => ({ state, incoming, stored: null }))
  const plan = {
    items, others: [], broken: [], parts: 1, part: 1, hasList: true, savedAt: '', ...options,
  } as RestorePlan
  return mount(RestorePreview, { props: { plan } }).text()
}

test('where nothing can be restored, it says why both buttons rest', () => {
  expect(textOf(['same'])).toContain('备份里的年报都与这里的一样，没有要恢复的。')
  expect(textOf(['same'], { broken: BROKEN }))
    .toContain('备份里读得出的年报都与这里的一样，没有要恢复的。')
  expect(textOf([], { broken: BROKEN })).toContain('没有可以恢复的年报。')
  expect(textOf([], { broken: BROKEN })).not.toContain('其余 0 份')
})

test('where both ways do the same there is one button and one column', () => {
  const other = [{ ...record, id: 'other' }] as RestorePlan['others']
  expect(textOf(['new', 'newer'])).toContain('恢复：加入新的，换成较新的')
  expect(textOf(['new', 'newer'])).not.toContain('整体替换')
  expect(textOf(['older'])).toContain('整体替换成备份的样子')
  expect(textOf(['new'], { others: other })).toContain('整体替换成备份的样子')
  expect(textOf(['new'], { others: other, broken: BROKEN })).not.toContain('整体替换')
})

test('what is replaced can be found again', () => {
  expect(textOf(['newer'])).toContain('被换掉和移走的年报都先留一份')
})

test('a copy that is not in the backup is told from the report itself', () => {
  expect(textOf(['same'], { others: [{ ...record, tag: '副本' }] as RestorePlan['others'] }))
    .toContain('（副本）')
})
