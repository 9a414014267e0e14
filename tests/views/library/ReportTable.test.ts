/** However many reports there are, the list draws as many rows as can be seen, and all when asked. */
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { LibraryEntry } from '../../../src/store/library/libraryEntry'
import { USUAL_ORDER } from '../../../src/store/library/libraryOrder'
import ReportTable from '../../../src/views/library/ReportTable.vue'

const page = { template: '<div />' }
const router = createRouter({ history: createMemoryHistory(), routes: [
  { path: '/', component: page }, { path: '/report/:id', name: 'editor', component: page },
] })

function open(count: number) {
  const entries = Array.from({ length: count }, (_, index): LibraryEntry => ({
    id: `r${index}`, name: `第${index}局`, kind: '其他', year: 2025, edition: '2021', tag: '',
    isCounted: true, areTextsRead: true, share: 1, must: 0, verify: 0, createdAt: '2026-01-01',
    updatedAt: '2026-01-01', revision: 1, writer: '',
  }))
  return mount(ReportTable, {
    props: { entries, order: USUAL_ORDER, selected: new Set<string>() },
    global: { plugins: [router] }, attachTo: document.body,
  })
}

const rowsOf = (table: ReturnType<typeof open>): number => table.findAll('tbody th').length

test('as many rows for 2,000 reports as for 200; fewer reports have all of theirs', () => {
  const [few, some, many] = [open(40), open(200), open(2000)]
  expect([rowsOf(few), few.text()]).toEqual([40, expect.not.stringContaining('下面还有') as string])
  expect(rowsOf(many)).toBe(rowsOf(some))
  expect(rowsOf(many)).toBeLessThan(100)
  expect(many.text()).toContain(`下面还有 ${2000 - rowsOf(many)} 份`)
})

test('all of them for the one who asks, and for the printer', { tags: 'long' }, async () => {
  const asked = open(300)
  await asked.get('.left button').trigger('click')
  expect(rowsOf(asked)).toBe(300)
  const printed = open(300)
  window.dispatchEvent(new Event('beforeprint'))
  await printed.vm.$nextTick()
  expect(rowsOf(printed)).toBe(300)
})

test('another order begins at the top again', async () => {
  const table = open(300)
  await table.get('.left button').trigger('click')
  await table.setProps({ order: { ...USUAL_ORDER, sort: 'name' } })
  expect(rowsOf(table)).toBeLessThan(100)
})
