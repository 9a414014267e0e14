/** Named checks of the figures and years in the texts. */
import type { TextCheckName } from '../../model/rule'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'
import { checkMeant } from '../numbers/checkMeant'
import { checkBoundRounded } from './boundRounded'
import { compareFigures } from './compareFigures'
import { checkContact } from './contact'
import { checkParts } from './parts'
import { checkPercent } from './percent'
import { checkPeriod } from './period'
import { checkTwice } from './twice'
import { checkYear } from './year'

export type { Certainty, Claim, ClaimScope, NumeralStyle, TableFigure } from './claim'
export { readClaims } from './readClaims'

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
