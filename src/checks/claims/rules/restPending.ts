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
  return nameApart(readTexts(facts.report).flatMap((text) =>
    restsIn(text).flatMap((rest) => mismatch(text, rest, facts))))
}

interface Rest { kind: Kind; reckoned: string; value: number; from: number; said: string }

/** The last whole of a sentence with what became of it; 已审结8件 tells all of that. */
interface LastWhole {
  whole: Statement | undefined
  parts: Statement[]
  isOver: boolean
  last: Statement | undefined
}

/** What the numbers before each 其余 leave of the last whole. Numbers are walked through once. */
function restsIn({ text, reading: { statements } }: ReadText): Rest[] {
  let told: LastWhole = { whole: undefined, parts: [], isOver: false, last: undefined }
  let next = 0
  return [...text.matchAll(REST_PENDING)].flatMap(({ index: from, 0: said }) => {
    for (let one = statements[next]; one && one.to <= from; one = statements[next]) {
      told = tellNext(told, one)
      next += 1
    }
    const between = text.slice(Math.max(told.last?.to ?? 0, from - FARTHEST), from)
    const rest = told.parts.length > MOST_PARTS || /[。\n]/.test(between) ? undefined : restOf(told)
    return rest ? [{ ...rest, from, said }] : []
  })
}

/** Characters looked back for the end of a sentence; parts that are taken away. */
const [FARTHEST, MOST_PARTS] = [200, 12]

function tellNext({ whole, parts, isOver, last }: LastWhole, one: Statement): LastWhole {
  const isWhole = isTotalOfDisputes(one)
  if (isWhole || one.sentence !== last?.sentence) {
    return { whole: isWhole ? one : undefined, parts: [], isOver: false, last: one }
  }
  if (isOver || parts.length > MOST_PARTS) return { whole, parts, isOver, last: one }
  const endsAll = OVER.test(one.words)
  return { whole, parts: endsAll ? [one] : [...parts, one], isOver: endsAll, last: one }
}

function restOf({ whole, parts }: LastWhole): Pick<Rest, 'kind' | 'reckoned' | 'value'> | undefined {
  const kind = whole?.kind
  if (!kind || parts.length === 0 || !isPlain(whole)) return undefined
  // A number nobody knows, or one of the other forum, may be of the whole or not.
  if (!parts.every((part) => isPlain(part) && isOf(part, kind))) return undefined
  const value = parts.reduce((rest, part) => rest - part.value, whole.value)
  const reckoned = [whole, ...parts].map((one) => one.value).join(' - ')
  return value > 0 ? { kind: withOutcome(kind, 'pending'), reckoned, value } : undefined
}

function isOf({ kind, words }: Statement, whole: Kind): boolean {
  return OVER.test(words) || (kind?.row === whole.row && !kind.isShare)
}

function isPlain({ scope, isApproximate, style, unit }: Statement): boolean {
  return scope === 'agency' && !isApproximate && style !== 'word' && unit !== '%'
}

function mismatch(
  text: ReadText, { from, said, kind, reckoned, value }: Rest, facts: Facts,
): CustomFinding[] {
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
