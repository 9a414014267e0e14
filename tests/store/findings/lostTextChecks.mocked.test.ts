// @vitest-environment happy-dom
/**
 * The code that reads the texts does not come: the report is no final one, and the ways out stay
 * open.
 */
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { useIssuesStore } from '../../../src/store/findings/issues'
import { useReportStore } from '../../../src/store/report/report'
import { eventually } from '../../support/eventually'
import { buildFullReport2025 } from '../../support/fullReport2025'
import { takeNoise } from '../../support/takeNoise'

vi.mock('../../../src/checks/checkText', () => { throw new Error('not loaded') })

test('nothing is final, nothing waits for ever, and the failure is told', async () => {
  setActivePinia(createPinia())
  const told: unknown[] = []
  process.on('unhandledRejection', (reason) => told.push(reason))
  useReportStore().open(buildFullReport2025())
  const issues = useIssuesStore()
  expect(issues.isChecking).toBe(true)
  await eventually(() => expect(issues.isChecking).toBe(false))
  expect([issues.isChecked, issues.draft === '']).toEqual([false, false])
  await eventually(() => expect(told).toHaveLength(1))
  expect(takeNoise()).toEqual([expect.stringMatching(/^rejected: /)])
})
