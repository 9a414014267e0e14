/**
 * 失效, 划转 and the like told in the text explain why 现行有效 is not last year's with what came
 * and went: 到期失效3件 explains 3 too few, 划入2件 explains 2 too many.
 */
import { chineseNumeral } from '../../language/numerals'
import { blockText } from '../../model/narrative'
import type { NarrativePart } from '../../model/report'
import { evaluateEquation, type Equation } from './equation'
import type { Facts } from '../base/facts'

const PARTS: readonly NarrativePart[] = [1, 5, 6]
const GONE = /失效|到期|期满|划出|划转|移交|转出|不再(?:执行|有效|作为|列为)|移出/
const CAME = /划入|划转|接收|承接|转入|纳入|恢复/
const LARGEST_NUMERAL = 99
const known = new WeakMap<Facts, Map<Equation, string | undefined>>()

/**
 * The words of the text that tell the very difference; undefined where none do, or where the
 * equation holds.
 */
export function explainedByText(equation: Equation, facts: Facts): string | undefined {
  if (!equation.mayBeExplained) return undefined
  const asked = known.get(facts) ?? new Map<Equation, string | undefined>()
  known.set(facts, asked)
  if (!asked.has(equation)) asked.set(equation, findExplanation(equation, facts))
  return asked.get(equation)
}

function findExplanation(equation: Equation, facts: Facts): string | undefined {
  const verdict = evaluateEquation(equation, facts)
  if (verdict.state !== 'fail') return undefined
  const gap = verdict.left - verdict.right
  // The number in digits or, up to 99, in words: 3件, 三件.
  const value = Math.abs(gap)
  const words = value <= LARGEST_NUMERAL
    ? `|(?<![一二三四五六七八九十百])(?:${value === 2 ? '两|二' : chineseNumeral(value)})` : ''
  const count = new RegExp(`(?:(?<!\\d)${value}${words})\\s?[件份部个项]`)
  const isOfRules = equation.id.endsWith(':rules')
  const sentences = PARTS.flatMap((part) => facts.report.narratives[part])
    .flatMap((block) => blockText(block).split(/[。；\n]/))
  return sentences
    .filter((one) => isOfRules === (/规章(?!制度)/.test(one) && !/规范性文件/.test(one)))
    .flatMap((sentence) => sentence.split(/[，,、]/))
    .find((clause) => (gap < 0 ? GONE : CAME).test(clause) && count.test(clause))?.trim()
}
