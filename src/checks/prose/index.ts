/** Named checks of structure, language, privacy and likeness. */
import type { ProseCheckName } from '../../model/rule'
import type { CustomFinding } from '../custom/finding'
import type { Facts } from '../facts'

export const proseChecks: Partial<Record<ProseCheckName, (facts: Facts) => CustomFinding[]>> = {}
