/** Named checks of the figures and years in the texts. */
import type { TextCheckName } from '../../model/rule'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'

export type { Certainty, Claim, ClaimScope, NumeralStyle, TableFigure } from './claim'
export { readClaims } from './readClaims'

export const textChecks: Partial<Record<TextCheckName, (facts: Facts) => CustomFinding[]>> = {}
