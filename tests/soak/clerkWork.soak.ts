/** How much a whole report takes at the desk: keys, clicks and dialogs, counted and printed. */
import { expect, test } from 'vitest'
import { writeReport } from '../support/browser/clerkWork'
import { openDesk } from '../support/browser/desk'

const desk = openDesk()

/** As counted and written down in the README; no more may become needed. */
const MOST = { typed: 203, pasted: 99 }

test.each(
  ['typed', 'pasted'] as const,
)('a report of 2025 from last year’s Word file, tables %s', async (how) => {
  const { hands, name, parts } = await writeReport(desk.page, desk.url, how)
  console.log(how, hands, parts)
  expect(name).toBe('青禾县人民政府2025年政府信息公开工作年度报告.docx')
  expect(hands.keys + hands.clicks + hands.dialogs).toBeLessThanOrEqual(MOST[how])
})
