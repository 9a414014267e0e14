/** What the recogniser makes of single sentences; the tables play no part here. */
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../../../src/checks/base/facts'
import type { AgencyKind } from '../../../src/model/report'
import { readClaims } from '../../../src/checks/claims/discourse/readClaims'
import { printKind } from '../../../src/checks/claims/kind'
import { edition2021 } from '../../../src/templates/2021'
import { buildReport } from '../../support/reports'
import { applicationPhrasings, documentPhrasings, otherWorkPhrasings } from './phrasings'

function meantBy(text: string, heading: string, agencyKind: AgencyKind = '政府部门'): string {
  const base = buildReport({ year: 2025 })
  const report =
    buildReport({ year: 2025, agency: { ...base.agency, kind: agencyKind }, narratives: {
      1: [{ type: 'heading', level: 1, text: heading }, { type: 'paragraph', text }], 5: [], 6: [],
    } })
  return readClaims(gatherFacts(report, edition2021))
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ kind, value }) => `${printKind(kind).replace(/^(new|dealtWith)/, 'received')
      .replace('allDone', 'carriedOut')}=${value}`).join(' ')
}

describe.each([
  ['依申请公开', applicationPhrasings], ['政府信息管理', documentPhrasings],
  ['', otherWorkPhrasings],
] as const)('below “%s”', (heading, phrasings) => {
  test.each(phrasings)('%s', (text, meant) => {
    expect(meantBy(text, heading)).toBe(meant)
  })
})

test.each([
  ['2025年全县共受理依申请公开32件，其中予以公开24件。', 'received=32 granted=24'],
  ['全区各部门收到政府信息公开申请320件，办结318件。', 'received=320 done=318'],
  ['县直部门收到申请58件，乡镇收到17件。', ''],
  ['各镇（街道）共收到申请18件。', ''],
  ['县政府办公室受理申请45件。', ''],
])('in the report of a government: %s', (text, meant) => {
  expect(meantBy(text, '依申请公开', '县级以上人民政府')).toBe(meant)
})
