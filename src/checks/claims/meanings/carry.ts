/** Applications carried over the turn of the year, in or out. */
import { kind, type Kind } from '../kind'
import type { Context } from '../discourse/context'
import {
  CARRIED, INTO_THIS_YEAR, TAKEN_UP, FROM_BEFORE, BARE, OTHER_CASES, INTO_NEXT, STILL_OPEN, CARRY_LEFT_OUT,
  TO_NEXT_YEAR,
} from '../lexicon/carry'

/**
 * `carriedIn`, `carriedOut`, or `carried` where 结转 alone leaves it open; undefined for other
 * words.
 */
export function carrySubject(words: string, { year, isAfterDone }: Context): Kind | undefined {
  if (CARRY_LEFT_OUT.test(words) || OTHER_CASES.test(words)) return undefined
  const plain = relativeYears(words, year)
  if (isCarriedIn(plain)) return kind('carriedIn')
  if ((CARRIED.test(plain) && INTO_NEXT.test(plain)) || STILL_OPEN.test(plain)) return kind('carriedOut')
  return BARE.test(plain) ? bareCarry(isAfterDone) : undefined
}

function isCarriedIn(plain: string): boolean {
  const isTakenUp = [CARRIED, TAKEN_UP].some((pattern) => pattern.test(plain))
  return INTO_THIS_YEAR.test(plain) || (isTakenUp && FROM_BEFORE.test(plain))
}

function bareCarry(isAfterDone: boolean | undefined): Kind {
  return isAfterDone === true ? kind('carriedOut') : kind('carried')
}

/**
 * The same of a denial; 无结转 alone is said of the end of the year, unless it follows what came
 * in.
 */
export function deniedCarry(clause: string, { isAfterIntake, isAfterDone, year }: Context): Kind {
  const plain = relativeYears(clause, year)
  if (FROM_BEFORE.test(plain)) return kind('carriedIn')
  return isAfterIntake && !isAfterDone && !TO_NEXT_YEAR.test(plain) ? kind('carried') : kind('carriedOut')
}

/** 2024年 in a report of 2025 is 上年. */
function relativeYears(words: string, year: number): string {
  return words.replaceAll(`${year - 1}年`, '上年').replaceAll(`${year}年`, '本年')
    .replaceAll(`${year + 1}年`, '下年')
}
