// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { startReading } from '../../../src/store/workers/startReading'

vi.mock('../../../src/store/workers/readSource', async (original) => ({
  ...await original<object>(),
  readSource: async () => ({ value: null, messages: [{ level: 'note', text: '在本页读' }] }),
}))

const SOURCE = { kind: 'pasted' as const, html: '', text: '年报' }
const ANSWER = { value: null, messages: [{ level: 'note' as const, text: '在后台读' }] }

/** A worker that does what the test says. */
function fakeWorker() {
  const worker = {
    onmessage: null as ((event: unknown) => void) | null,
    onerror: null as ((event: unknown) => void) | null, postMessage: vi.fn(), terminate: vi.fn(),
  }
  return {
    ...worker, make: () => worker as unknown as Worker,
    say: (data: unknown) => worker.onmessage?.({ data }),
    fail: () => worker.onerror?.({ preventDefault: () => undefined }),
  }
}

test('the worker gets the source once it is ready, and ends with its answer', async () => {
  const worker = fakeWorker()
  const { done } = startReading(SOURCE, worker.make)
  expect(worker.postMessage).not.toHaveBeenCalled()
  worker.say({ reading: 'ready' })
  expect(worker.postMessage).toHaveBeenCalledWith(SOURCE)
  worker.say({ sourceName: 'worker', action: 'ready' })
  worker.say({ reading: 'done', result: ANSWER })
  expect(await done).toEqual(ANSWER)
  expect(worker.terminate).toHaveBeenCalled()
})

test('a job is stopped by ending the worker, without a message', async () => {
  const worker = fakeWorker()
  const { done, stop } = startReading(SOURCE, worker.make)
  worker.say({ reading: 'ready' })
  stop()
  expect(await done).toEqual({ value: null, messages: [] })
  expect(worker.terminate).toHaveBeenCalled()
})

test('a worker that breaks off is a sentence; the page does not try the same again', async () => {
  const worker = fakeWorker()
  const { done } = startReading(SOURCE, worker.make)
  worker.say({ reading: 'ready' })
  worker.fail()
  expect((await done).messages[0]?.text).toContain('读取中断')
})

test.each([
  ['cannot be made', () => { throw new Error('no workers here') }],
  ['never starts', () => {
    const worker = fakeWorker()
    setTimeout(worker.fail)
    return worker.make()
  }],
])('where a worker %s the page reads', async (_, make) => {
  expect((await startReading(SOURCE, make).done).messages[0]?.text).toBe('在本页读')
})
