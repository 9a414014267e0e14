// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { composeDocument } from '../../../src/document'
import type { Report } from '../../../src/model/report'
import { useReportStore } from '../../../src/store/report/report'
import PreviewView from '../../../src/views/preview/PreviewView.vue'
import { documentReport } from '../../support/documents'
import { joinText, textOfTree } from '../../support/samples/documentText'

const exportWord =
  vi.hoisted(() => vi.fn((_report: Report, _draft: string) => Promise.resolve('已生成。')))
vi.mock('../../../src/workspace/exportReport', () => ({ exportWord }))

const empty = { template: '<p />' }

function createTestRouter(): Router {
  return createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: empty }, {
      path: '/report/:id/preview', name: 'preview', component: empty,
    }, { path: '/report/:id/:step?', name: 'editor', component: empty }],
  })
}

let pinia: Pinia

/**
 * The view with the report on the desk; happy-dom lays nothing out, so all text lands on few pages.
 */
async function mountView(report: Report, id = report.id) {
  pinia = createPinia()
  useReportStore(pinia).open(report)
  const view = mount(PreviewView, {
    props: { id }, global: { plugins: [pinia, createTestRouter()] }, attachTo: document.body,
  })
  await settle(view)
  return view
}

/** Until the pages are made, or the report is known to be missing. */
async function settle(view: VueWrapper): Promise<void> {
  await flushPromises()
  await vi.waitFor(() => expect(view.find('.pages[aria-busy=false]').exists()
    || view.text().includes('没有')).toBe(true), 60_000)
}

function textOf(view: Awaited<ReturnType<typeof mountView>>): string {
  return view.findAll('.paper-body').map((body) => body.element.textContent).join('')
    .replace(/\n/g, '')
}

beforeEach(() => { exportWord.mockClear() })
enableAutoUnmount(afterEach)

describe('the preview', () => {
  test('shows all text of the document, numbered pages, and says how many', async () => {
    const report = documentReport(2025)
    const view = await mountView(report)
    expect(textOf(view))
      .toBe(joinText(textOfTree(composeDocument(report, { draft: draftOf(view) }))))
    const numbers = view.findAll('.paper-number')
    expect(numbers.map((number) => number.text()))
      .toEqual(numbers.map((_, index) => `— ${index + 1} —`))
    expect(numbers.slice(0, 2).map((number) => number.attributes('data-side')))
      .toEqual(['right', 'left'])
    expect(view.get('[role=status]').text()).toBe(`共 ${numbers.length} 页`)
  })

  test('follows the report while it changes', async () => {
    const view = await mountView(documentReport(2025))
    const desk = useReportStore(pinia)
    await vi.waitFor(() => expect(desk.isReadOnly).toBe(false), 60_000)
    desk.change('改标题', (report) => ({ ...report, title: '另一个标题' }))
    await vi.waitFor(() => expect(view.get('h1').text()).toBe('另一个标题'), 60_000)
  })

  test('prints, and while it is open the paper has no margins of its own', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const view = await mountView(documentReport(2025))
    expect(document.head.textContent).toContain('@page')
    await view.get('.button.primary').trigger('click')
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce(), 5000)
    view.unmount()
    expect(document.head.textContent).not.toContain('@page')
    vi.unstubAllGlobals()
  })

  test('exports the report on the desk and says what came of it', async () => {
    const report = documentReport(2025)
    const view = await mountView(report)
    const button = view.findAll('button').find((candidate) => candidate.text() === '导出 Word')
    await button?.trigger('click')
    await flushPromises()
    expect(exportWord).toHaveBeenCalledWith(report, draftOf(view))
    expect(view.get('.outcome').text()).toBe('已生成。')
  })

  test('switches between 100 % and the width of the window', async () => {
    const view = await mountView(documentReport(2025))
    const [width, actual] = view.findAll('.zoom button')
    await width?.trigger('click')
    expect(width?.attributes('aria-pressed')).toBe('true')
    await actual?.trigger('click')
    expect(actual?.attributes('aria-pressed')).toBe('true')
    expect(view.get('.frame').attributes('style')).toContain('--scale: 1')
  })

  test('says so when there is no such report', async () => {
    const view = await mountView(documentReport(2025), 'unknown')
    expect(view.text()).toContain('没有找到这份年报')
    expect(view.findAll('.paper')).toHaveLength(0)
  })
})

/** What the first page says makes it a draft; '' for a final one. */
function draftOf(
  view: { find: (selector: string) => { exists: () => boolean; text: () => string } },
): string {
  const notice = view.find('.draft-notice')
  return notice.exists() ? notice.text().replace(/^草稿，/, '') : ''
}
