/** The texts of a large report are read beside the page, and in it where no worker answers. */
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import type { Finding } from '../../../src/model/finding'
import type { Narrative } from '../../../src/model/narrative'
import { createCheckAside, type CheckQuestion } from '../../../src/store/workers/checkAside'
import { useIssuesStore } from '../../../src/store/findings/issues'
import { useReportStore } from '../../../src/store/report/report'
import { eventually } from '../../support/eventually'
import { buildReport } from '../../support/reports'

/** A worker that does what the test says. */
function fakeWorker() {
  type Listener = ((event: unknown) => void) | null
  const worker = {
    onmessage: null as Listener, onerror: null as Listener, postMessage: vi.fn(),
    terminate: vi.fn(),
  }
  return {
    ...worker, make: vi.fn(() => worker as unknown as Worker),
    answer:
      (asked: number, findings: Finding[]) => worker.onmessage?.({ data: { asked, findings } }),
    fail: () => worker.onerror?.({ preventDefault: () => undefined }),
    question: (index: number) => worker.postMessage.mock.calls[index]?.[0] as CheckQuestion,
  }
}

const report =
  buildReport({ images: { a: { mime: 'image/png', data: 'AAAA', width: 4, height: 3 } } })
const found = (id: string): Finding[] => [{ id } as Finding]
const others = [{
  title: '别的年报', texts: [],
}] as unknown as Parameters<ReturnType<typeof createCheckAside>['check']>[1]

afterEach(() => { vi.unstubAllGlobals() })

test('one worker is asked again and again, without pictures; texts to compare with go once', async () => {
  const worker = fakeWorker()
  const aside = createCheckAside(worker.make)
  const first = aside.check(report, others)
  worker.answer(1, found('一'))
  expect(await first).toEqual(found('一'))
  const second = aside.check(report, others)
  worker.answer(2, found('二'))
  expect(await second).toEqual(found('二'))
  expect(worker.make).toHaveBeenCalledTimes(1)
  expect([worker.question(0).others, 'others' in worker.question(1)]).toEqual([others, false])
  expect(worker.question(0).report.images).toEqual({})
})

test('only the last question is answered', async () => {
  const worker = fakeWorker()
  const aside = createCheckAside(worker.make)
  const [first, second] = [aside.check(report, undefined), aside.check(report, undefined)]
  worker.answer(1, found('旧'))
  worker.answer(2, found('新'))
  expect([await first, await second, aside.isLost()]).toEqual([null, found('新'), false])
})

test.each([
  ['cannot be made', () => createCheckAside(() => { throw new Error('no workers here') })],
  ['breaks off', () => {
    const worker = fakeWorker()
    worker.postMessage.mockImplementation(() => queueMicrotask(worker.fail))
    return createCheckAside(worker.make)
  }],
])('a worker that %s is lost', async (_, make) => {
  const aside = make()
  expect([await aside.check(report, undefined), aside.isLost()]).toEqual([null, true])
})

test('without workers a large report is checked in the page', async () => {
  vi.stubGlobal('Worker', class { constructor() { throw new Error('no workers here') } })
  setActivePinia(createPinia())
  const paragraphs: Narrative = Array.from({ length: 60 }, (_, index) => (
    { type: 'paragraph', text: `${'持续推进信息公开。'.repeat(200)}${index}，，` }))
  useReportStore().open(buildReport({ narratives: { 1: paragraphs, 5: [], 6: [] } }))
  const issues = useIssuesStore()
  await eventually(() => expect(issues.isChecked).toBe(true))
  expect(issues.failed.some(({ spans }) => spans?.some(({ field }) => field === 'narrative.1')))
    .toBe(true)
})
