/** TX-REVIEW of a rest without a number: 被申请行政复议12件，维持6件，其余均在审理中 tells 6 of them. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { withOutcome, type Kind } from '../kind'
import { cellsOf } from '../kindCells'
import { readTexts, type ReadText } from '../discourse/readReport'
import { isTotalOfDisputes } from '../discourse/settleDisputes'
import type { Statement } from '../discourse/statement'
import { OVER, REST_PENDING } from '../lexicon/disputes'
import { nameApart, statementFinding } from './statementFinding'
import { describeTable, tableValue } from './tableValues'

/** Rests of reviews and suits that the tables tell otherwise. */
export function checkRestPending(facts: Facts): CustomFinding[] {
  const found: CustomFinding[] = []
  for (const text of readTexts(facts.report)) {
    for (const { index, 0: said } of text.text.matchAll(REST_PENDING)) {
      const rest = restBefore(text, index)
      if (rest) found.push(...mismatch({ text, from: index, said, ...rest }, facts))
    }
  }
  return nameApart(found)
}

interface Rest { kind: Kind; reckoned: string; value: number }

/** What the numbers of the sentence leave of the last whole before. */
function restBefore({ text, reading }: ReadText, from: number): Rest | undefined {
  const { whole, parts, to } = toldBefore(reading.statements, from)
  const kind = whole?.kind
  if (!kind || parts.length === 0 || /[。\n]/.test(text.slice(to, from))) return undefined
  let value = whole.value
  for (const part of parts) {
    // A number nobody knows, or one of the other forum, may be of the whole or not.
    if (!isPlain(part) || !isOf(part, kind)) return undefined
    value -= part.value
  }
  if (value <= 0 || !isPlain(whole)) return undefined
  const reckoned = [whole, ...parts].map((one) => one.value).join(' - ')
  return { kind: withOutcome(kind, 'pending'), reckoned, value }
}

interface ToldBefore { whole: Statement | undefined; parts: Statement[]; to: number }

/** The last whole of the sentence with what became of it; 已审结8件 tells all of that. */
function toldBefore(statements: readonly Statement[], from: number): ToldBefore {
  const told: ToldBefore = { whole: undefined, parts: [], to: 0 }
  let sentence = -1
  let isOver = false
  for (const one of statements) {
    if (one.to > from) break
    told.to = one.to
    const isWhole = isTotalOfDisputes(one)
    if (isWhole || one.sentence !== sentence) {
      Object.assign(told, { whole: isWhole ? one : undefined, parts: [] })
      sentence = one.sentence
      isOver = false
    } else if (!isOver) {
      isOver = OVER.test(one.words)
      told.parts = isOver ? [one] : [...told.parts, one]
    }
  }
  return told
}

function isOf({ kind, words }: Statement, whole: Kind): boolean {
  return OVER.test(words) || (kind?.row === whole.row && !kind.isShare)
}

function isPlain({ scope, isApproximate, style, unit }: Statement): boolean {
  return scope === 'agency' && !isApproximate && style !== 'word' && unit !== '%'
}

interface ToAsk extends Rest { text: ReadText; from: number; said: string }

function mismatch({ text, from, said, kind, reckoned, value }: ToAsk, facts: Facts): CustomFinding[] {
  const [source] = cellsOf(kind, facts.edition)
  if (!source) return []
  const table = tableValue(source, facts)
  if (table === undefined || table === value) return []
  const fact = describeTable(source, facts)
  return [statementFinding({
    text, words: said, said, spans: [{ from, to: from + said.length }], cells: source.cells,
    values: [value, table], fact: `${value}；${fact}`,
    problem: `按文中的数是 ${reckoned} = ${value} 件，${fact}。请核对是文中写错，还是表中填错`,
  })]
}
