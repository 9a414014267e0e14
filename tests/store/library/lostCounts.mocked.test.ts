// @vitest-environment happy-dom
/**
 * The code that counts how far reports have come does not arrive: the list stands, and says what is
 * not known.
 */
import { afterEach, expect, test, vi } from 'vitest'
import { useLibraryStore } from '../../../src/store/library/library'
import { placeReport } from '../../../src/store/library/placeReport'
import { eventually } from '../../support/eventually'
import { finishWindows, startFresh } from '../../support/freshStorage'
import { buildFullReport2025 } from '../../support/fullReport2025'

vi.mock('../../../src/store/library/countEntry', () => { throw new Error('not loaded') })

afterEach(finishWindows)

test('the reports are listed, their progress is told as not known', async () => {
  startFresh()
  const report = buildFullReport2025()
  await placeReport({ id: report.id, tag: '', report })
  const library = useLibraryStore()
  await eventually(() => expect(library.trouble).toContain('核对用的程序没有载入'))
  expect(library.entries).toMatchObject([{ id: report.id, isCounted: false }])
})
