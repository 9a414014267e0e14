/** The findings of a careful supervising office on five published reports, read from their text. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import type { Finding } from '../../src/model/finding'
import type { AgencyKind, Report } from '../../src/model/report'
import { acceptDraft, contextOfDraft, readReport } from '../../src/readers'
import { editionOf } from '../../src/templates'
import { markedWords, marksWords, placesOf } from './claims/corpus/judge'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const isPresent = existsSync(folder)

interface Seed {
  kind: AgencyKind
  /** Code and words that must be marked; '' where none are asked for. */
  expected: [code: string, words: string][]
  /** The only codes that may come at 强制 or 核实; null where the tables themselves are wrong. */
  atMost: string[] | null
  /** Words no finding on figures may touch. */
  silent: string[]
}

const FIGURES = /^(TX-RECV|TX-DONE|TX-RESULT|TX-PCT|TX-CARRY|TX-REVIEW|TX-DOCS|TX-PARTS)$/

const seeds: Record<string, Seed> = {
  xiangshan: {
    kind: '开发区等派出机构', atMost: ['ST-SIX', 'TX-YEAR', 'TX-PARTS'],
    expected: [['TX-YEAR', '2019年'], ['ST-SIX', ''], ['TX-PARTS', '358条']],
    silent: ['15个工作日', '意见征集5次'],
  },
  pingyuan: {
    kind: '开发区等派出机构', atMost: null,
    expected: [
      ['T3-ROW', ''], ['T3-SUM', ''], ['T3-BAL', ''], ['CELL-EMPTY', ''], ['ST-SIX', ''],
      ['TX-PARTS', '1624条'],
    ], silent: ['5345余次', '4861次'],
  },
  zichuan: {
    kind: '县级以上人民政府', atMost: ['LG-DEBRIS'], expected: [['T2-OLD-SIGN', '']],
    silent: ['32件', '予以公开24件', '88件', '4578条'],
  },
  shucheng: {
    kind: '县级以上人民政府', atMost: ['ST-LEN', 'LG-WORD', 'LG-DEBRIS'],
    expected: [['ST-LEN', ''], ['LG-WORD', '2021，']],
    silent: ['32件（上年结转1件）', '111600条', '线上办理25件', '865条'],
  },
  anqiu: {
    kind: '开发区等派出机构', atMost: ['ST-ITEM', 'PV-NAME'],
    expected: [['ST-ITEM', '第（二）款']],
    silent: ['421 条', '申请 5 件', '同意公开答复 3 件', '信息不存在 1 件', '未发生'],
  },
}

interface Reviewed { report: Report; findings: Finding[] }

async function review(name: string): Promise<Reviewed> {
  const bytes = new Uint8Array(readFileSync(new URL(`${name}-2020.txt`, folder)))
  const { value: draft } = await readReport({ name: `${name}.txt`, bytes })
  if (!draft) throw new Error(`${name} cannot be read`)
  const report = acceptDraft(draft, { now: '2021-01-20T08:00:00.000Z', kind: seeds[name]?.kind })
  return { report, findings: runChecks(report, editionOf(report.edition), contextOfDraft(draft)) }
}

function isRegistered({ edition }: Report, code: string): boolean {
  return editionOf(edition).rules.some((rule) => rule.code === code)
}

describe.skipIf(!isPresent)
  .each(Object.entries(seeds))('%s', (name, { expected, atMost, silent }) => {
  test('has the findings a supervising office would send it back for', async () => {
    const { report, findings } = await review(name)
    const asked = expected.filter(([code]) => isRegistered(report, code))
    const missing = asked.filter(([code, words]) => !findings.some((finding) =>
      finding.code === code && (words === '' || marksWords(report, finding, words))))
    expect(missing).toEqual([])
  })

  test.skipIf(atMost === null)('and no other at 强制 or 核实', async () => {
    const { report, findings } = await review(name)
    const beyond = findings.filter(({ level, code }) => level !== '提示' && !atMost?.includes(code))
    expect(
      beyond.map((finding) => `${finding.code} ${finding.message} ${markedWords(report, finding)}`),
    ).toEqual([])
  })

  test('figures that are right, or another’s, stay unmarked', async () => {
    const { report, findings } = await review(name)
    expect(silent.filter((words) => placesOf(report, words).length === 0)).toEqual([])
    const onFigures = findings.filter(({ code }) => FIGURES.test(code))
    expect(
      silent.filter((words) => onFigures.some((finding) => marksWords(report, finding, words))),
    ).toEqual([])
  })
})

if (!isPresent) console.log('skipped: shared/seeds is not beside this checkout')
