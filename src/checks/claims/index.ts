/** Named checks of the figures and years in the texts. */
import type { TextCheckName } from '../../model/rule'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import { checkMeant } from '../numbers/checkMeant'
import { checkBoundRounded } from './rules/boundRounded'
import { compareFigures } from './rules/compareFigures'
import { checkContact } from './rules/contact'
import { checkParts } from './rules/parts'
import { checkPercent } from './rules/percent'
import { checkPeriod } from './rules/period'
import { checkTwice } from './rules/twice'
import { checkYear } from './rules/year'

export type { Certainty, Claim, ClaimScope, NumeralStyle, TableFigure } from './claim'
export { readClaims } from './discourse/readClaims'

export const textChecks: Record<TextCheckName, (facts: Facts) => CustomFinding[]> = {
  received: compareFigures(/^(?:new|received|toHandle|dealtWith)/),
  done: compareFigures(/^done/),
  result: compareFigures(/^(?:all|granted|partial|refused|unavailable|notProcessed|other)\b/),
  percent: checkPercent,
  carry: compareFigures(/^(?:carried|carriedIn|carriedOut|allDone)$/),
  review: compareFigures(/^(?:review|lawsuit)\./),
  documents: compareFigures(/^(?:rules|normative|license|penalty|coercion|fee|procurement)\./),
  parts: checkParts,
  year: checkYear,
  period: checkPeriod,
  twice: checkTwice,
  boundRounded: checkBoundRounded,
  contact: checkContact,
  meant: checkMeant,
}
