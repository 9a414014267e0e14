/** What a clause or a whole section is about. */
import {
  DOCUMENTS, REVIEW, LAWSUIT, NAMED_APPLICATIONS, APPLICATIONS, SERVICE, BARE_APPLICATION,
  MODIFIER, BEFORE_APPLICATION, COUNTED, TAKEN_IN, OTHER_MATTER, TAKEN_FOR, FOREIGN, PROACTIVE,
  HANDLED, NO_OTHER_OBJECT, WITHDRAWN, COUNTS, OF_APPLICATIONS, TOPICS, ANSWERED_AS_PUBLIC,
  type Domain,
} from '../lexicon/otherWork'
import { meaningOf } from '../phrase'

const LONGEST_MODIFIER = 18
/** Applications for information, for something else, or none. */
function appliedIn(clause: string): Domain | undefined {
  if (APPLICATIONS.test(clause)) return appliedFor(clause)
  if (!clause.includes('申请')) return undefined
  if (OTHER_MATTER.test(clause)) return /申请(?!人)/.test(clause) ? 'foreign' : undefined
  let other: Domain | undefined
  for (const match of clause.matchAll(BARE_APPLICATION)) {
    const before = clause.slice(Math.max(0, match.index - LONGEST_MODIFIER), match.index)
    if (TAKEN_FOR.test(before)) return 'foreign'
    if (isAnchored(before)) return appliedFor(clause)
    if (isOfSomethingElse(before, clause.slice(match.index + 2))) other = 'foreign'
  }
  return other
}

/** Counted or taken in; 申请人撤回申请2件 leaves open what was applied for. */
function isOfSomethingElse(before: string, behind: string): boolean {
  return !WITHDRAWN.test(before) && (COUNTED.test(behind) || TAKEN_IN.test(before))
}

/** Whether nothing but known words stands between the verb and 申请. */
function isAnchored(words: string): boolean {
  if (BEFORE_APPLICATION.test(words)) return true
  const rest = words.replace(MODIFIER, '')
  return rest !== words && isAnchored(rest)
}

/** What the clause is about by its own words; undefined where it does not say. */
export function domainOf(clause: string): Domain | undefined {
  const dispute = disputeIn(clause)
  if (dispute) return dispute
  if (DOCUMENTS.test(clause)) return 'documents'
  const applied = appliedIn(clause)
  if (applied) return applied
  if (FOREIGN.test(clause) || hasOtherObject(clause)) return 'foreign'
  return PROACTIVE.test(clause) && !ANSWERED_AS_PUBLIC.test(clause) ? 'proactive' : undefined
}

function disputeIn(clause: string): Domain | undefined {
  if (!REVIEW.test(clause)) return LAWSUIT.test(clause) ? 'lawsuit' : undefined
  return LAWSUIT.test(clause) && clause.search(LAWSUIT) > clause.search(REVIEW)
    ? 'lawsuit' : 'review'
}

function hasOtherObject(clause: string): boolean {
  if (!COUNTS.test(clause)) return false
  for (const [, object = ''] of clause.matchAll(HANDLED)) {
    if (!NO_OTHER_OBJECT.test(object) && !OF_APPLICATIONS.test(object)) return true
  }
  return false
}

function appliedFor(clause: string): Domain {
  return SERVICE.test(clause) && !NAMED_APPLICATIONS.test(clause) ? 'foreign' : 'applications'
}

/** True where 信息公开 stands beside 申请, or 依申请. */
export function namesApplications(words: string): boolean {
  return NAMED_APPLICATIONS.test(words)
}

/** True for words of other work than the report's tables. */
export function isForeign(words: string): boolean {
  return FOREIGN.test(words)
}

/** What a section is about by its heading. */
export function topicOf(heading: string): Domain | undefined {
  return meaningOf(TOPICS, heading)
}
