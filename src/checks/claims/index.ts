/** Named checks of the figures and years in the texts. */
import type { TextCheckName } from '../../model/rule'
import type { CustomFinding } from '../base/customFinding'
import type { Facts } from '../base/facts'
import { checkBoundRounded } from './rules/boundRounded'
import { compareFigures } from './rules/compareFigures'
import { checkContact } from './rules/contact'
import { checkParts } from './rules/parts'
import { checkPercent } from './rules/percent'
import { checkPeriod } from './rules/period'
import { checkRestPending } from './rules/restPending'
import { checkTwice } from './rules/twice'
import { checkYear } from './rules/year'
import { isCarried, isDispute, isIntake, isResult } from './kind'

export const claimChecks: Record<
  Exclude<TextCheckName, 'meant'>, (facts: Facts) => CustomFinding[]
> = {
  received: compareFigures(isIntake),
  done: compareFigures(({ row }) => row === 'done'),
  result: compareFigures((kind) => isResult({ ...kind, isRest: false })),
  percent: checkPercent,
  carry: compareFigures((kind) => kind.column === undefined && (isCarried(kind) || kind.row === 'allDone')),
  review: (facts) => [...compareFigures(isDispute)(facts), ...checkRestPending(facts)],
  documents: compareFigures(({ table }) => table === 'disclosure'),
  parts: checkParts,
  year: checkYear,
  period: checkPeriod,
  twice: checkTwice,
  boundRounded: checkBoundRounded,
  contact: checkContact,
}
