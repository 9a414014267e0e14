/** The way to a place of the report: over the real steps of the form, with a real report store. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, describe, expect, test } from 'vitest'
import { computed, defineComponent, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter, useRoute, type Router } from 'vue-router'
import { runChecks } from '../../src/checks/runChecks'
import type { Finding } from '../../src/model/finding'
import type { Report } from '../../src/model/report'
import { createNavigation, type Navigation } from '../../src/navigation/navigation'
import { placeOf } from '../../src/navigation/findingPlace'
import { type Place, asStep } from '../../src/navigation/place'
import { useReportStore } from '../../src/store/report/report'
import { stepComponent } from '../../src/views/editor/stepComponent'
import MissedStrip from '../../src/workspace/MissedStrip.vue'
import { buildFullReport } from '../support/fullReport'
import { buildReport } from '../support/reports'

const CELL = 'applications.received.person'
const full = buildFullReport(2025)

/** The step of the address below what is said of places that are not there. */
const Steps = defineComponent(() => {
  const route = useRoute()
  const shown = computed(() => {
    const step = asStep(Number(route.params.step))
    return { step, ...stepComponent(step) }
  })
  return () => h('main', [
    h(MissedStrip), h(shown.value.component, { key: shown.value.step, ...shown.value.properties }),
  ])
})

let view: VueWrapper | undefined
afterEach(() => view?.unmount())

interface Opened { view: VueWrapper; navigation: Navigation; router: Router }

/** The report on a step, or, without one, on a page outside the editor. */
async function open(report: Report, step?: number): Promise<Opened> {
  const pinia = createPinia()
  setActivePinia(pinia)
  useReportStore().open(report)
  const page = { template: '<p />' }
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: page }, { path: '/rules', name: 'rules', component: page },
    { path: '/report/:id/total', name: 'total', component: page },
    { path: '/report/:id/preview', name: 'preview', component: page },
    { path: '/report/:id/review', name: 'review', component: page },
    { path: '/report/:id/:step?', name: 'editor', component: Steps },
  ] })
  const navigation = createNavigation(router)
  await router.push(`/report/${report.id}/${step ?? 'total'}`)
  view = mount({ template: '<RouterView />' }, {
    global: { plugins: [pinia, router, navigation] }, attachTo: document.body,
  })
  return { view, navigation, router }
}

const focused = (): HTMLElement | null => document.activeElement as HTMLElement | null
const cellPlace = (cell: string): Place => ({ step: 3, cells: [cell] })

describe('a place is shown', () => {
  test('a cell on another step: the step opens and the cell has the focus', async () => {
    const { navigation, router } = await open(full, 0)
    expect(await navigation.show(cellPlace(CELL))).toBe(true)
    expect(router.currentRoute.value.params.step).toBe('3')
    expect(focused()?.dataset.cell).toBe(CELL)
  })

  test('from a page that is no step at all', async () => {
    const { navigation } = await open(full)
    expect(await navigation.show(cellPlace(CELL))).toBe(true)
    expect(focused()?.dataset.cell).toBe(CELL)
  })

  test('words of a field are selected', async () => {
    const { navigation } = await open({ ...full, title: '青禾县2025年年度报告' }, 3)
    const span = { field: 'title' as const, block: 0, from: 3, to: 7 }
    expect(await navigation.show({ step: 0, cells: [], spans: [span] })).toBe(true)
    const input = focused() as HTMLInputElement
    expect([input.dataset.field, input.selectionStart, input.selectionEnd]).toEqual(['title', 3, 7])
  })

  test('words of a text are selected once its editor has come', async () => {
    const { navigation } = await open(full, 3)
    const block = full.narratives[1].findIndex(({ type }) => type === 'paragraph')
    const span = { field: 'narrative.1' as const, block, from: 2, to: 6 }
    expect(await navigation.show({ step: 1, cells: [], spans: [span] })).toBe(true)
    const paragraph = full.narratives[1][block]
    const words = paragraph?.type === 'paragraph' ? paragraph.text.slice(2, 6) : ''
    expect([focused()?.className.includes('prose'), document.getSelection()?.toString()])
      .toEqual([true, words])
  })

  test('asked for on the way to a page that has not come yet: that page does not come', async () => {
    const { navigation, router } = await open(full, 3)
    const onTheWay = new Promise<() => void>((resolve) => {
      router.beforeEach((to) => to.name === 'rules'
        ? new Promise<void>((come) => { resolve(come) }) : undefined)
    })
    const left = router.push('/rules')
    const come = await onTheWay
    expect(await navigation.show(cellPlace(CELL))).toBe(true)
    come()
    await left
    expect([router.currentRoute.value.name, focused()?.dataset.cell]).toEqual(['editor', CELL])
  })

  test('a step as a whole', async () => {
    const { navigation, view: page } = await open(full, 3)
    expect(await navigation.show({ step: 0, cells: [] })).toBe(true)
    expect(page.get('h2').text()).toBe('基本信息')
  })
})

describe('what is not there', () => {
  test('the clerk is told where to look, until the next place', async () => {
    const { navigation, view: page } = await open(full, 0)
    expect(await navigation.show(cellPlace('applications.no.such'))).toBe(false)
    await nextTick()
    expect(page.get('.missed').text()).toContain(
      '没有找到要看的地方，可能已经改过了。请在“三、收到和处理政府信息公开申请情况”里找一找。',
    )
    expect(await navigation.show(cellPlace(CELL))).toBe(true)
    await nextTick()
    expect(page.find('.missed').exists()).toBe(false)
  })

  test('another place asked for meanwhile takes over, and nothing is said of the first', async () => {
    const { navigation } = await open(full, 0)
    const first = navigation.show({ step: 4, cells: ['no.such'] })
    expect(await Promise.all([first, navigation.show(cellPlace(CELL))])).toEqual([false, true])
    expect(navigation.missed.value).toBeNull()
  })

  test('nor of one whose step the clerk leaves before it has come', async () => {
    const { navigation, router } = await open(full, 0)
    const asked = navigation.show({ step: 4, cells: ['no.such'] })
    await router.push('/rules')
    expect([await asked, navigation.missed.value]).toEqual([false, null])
  })
})

/** One finding of each kind of place is enough. */
function oneOfEachPlace(report: Report): Finding[] {
  const byPlace = new Map(runChecks(report).map((finding) => {
    const { step, cells, field, spans } = placeOf(finding)
    return [JSON.stringify([step, spans?.[0]?.field ?? cells[0]?.split('.')[0], field]), finding]
  }))
  return [...byPlace.values()].sort((a, b) => a.step - b.step)
}

function faulty(year: number): Report {
  const report = buildFullReport(year)
  const cells = Object.fromEntries(Object.entries(report.cells)
    .map(([cell, entry], index) => [cell, index % 7 === 0 ? { ...entry, text: '905' } : entry]))
  return {
    ...report, cells, year: year - 6, title: '', fee: { notices: '', amount: '3', received: '9' },
    period: { from: '2020-02-01', to: '2020-03-01' },
    narratives: { ...report.narratives, 5: [] },
  }
}

describe('every finding has its place', () => {
  test.each([
    ['a blank report', buildReport({ year: 2025, edition: '2021' })],
    ['a blank report of 2019', buildReport({ year: 2020, edition: '2019' })],
    ['a report full of faults', faulty(2025)], ['one of 2019 full of faults', faulty(2020)],
  ])('%s', async (_, report) => {
    const { navigation } = await open(report, 0)
    const missed: string[] = []
    const findings = oneOfEachPlace(report)
    for (const finding of findings) {
      if (!await navigation.show(placeOf(finding))) missed.push(finding.id)
    }
    expect(findings.length).toBeGreaterThan(3)
    expect(missed).toEqual([])
  })
})
