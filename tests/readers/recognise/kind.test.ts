/** The kind of agency of an existing report, and what is asked of it. */
import { expect, test } from 'vitest'
import { runChecks } from '../../../src/checks/runChecks'
import type { AgencyKind } from '../../../src/model/report'
import { acceptDraft, contextOfDraft } from '../../../src/readers'
import { draftOf, lines } from '../../support/looseReports'

const NOW = '2026-05-01T00:00:00.000Z'
const ASKED = ['T2-RULES-POWER', 'DL']

/** Kind and findings of a report with 规章 and signed in March. */
function check(name: string, chosen?: AgencyKind): { kind: AgencyKind; codes: string[] } {
  const draft = draftOf({
    title: `${name}2025年政府信息公开工作年度报告`, end: lines(`${name}\n2026年3月9日`),
  })
  const report = acceptDraft(draft, { now: NOW, kind: chosen })
  const findings = runChecks(report, undefined, contextOfDraft(draft, chosen))
  return {
    kind: report.agency.kind,
    codes: ASKED.filter((code) => findings.some((finding) => finding.code === code)),
  }
}

test.each<[string, AgencyKind, string[]]>([
  ['青禾市人民政府', '县级以上人民政府', []], ['青禾市人民政府办公室', '县级以上人民政府', []],
  ['青禾省人民政府办公厅', '县级以上人民政府', []],
  ['青禾县人民政府', '县级以上人民政府', ['T2-RULES-POWER']],
  ['青禾县人民政府办公室', '县级以上人民政府', ['T2-RULES-POWER']],
  ['青禾县林业局', '政府部门', ASKED], ['青禾镇人民政府', '乡镇、街道', ASKED],
  ['青禾经济开发区管委会', '开发区等派出机构', ASKED],
])('%s: %s', (name, kind, codes) => {
  expect(check(name)).toEqual({ kind, codes })
})

test('nothing is asked where the name says nothing, and the clerk’s choice counts', () => {
  expect(check('青禾供水总站').codes).toEqual([])
  expect(check('青禾供水总站', '政府部门')).toEqual({ kind: '政府部门', codes: ASKED })
  expect(check('青禾市人民政府办公室', '政府部门').codes).toEqual(['DL'])
})
