/** Figures summed up over several years, which this year's may not exceed. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { cellsOf } from '../kindCells'
import { isOfAll, isResult, type Kind } from '../kind'
import type { ReadText } from '../discourse/readReport'
import type { Statement } from '../discourse/statement'
import { saidBy, statementFinding, TEXT_OR_TABLE } from './statementFinding'
import { tableBounds } from './tableBounds'
import { describeTable } from './tableValues'

const DEEDS_SUMMED_UP = new Set(['issued', 'made', 'repealed', 'decisions'])

/** 累计收到8件 is less than the year's 12: what was summed up over years holds this one too. */
export function tooLittle(text: ReadText, statement: Statement, facts: Facts): CustomFinding[] {
  const { kind, words, interval } = statement
  if (!isSummedUp(statement)) return []
  const [source] = cellsOf(kind, facts.edition)
  if (!source || tableBounds(source, facts).low <= interval.high) return []
  const table = describeTable(source, facts)
  return [statementFinding({
    text, words, said: saidBy(text, statement), spans: [statement],
    cells: source.cells,
    fact: table,
    problem: `${table}，累计的数不会比本年一年的还少。${TEXT_OR_TABLE}`,
  })]
}

/** A figure of several years that is held against this year's, which it holds too. */
export function isSummedUp({ scope, kind, words }: Statement): boolean {
  return scope === 'cumulative' && words.includes('累计') && kind !== undefined && !kind.isShare
    && (isOfAll(kind) || isWholeGroup(kind) || DEEDS_SUMMED_UP.has(kind.column ?? ''))
}

function isWholeGroup(kind: Kind): boolean {
  return isResult(kind) && kind.reason === undefined && kind.column === undefined
}
