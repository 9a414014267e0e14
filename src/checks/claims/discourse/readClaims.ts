/** Figures said in the texts, with the cells they should equal. */
import type { Edition } from '../../../model/template'
import type { Facts } from '../../base/facts'
import type { Claim } from '../claim'
import { spanIn } from '../../texts/texts'
import { readTexts, type ReadText } from './readReport'
import { isResult, printKind } from '../kind'
import { cellsOf } from '../kindCells'
import type { Statement } from './statement'

/** All claims of a report in reading order; those without a place in the tables have no sources. */
export function readClaims(facts: Facts): Claim[] {
  return readTexts(facts.report).flatMap((text) => {
    const { statements } = text.reading
    const parts = partsOfRows(statements)
    return statements.map((statement) => {
      const claim = claimOf(statement, text, facts.edition)
      return claim.certainty === 'sure' && parts.has(statement)
        ? { ...claim, certainty: 'likely' } : claim
    })
  })
}

/**
 * 属于已主动公开1件，同意公开3件; 不存在0件，不掌握0件: two numbers of one row are the row's figure
 * only together.
 */
function partsOfRows(statements: readonly Statement[]): ReadonlySet<Statement> {
  const rows = new Map<string, Statement[]>()
  for (const statement of statements) {
    const { kind, scope, sentence } = statement
    if (kind === undefined || !isResult(kind) || kind.isShare) continue
    const key = `${sentence} ${scope} ${printKind(kind)}`
    rows.set(key, [...rows.get(key) ?? [], statement])
  }
  return new Set([...rows.values()].filter((row) => row.length > 1).flat())
}

/** One statement as a claim of its text. */
export function claimOf(statement: Statement, text: ReadText, edition: Edition): Claim {
  const { words, value, style, unit, isApproximate, scope, kind } = statement
  const sources = cellsOf(kind, edition)
  return {
    span: spanIn(text, statement), words, value, style, unit, isApproximate, scope, kind, sources,
    certainty: sources.length === 0
      ? 'unsure' : scope === 'agency' && !isApproximate ? 'sure' : 'likely',
  }
}
