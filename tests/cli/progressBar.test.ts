import { expect, test, vi } from 'vitest'
import { startProgressBar } from '../../src/cli/progressBar'

test('draws on a terminal how many files are done, and leaves when told', () => {
  const write = vi.fn<(text: string) => void>()
  const bar = startProgressBar(4, { isTTY: true, write })
  bar.step()
  expect(write.mock.lastCall?.[0]).toContain('1/4 个文件')
  bar.clear()
  expect(write.mock.lastCall?.[0]).toBe('\r\u001b[2K')
  bar.step()
  expect(write.mock.lastCall?.[0]).toContain('2/4 个文件')
})

test('is silent where stderr is no terminal', () => {
  const write = vi.fn<(text: string) => void>()
  const bar = startProgressBar(2, { write })
  bar.step()
  bar.clear()
  expect(write).not.toHaveBeenCalled()
})
