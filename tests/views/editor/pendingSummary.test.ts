import { expect, test } from 'vitest'
import { runChecks } from '../../../src/checks/runChecks'
import { pendingSummary } from '../../../src/views/editor/pendingSummary'
import { buildReport } from '../../support/reports'

test('blanks of a table are one line, what is not written another; sums that wait are left out', () => {
  const pending = runChecks(buildReport()).filter(({ state }) => state === 'pending')
  const textsOf = (step: number): string[] => pendingSummary(pending.filter((finding) => finding.step === step)).map(({ text }) => text)
  expect(textsOf(3)).toEqual(['还有 144 格未填，没有的填 0。'])
  expect(textsOf(5)).toEqual(['第五部分还没有写：问题和改进情况都要写。'])
  expect(textsOf(6)).toHaveLength(1)
})
