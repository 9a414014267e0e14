/** Findings on words of the texts, all of one shape. */
import type { Repair } from '../../../model/finding'
import type { CellId } from '../../../model/template'
import type { CustomFinding } from '../../base/customFinding'
import { findingIn, maskNumber } from '../../texts/hits'
import { placeOfText, spanIn } from '../../texts/texts'
import { writeNumeral } from '../lex/numerals'
import type { Doubt } from './inDoubt'
import type { ReadText } from '../discourse/readReport'
import type { Statement } from '../discourse/statement'

/** What a clerk is asked where a text and a table differ. */
export const TEXT_OR_TABLE = '请核对是文中写错，还是表中填错'

export interface StatementProblem {
  text: ReadText
  /** The words with `#` for numbers; they name the finding. */
  words: string
  /** The words as they stand. */
  said: string
  /** What is wrong, behind the words. */
  problem: string
  /** What is compared, for notes: both sides. */
  fact: string
  spans: { from: number; to: number }[]
  cells: CellId[]
  /** The number said and the one it should be, where both are exact. */
  values?: readonly [number, number] | undefined
  repair?: Repair | undefined
  /** A cell compared stands in an equation that fails: what is offered instead of the repair. */
  doubt?: Doubt | undefined
}

/** 第一部分“办结30件”：… */
export function statementFinding(found: StatementProblem): CustomFinding {
  const { text, words, said, problem, fact, spans, repair, doubt, ...rest } = found
  const quoted = said.replace(PRIVATE_NUMBER, maskNumber)
  const short = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted
  return findingIn(text, {
    ...rest, repair: doubt ? undefined : repair, waitsForTable: doubt?.waitsForTable,
    choices: doubt?.choices,
    field: text.field, place: words.replace(PRIVATE_NUMBER, maskNumber),
    message: `${placeOfText(text)}“${short}”：${problem}${doubt?.words ?? ''}`,
    fact: `${quoted}；${fact}`, spans: spans.map((span) => spanIn(text, span)),
  })
}

/** Findings said in the same words get a number, in reading order. */
export function nameApart(findings: CustomFinding[]): CustomFinding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const place = finding.place ?? ''
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    return count === 1 ? finding : { ...finding, place: `${place}·${count}` }
  })
}

/** The words of a statement with its number as written, titles and articles before it in full. */
export function saidBy(text: ReadText, statement: Statement): string {
  const { words, from } = statement
  const said = words.replace('#', numberSaid(statement, digitsOf(text, statement)))
  const length = words.indexOf('#')
  if (!words.slice(0, length).includes('□')) return said
  const before = text.text.slice(0, from).replace(/\s/g, '').slice(-length)
  return before.length === length ? before + said.slice(length) : said
}

/** The number as written with its unit: 60余件. */
export function numberSaid({ unit, more = '' }: Statement, digits: string): string {
  return `${digits.replace(/\s/g, '')}${digits.includes('%') || digits.includes('百分之')
    ? '' : `${more}${unit}`}`
}

/** The number as it stands in its text. */
export function digitsOf({ text }: ReadText, { from, to }: Statement): string {
  return text.slice(from, to)
}

/**
 * 改为表中的 31 件, in the numeral style that stood there; nothing where the number is rounded or
 * has a scale of its own.
 */
export function repairNumber(
  text: ReadText, statement: Statement, value: number,
): Repair | undefined {
  const digits = digitsOf(text, statement)
  if (statement.style === 'word' || statement.isApproximate
    || /[万亿]|\d[千百]|[.点]/.test(digits)) return undefined
  return {
    label: `改为表中的 ${value} ${statement.unit}`.trim(), changes: [],
    texts: [{ span: spanIn(text, statement), text: writeNumeral(value, digits) }],
  }
}

const LONGEST_QUOTE = 40
/** An identity, telephone or card number never leaves the text it stands in. */
const PRIVATE_NUMBER = /\d{11,}[\dXx]?/g
