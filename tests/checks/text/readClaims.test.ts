/** What the recogniser makes of single sentences; the tables play no part here. */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/facts'
import { readClaims } from '../../../src/checks/text'
import { edition2021 } from '../../../src/templates/2021'
import { buildReport } from '../../support/reports'
import { applicationPhrasings, documentPhrasings, otherWorkPhrasings } from './phrasings'

function meantBy(text: string, heading: string): string {
  const report = buildReport({ year: 2025, narratives: { 1: [{ type: 'heading', level: 1, text: heading }, { type: 'paragraph', text }], 5: [], 6: [] } })
  return readClaims(gatherFacts(report, edition2021))
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ kind, value }) => `${kind.replace(/^(new|dealtWith)/, 'received').replace('allDone', 'carriedOut')}=${value}`).join(' ')
}

describe.each([['依申请公开', applicationPhrasings], ['政府信息管理', documentPhrasings], ['', otherWorkPhrasings]] as const)('below “%s”', (heading, phrasings) => {
  test.each(phrasings)('%s', (text, meant) => {
    expect(meantBy(text, heading)).toBe(meant)
  })
})
