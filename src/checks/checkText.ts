/**
 * Findings of the rules that read the texts: slower, run after a pause in typing; their code is
 * loaded when first needed.
 */
import type { Finding, Repair } from '../model/finding'
import { applyTextChanges, narrativePart } from '../model/text/textChange'
import { checkFacts, inOrder, rulesFor } from './kinds/checkFacts'
import { completeFindings } from './base/customFinding'
import { gatherFacts, type Facts } from './base/facts'
import { proseChecks } from './prose'
import { claimChecks } from './claims'
import { isBound } from './claims/rules/boundRounded'
import { checkMeant } from './numbers/checkMeant'

const checks = { ...claimChecks, meant: checkMeant, ...proseChecks }

/** What the texts are found to say, by part in the order of the rules. */
export function checkText(facts: Facts): Finding[] {
  const found = readTexts(facts)
  let before: ReadonlySet<string> | undefined
  let tried = 0
  return found.map((finding) => {
    if (!finding.choices) return finding
    const choices = finding.choices.map((choice) => {
      if ((tried += 1) > MOST_CHOICES) return choice
      before ??= new Set([...checkFacts(facts), ...found].map(({ id }) => id))
      return withRaised(choice, before, facts)
    })
    return { ...finding, choices }
  })
}

/** The repair with what it would raise. The whole report is checked again: not while somebody types. */
export function tellRaised(repair: Repair, facts: Facts): Repair {
  if (repair.switchEdition) return repair
  return withRaised(
    repair, new Set([...checkFacts(facts), ...readTexts(facts)].map(({ id }) => id)), facts,
  )
}

/** Of so many the whole report is checked again as it would be. */
const MOST_CHOICES = 6

function readTexts(facts: Facts): Finding[] {
  return inOrder(rulesFor(facts).flatMap((rule) => (rule.kind === 'text'
    ? completeFindings(rule, checks[rule.check](facts)) : [])))
}

/** Says what must be put right or explained anew after it. */
function withRaised(choice: Repair, before: ReadonlySet<string>, facts: Facts): Repair {
  const { report, edition, context } = facts
  const cells = { ...report.cells }
  for (const { cell, text } of choice.changes) {
    if (text === null) delete cells[cell]
    else cells[cell] = Object.freeze({ text, source: 'typed' })
  }
  const after = gatherFacts(
    applyTextChanges({ ...report, cells }, choice.texts ?? []), edition, context,
  )
  // Figures of the text that follow the tables go with a cell.
  const raised = [...checkFacts(after), ...readTexts(after)].filter((finding) => (
    finding.state === 'fail' && finding.level !== '提示' && !before.has(finding.id)
      && !isOnBound(finding, facts)))
  const [first] = raised
  return first ? { ...choice, raises: `${first.message.split('。')[0]}${raised.length > 1
    ? `，等 ${raised.length} 项` : ''}` } : choice
}

function isOnBound({ spans = [] }: Finding, { report }: Facts): boolean {
  return spans.some((span) => {
    const part = narrativePart(span.field)
    return part !== undefined && isBound(report, part, span)
  })
}
