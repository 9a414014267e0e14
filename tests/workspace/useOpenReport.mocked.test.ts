// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, type Pinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, type Ref } from 'vue'
import { useLockStore } from '../../src/store/lock/lockStore'
import { useReportStore } from '../../src/store/report/report'
import { useOpenReport } from '../../src/workspace/useOpenReport'
import { buildReport } from '../support/reports'

const openReport = vi.hoisted(() => vi.fn())
vi.mock('../../src/store/opening/openReport', () => ({ openReport, refreshReport: vi.fn() }))

let page: VueWrapper

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => {
  page.unmount()
  vi.useRealTimers()
})

/** A page that opens the report; its words on how that goes. */
function openPage(id: string): { trouble: Ref<string>; desk: ReturnType<typeof useReportStore> } {
  const pinia = createPinia()
  vi.spyOn(useLockStore(pinia), 'enter').mockResolvedValue()
  return { trouble: mountPage(id, pinia), desk: useReportStore(pinia) }
}

function mountPage(id: string, pinia: Pinia): Ref<string> {
  let trouble: Ref<string> | undefined
  page = mount(defineComponent({
    setup() {
      trouble = useOpenReport(() => id).trouble
      return () => h('p')
    },
  }), { global: { plugins: [pinia] } })
  if (!trouble) throw new Error('no page')
  return trouble
}

test('a page that waits for long says so, and what to do; once it opens the words go', async () => {
  const report = buildReport()
  let answer: (result: object) => void = () => undefined
  openReport.mockReturnValueOnce(new Promise((resolve) => { answer = resolve }))
  const { trouble, desk } = openPage(report.id)
  await vi.advanceTimersByTimeAsync(5000)
  expect(trouble.value).toBe('')
  await vi.advanceTimersByTimeAsync(2000)
  expect(trouble.value).toContain('请刷新本页')
  desk.open(report)
  answer({ value: report, messages: [] })
  await vi.advanceTimersByTimeAsync(0)
  expect(trouble.value).toBe('')
})

test('a page that is open says nothing', async () => {
  const report = buildReport()
  openReport.mockResolvedValueOnce({ value: report, messages: [] })
  const { trouble, desk } = openPage(report.id)
  desk.open(report)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(trouble.value).toBe('')
})

test('without an answer about other windows the report is shown to be read; no more waiting', async () => {
  const report = buildReport({ id: 'unanswered' })
  openReport.mockResolvedValueOnce({ value: report, messages: [] })
  const pinia = createPinia()
  vi.stubGlobal('navigator', {
    ...navigator, locks: { request: () => new Promise(() => undefined) },
  })
  mountPage(report.id, pinia)
  const lock = useLockStore(pinia)
  expect(openReport).not.toHaveBeenCalledWith(report.id)
  await vi.advanceTimersByTimeAsync(2000)
  expect(openReport).toHaveBeenCalledWith(report.id)
  expect([lock.state?.kind, useReportStore(pinia).isReadOnly]).toEqual(['asking', true])
  await vi.advanceTimersByTimeAsync(4000)
  expect([lock.state?.kind, useReportStore(pinia).isReadOnly]).toEqual(['editing', false])
  vi.unstubAllGlobals()
})
