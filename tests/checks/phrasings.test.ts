/**
 * Each kind of fault in ten ways of saying it and more, and as many of the same kind that are right:
 * the first are asked about, the others left in peace. The sentences stand in phrasings.txt.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import type { Report } from '../../src/model/report'
import { editionFor, editionOf } from '../../src/templates'
import { narrativeOf } from '../support/prose'
import { buildReport, typedCells } from '../support/reports'
import { completeFigures } from './claims/corpus/complete'

interface Kind { name: string; code: string; settings: string[]; speak: string[]; silent: string[] }

const FEWEST = 10
const GOVERNMENT = buildReport().agency
const OFFICE = { ...GOVERNMENT, name: '青禾县司法局', kind: '政府部门' as const }
const FIGURES = {
  'applications.received.total': 120, 'applications.carriedIn.total': 4,
  'applications.carriedOut.total': 6, 'disputes.review.upheld': 5, 'disputes.review.corrected': 2,
  'disputes.review.pending': 1,
}
const SUITS = {
  'disputes.lawsuit.direct.upheld': 3, 'disputes.lawsuit.direct.corrected': 1,
  'disputes.lawsuit.direct.pending': 2, 'disputes.lawsuit.afterReview.upheld': 4,
  'disputes.lawsuit.afterReview.corrected': 1, 'disputes.lawsuit.afterReview.pending': 1,
}
const OLD_FIGURES = {
  'disclosure.license.decisions': 25, 'disclosure.penalty.decisions': 4,
  'disclosure.fee.previousItems': 2, 'disclosure.procurement.projects': 3,
}
/** All aspects of part one but the last. */
const FOUR = `（一）主动公开。全年主动公开信息120条。
（二）依申请公开。收到政府信息公开申请120件。
（三）政府信息管理。严格保密审查，动态调整目录。
（四）政府信息公开平台建设。优化网站专栏，建成查阅点3个。
`

const kinds = readFileSync(new URL('phrasings.txt', import.meta.url), 'utf8').split(/^# /m).slice(1)
  .map((text): Kind => {
    const [head = '', ...lines] = text.split('\n')
    const [name = '', code = '', ...settings] = head.split(' ')
    const said = (sign: string): string[] =>
      lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2))
    return {
      name, code, settings: settings.map((one) => one.slice(1)), speak: said('!'), silent: said('-'),
    }
  })

function reportOf(text: string, settings: string[]): Report {
  const isOld = settings.includes('2019')
  const year = isOld ? 2020 : 2023
  const figures = { ...(isOld ? OLD_FIGURES : FIGURES), ...(settings.includes('suits') && SUITS) }
  const headings = settings.filter((one) => /^[\u4e00-\u9fff]/.test(one)).map((one) => `# ${one}\n`)
  const blocks = narrativeOf(headings.join('') + (settings.includes('four') ? FOUR : '') + text)
  const part = Number(settings.find((one) => /^[156]$/.test(one)) ?? 1)
  const field = settings.find((one) => one === 'title' || one === 'preamble')
  return {
    ...buildReport({ year }), agency: settings.includes('gov') ? GOVERNMENT : OFFICE,
    cells: typedCells(completeFigures(editionFor(year), figures)),
    title: field === 'title' ? text : null, preamble: field === 'preamble' ? text : null,
    narratives: { 1: [], 5: [], 6: [], ...(field === undefined && { [part]: blocks }) },
  }
}

describe.each(kinds)('$name', ({ code, settings, speak, silent }) => {
  const isAsked = (text: string): boolean => {
    const report = reportOf(text, settings)
    const edition = editionOf(report.edition)
    const only = { ...edition, rules: edition.rules.filter((rule) => rule.code === code) }
    return runChecks(report, only).some(({ state }) => state === 'fail')
  }

  test('ten of either side at least', () => {
    expect(Math.min(speak.length, silent.length)).toBeGreaterThanOrEqual(FEWEST)
    expect(new Set([...speak, ...silent]).size).toBe(speak.length + silent.length)
  })

  test('each fault is asked about', () => {
    expect(speak.filter((text) => !isAsked(text))).toEqual([])
  })

  test('what is right is left in peace', () => {
    expect(silent.filter(isAsked)).toEqual([])
  })
})
