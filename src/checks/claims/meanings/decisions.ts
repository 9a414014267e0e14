/**
 * 行政许可, 行政处罚 and 行政强制 decisions an office made, and 行政事业性收费 it took: figures of
 * table two.
 */
import { meaningsOf } from '../phrase'
import { kind, type Kind } from '../kind'
import type { Context } from '../discourse/context'
import {
  LINES, ANY_LINE, SILENT, DECIDED, MADE, DEALT_WITH, GOES_ON, FEE_ITEMS, PROCUREMENT,
  ONLY_LINES, NO_FEE, NAMED_IN_FULL, NAMES_LINE, UP_TO_DENIAL, NOT_WHAT_WAS_TAKEN,
  type Decided,
} from '../lexicon/decisions'

/**
 * `license.decisions` and the like; `.dealtWith` where the words leave open whether each was
 * decided.
 */
export function decisionSubject(words: string, context: Context): Kind | undefined {
  const [line, ...more] = linesIn(GOES_ON.test(words) ? `行政${words}` : words)
  if (line === undefined || more.length > 0 || SILENT.test(words.replace(/^其中[：，]?/, ''))) {
    return undefined
  }
  const deed = deedOf(words, context)
  return deed && kind(`${line}.${deed}`)
}

function linesIn(words: string): Decided[] {
  return meaningsOf(LINES, words)
}

function deedOf(words: string, context: Context): 'decisions' | 'dealtWith' | undefined {
  if (MADE.test(words) || (DECIDED.test(words) && !context.isAfterUnknown)) {
    return NAMED_IN_FULL.test(words) ? 'decisions' : 'dealtWith'
  }
  if (DEALT_WITH.test(words)) return 'dealtWith'
  return GOES_ON.test(words) ? deedBefore(context) : undefined
}

/** 作出行政许可决定5件、行政处罚3件: the deed goes on. */
function deedBefore({ last, whole, isAfterDecision }: Context): 'decisions' | 'dealtWith' | undefined {
  if (last?.table === 'disclosure' && last.column === 'dealtWith') return 'dealtWith'
  return isAfterDecision === true || [last, whole].some((one) => one?.column === 'decisions')
    ? 'decisions' : undefined
}

/** True for words about these decisions. */
export function namesDecisions(words: string): boolean {
  return ANY_LINE.test(words)
}

/** Projects of 政府集中采购, which the 2019 form counts. */
export function procurementSubject(words: string, unit: string): Kind | undefined {
  return /^[项个次]$/.test(unit) && PROCUREMENT.test(words) ? kind('procurement.projects') : undefined
}

/** Lines told to be none: 未实施行政强制, 无行政许可事项. */
export function deniedDecisions(clause: string): Kind[] | undefined {
  if (/行政事业性收费/.test(clause)) return NO_FEE.test(clause) ? [kind('fee.amount')] : []
  if (!NAMES_LINE.test(clause)) return undefined
  const rest = clause.replace(UP_TO_DENIAL, '')
  if (!ONLY_LINES.test(rest)) return []
  return linesIn(rest).map((name) => kind(`${name}.decisions`))
}

/** Money taken as 行政事业性收费 this year, or how many such fees there are. */
export function feeSubject(words: string, { unit = '', wholeWords = '' }: Context): Kind | undefined {
  if (/^[项个]$/.test(unit)) return FEE_ITEMS.test(words) ? kind('fee.items') : undefined
  if (!/^(?:元|万元|亿元)$/.test(unit)) return undefined
  return NOT_WHAT_WAS_TAKEN.test(wholeWords + words) ? undefined : kind('fee.amount')
}
