/** What is read in a sentence, in one line; the tables are blank, so that only the text speaks. */
import { editionOf } from '../../../../src/templates'
import { gatherFacts, type Facts } from '../../../../src/checks/base/facts'
import { rulesFor } from '../../../../src/checks/kinds/checkFacts'
import { claimChecks } from '../../../../src/checks/claims'
import { printKind } from '../../../../src/checks/claims/kind'
import { readTexts } from '../../../../src/checks/claims/discourse/readReport'
import type { Statement } from '../../../../src/checks/claims/discourse/statement'
import type { NarrativeBlock } from '../../../../src/model/narrative'
import type { NarrativePart, Report } from '../../../../src/model/report'
import { buildReport, typedCells } from '../../../support/reports'
import { narrativeOf } from '../corpus/buildLabelled'
import { completeFigures } from '../corpus/complete'

/** `@gov` is the report of a government, `@5` stands in part five, `@依申请公开` below that heading. */
export interface Example { settings: string[]; text: string }

/** `收到申请5件 → received 5`: what is read in the words before the arrow. */
export function outcomeOf({ settings, text }: Example, suffix = ''): string {
  const report = reportOf(settings, text.replace(/$/gm, suffix))
  const facts = gatherFacts(report, editionOf(report.edition))
  const said = readTexts(report).filter(({ field, kind }) =>
    kind !== 'heading' && field === fieldOf(settings))
    .flatMap(({ reading }) => [...reading.statements.map(statementSaid),
      ...reading.changes.map(({ value }) => `~ ${value}`)])
  return [...said, ...codesOf(facts)].join('，') || '无'
}

function statementSaid({ kind, value, scope, reach, style }: Statement): string {
  return [
    printKind(kind) || '?', style === 'word' ? 'none' : value,
    scope === 'agency' ? '' : scope, reach ?? '',
  ].filter((part) => part !== '').join(' ')
}

/** Codes of the rules on figures that speak. */
function codesOf(facts: Facts): string[] {
  return rulesFor(facts).flatMap((rule) => (rule.kind === 'text' && rule.check in claimChecks
    && claimChecks[rule.check as keyof typeof claimChecks](facts).length > 0 ? [rule.code] : []))
}

const AGENCIES: Record<string, Pick<Report['agency'], 'name' | 'kind'>> = {
  gov: { name: '青禾县人民政府', kind: '县级以上人民政府' },
  town: { name: '青禾县云岭镇人民政府', kind: '乡镇、街道' },
  zone: { name: '青禾经济开发区管委会', kind: '开发区等派出机构' },
  office: { name: '青禾县司法局', kind: '政府部门' },
}

function partOf(settings: string[]): NarrativePart {
  return Number(settings.find((one) => /^[156]$/.test(one)) ?? 1) as NarrativePart
}

function fieldOf(settings: string[]): string {
  return settings.find((one) => one === 'title' || one === 'preamble')
    ?? `narrative.${partOf(settings)}`
}

function reportOf(settings: string[], text: string): Report {
  const base = buildReport({ year: Number(settings.find((one) => /^\d{4}$/.test(one)) ?? 2023) })
  const heading = settings.find((one) => /^[\u4e00-\u9fff]/.test(one))
  const blocks: NarrativeBlock[] = [
    ...(heading === undefined ? [] : [{ type: 'heading' as const, level: 1 as const, text: heading }]),
    ...narrativeOf(text),
  ]
  const field = fieldOf(settings)
  const agency = AGENCIES[settings.find((one) => one in AGENCIES) ?? 'office']
  return {
    ...base, cells: cellsOf(settings, base), agency: { ...base.agency, ...agency },
    title: field === 'title' ? text : null, preamble: field === 'preamble' ? text : null,
    narratives: {
      1: [], 5: [], 6: [], ...(field.startsWith('narrative') && { [partOf(settings)]: blocks }),
    },
  }
}

/** `@zero` has a nought in each cell, `@table` some figures; else the tables are blank. */
function cellsOf(settings: string[], { edition }: Report): Report['cells'] {
  if (settings.includes('zero')) return typedCells(completeFigures(editionOf(edition), {}))
  return settings.includes('table') ? typedCells(completeFigures(editionOf(edition), TABLE)) : {}
}

/** Some figures of table three. */
const TABLE = {
  'applications.received.total': 30, 'applications.carriedIn.total': 2,
  'applications.carriedOut.total': 3, 'applications.handled.partial.total': 4,
  'disputes.review.upheld': 5, 'disputes.review.corrected': 2, 'disputes.review.pending': 1,
}
