import type { ESLint } from 'eslint'

export const WIDEST_LINE: number
export const LONGEST_PATTERN: number
export function widthOf(line: string): number
export const houseRules: ESLint.Plugin
