/** Figures and years of the texts against tables and period; codes, levels and bases after official/tables.json. */
import type { TextRule } from '../../model/rule'

export const textRules: TextRule[] = []
