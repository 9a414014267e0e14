/**
 * After an edit the checks read one paragraph, however many there are: counted, not timed. What the
 * rules of language look for is remembered by the words in the same way.
 */
import { expect, test, vi } from 'vitest'
import { checkText } from '../../src/checks/checkText'
import { gatherFacts } from '../../src/checks/base/facts'
import { readText } from '../../src/checks/claims/discourse/readText'
import { editionOf } from '../../src/templates'
import { reportWith } from '../support/prose'

vi.mock('../../src/checks/claims/discourse/readText', async (original) => {
  const actual = await original<{ readText: typeof readText }>()
  return { ...actual, readText: vi.fn(actual.readText) }
})

/** Texts read while the report is checked. */
function readsOf(paragraphs: string[]): number {
  const report = reportWith(paragraphs.join('\n'))
  vi.mocked(readText).mockClear()
  checkText(gatherFacts(report, editionOf(report.edition)))
  return vi.mocked(readText).mock.calls.length
}

test.each([40, 400])('of %i paragraphs one is read after an edit of one', (count) => {
  const before = Array.from({ length: count }, (_, index) =>
    `本年第${count}-${index}次会议以后，收到政府信息公开申请${index}件。`)
  expect(readsOf(before)).toBeGreaterThanOrEqual(count)
  expect(readsOf(before)).toBe(0)
  const after = before.map((text, index) => (index === 7 ? `${text}又补写一句。` : text))
  expect(readsOf(after)).toBe(1)
  const longer = [...after.slice(0, 9), `本年第${count}次新写的一段。`, ...after.slice(9)]
  expect(readsOf(longer)).toBe(1)
})
