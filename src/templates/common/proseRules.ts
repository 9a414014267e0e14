/** Structure, language, privacy and likeness of the texts; codes, levels and bases after official/tables.json. */
import type { TextRule } from '../../model/rule'

export const proseRules: TextRule[] = []
