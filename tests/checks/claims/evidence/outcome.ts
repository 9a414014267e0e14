/** What is read in a sentence, in one line; the tables are blank, so that only the text speaks. */
import { editionOf } from '../../../../src/templates'
import { gatherFacts, type Facts } from '../../../../src/checks/facts'
import { rulesFor } from '../../../../src/checks/checkFacts'
import { textChecks } from '../../../../src/checks/claims'
import { printKind } from '../../../../src/checks/claims/kind'
import { readTexts } from '../../../../src/checks/claims/discourse/readReport'
import type { Statement } from '../../../../src/checks/claims/discourse/statement'
import type { NarrativeBlock } from '../../../../src/model/narrative'
import type { NarrativePart, Report } from '../../../../src/model/report'
import type { TextCheckName } from '../../../../src/model/rule'
import { buildReport } from '../../../support/reports'
import { narrativeOf } from '../corpus/buildLabelled'

/** `@gov` is the report of a government, `@5` stands in part five, `@依申请公开` below that heading. */
export interface Example { settings: string[]; text: string }

/** `收到申请5件 → received 5`: what is read in the words before the arrow. */
export function outcomeOf({ settings, text }: Example, suffix = ''): string {
  const report = reportOf(settings, text.replace(/$/gm, suffix))
  const facts = gatherFacts(report, editionOf(report.edition))
  const said = readTexts(report).filter(({ place, isHeading }) =>
    !isHeading && place.field === fieldOf(settings))
    .flatMap(({ reading }) => [...reading.statements.map(statementSaid),
      ...reading.changes.map(({ value }) => `~ ${value}`)])
  return [...said, ...codesOf(facts)].join('，') || '无'
}

function statementSaid({ kind, value, scope, reach, style }: Statement): string {
  return [
    printKind(kind) || '?', style === 'word' ? 'none' : value, scope === 'agency' ? '' : scope, reach ?? '',
  ].filter((part) => part !== '').join(' ')
}

/** Codes of the rules on figures that speak. */
export function codesOf(facts: Facts): string[] {
  return rulesFor(facts).flatMap((rule) => (rule.kind === 'text' && rule.check in textChecks
    && textChecks[rule.check as TextCheckName](facts).length > 0 ? [rule.code] : []))
}

function fieldOf(settings: string[]): string {
  if (settings.includes('title') || settings.includes('preamble')) return settings.includes('title') ? 'title' : 'preamble'
  return `narrative.${settings.find((one) => /^[156]$/.test(one)) ?? '1'}`
}

function reportOf(settings: string[], text: string): Report {
  const base = buildReport({ year: Number(settings.find((one) => /^\d{4}$/.test(one)) ?? 2023) })
  const part = Number(settings.find((one) => /^[156]$/.test(one)) ?? 1) as NarrativePart
  const heading = settings.find((one) => /^[\u4e00-\u9fff]/.test(one))
  const blocks: NarrativeBlock[] = [
    ...(heading === undefined ? [] : [{ type: 'heading' as const, level: 1 as const, text: heading }]),
    ...narrativeOf(text),
  ]
  const isField = settings.includes('title') || settings.includes('preamble')
  const agency = settings.includes('gov')
    ? { name: '青禾县人民政府', kind: '县级以上人民政府' as const }
    : settings.includes('town') ? { name: '青禾县云岭镇人民政府', kind: '乡镇、街道' as const }
      : { name: '青禾县司法局', kind: '政府部门' as const }
  return {
    ...base, agency: { ...base.agency, ...agency },
    title: settings.includes('title') ? text : null,
    preamble: settings.includes('preamble') ? text : null,
    narratives: { 1: [], 5: [], 6: [], [part]: isField ? [] : blocks },
  }
}
