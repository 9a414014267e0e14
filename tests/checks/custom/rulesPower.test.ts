import { expect, test } from 'vitest'
import { EMPTY_AGENCY } from '../../../src/model/newReport'
import type { AgencyKind } from '../../../src/model/report'
import { findingsOf, withCells } from '../../support/findings'
import { buildReport } from '../../support/reports'

const withRules = (name: string, kind: AgencyKind, count: string | number = 1) =>
  withCells(buildReport({ agency: { ...EMPTY_AGENCY, name, kind } }), {
    'disclosure.rules.issued': count, 'disclosure.rules.effective': 0,
  })

test.each([
  ['青禾县人民政府', '县级以上人民政府'], ['青禾区人民政府', '县级以上人民政府'],
  ['青禾旗人民政府', '县级以上人民政府'],
  ['青禾镇人民政府', '乡镇、街道'], ['青禾经济开发区管理委员会', '开发区等派出机构'],
  ['青禾县水利局', '政府部门'],
  ['青禾省云麓市水利局', '政府部门'], ['北京市青禾区水利局', '政府部门'],
] as const)('%s usually makes no 规章', (name, kind) => {
  expect(findingsOf('T2-RULES-POWER', withRules(name, kind)))
    .toMatchObject([{ level: '核实', step: 2, cells: ['disclosure.rules.issued'] }])
})

test.each([
  ['青禾省人民政府', '县级以上人民政府'], ['青禾市人民政府', '县级以上人民政府'],
  ['青禾族自治区人民政府', '县级以上人民政府'],
  ['青禾省司法厅', '政府部门'], ['北京市青禾委员会', '政府部门'],
  ['青禾市人大常委会办公室', '政府部门'],
  ['国家青禾局', '政府部门'], ['中华人民共和国青禾部', '政府部门'], ['青禾集团', '其他'],
] as const)('%s may', (name, kind) => {
  expect(findingsOf('T2-RULES-POWER', withRules(name, kind))).toEqual([])
})

test.each([0, '', '/', 'abc'])('nothing is said of “%s”', (count) => {
  expect(findingsOf('T2-RULES-POWER', withRules('青禾县人民政府', '县级以上人民政府', count)))
    .toEqual([])
})
