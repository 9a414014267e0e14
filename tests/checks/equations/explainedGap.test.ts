/** T2-ROLL where the text tells why: files that ran out or went to another office. */
import { describe, expect, test } from 'vitest'
import { diagnose } from '../../../src/checks/diagnosis'
import { gatherFacts } from '../../../src/checks/base/facts'
import { runChecks } from '../../../src/checks/runChecks'
import type { Finding } from '../../../src/model/finding'
import type { Report } from '../../../src/model/report'
import { editionOf } from '../../../src/templates'
import { lastYearOf, withCells } from '../../support/findings'
import { reportWith } from '../../support/prose'

const line = (key: string, row = 'normative'): string => `disclosure.${row}.${key}`

/** Last year 30 in force, 5 made and 2 repealed: 33 there should be. */
function report(text: string, effective: number, row = 'normative'): Report {
  const figures = { [line('issued', row)]: 5, [line('repealed', row)]: 2,
    [line('effective', row)]: effective }
  const base = withCells(reportWith(text), figures)
  return { ...base, lastYear: lastYearOf(base, { [line('effective', row)]: '30' }) }
}

function rollOf(...said: Parameters<typeof report>): Finding | undefined {
  return runChecks(report(...said)).find(({ code }) => code === 'T2-ROLL')
}

describe('explained', () => {
  const explained: [text: string, effective: number, row?: string][] = [
    ['开展文件清理，到期失效3件。', 30],
    ['规范性文件自然失效3件。', 30],
    ['行政规范性文件废止2件、宣布失效3件。', 30],
    ['3件行政规范性文件有效期满自动失效。', 30],
    ['因机构改革，划转至县数据局4件。', 29],
    ['清理失效十二件。', 21],
    ['移交县城管局规范性文件两件。', 31],
    ['因职能调整，从县商务局划入规范性文件2件。', 35],
    ['机构改革后承接原县旅游局文件 3 件。', 36],
    ['开展规章清理，失效3部。', 30, 'rules'],
    ['不再列为规范性文件管理的5件。', 28],
  ]

  test.each(explained)('%s', (...said) => {
    const finding = rollOf(...said)
    expect(finding?.level).toBe('提示')
    expect(finding?.message).toContain('正好是差的数')
    expect(finding?.repair).toBeUndefined()
  })

  test('no cause is looked for', () => {
    const said = report('开展文件清理，到期失效3件。', 30)
    expect(diagnose(gatherFacts(said, editionOf('2021')))).toEqual([])
  })
})

describe('not explained', () => {
  const open: [text: string, effective: number, row?: string][] = [
    ['开展文件清理，到期失效4件。', 30],
    ['开展文件清理，到期失效13件。', 30],
    ['开展文件清理，继续有效30件。', 30],
    ['废止规范性文件3件。', 30],
    ['开展文件清理。全年培训3次。', 30],
    ['失效文件均已公布，开展培训3次。', 30],
    ['从县商务局划入规范性文件3件。', 30],
    ['到期失效2件。', 35],
    ['开展规章清理，失效3部。', 30],
    ['开展规范性文件清理，失效3件。', 30, 'rules'],
    ['办结期满的申请三十三件。', 30],
  ]

  test.each(open)('%s', (...said) => {
    const finding = rollOf(...said)
    expect(finding?.level).toBe('核实')
    expect(finding?.message).not.toContain('正好是差的数')
  })

  test('what holds says nothing', () => {
    expect(rollOf('到期失效3件。', 33)).toBeUndefined()
  })
})
