/**
 * Whose figures the tables of a report are: a government tells of its district and of its own office,
 * and only the figures of one of them are compared.
 */
import type { Facts } from '../../base/facts'
import { isOffice } from '../../../model/guessAgencyKind'
import { cellsOf } from '../kindCells'
import type { ReadText } from '../discourse/readReport'
import type { Reach } from '../discourse/scope'
import type { Statement } from '../discourse/statement'
import { tableValue } from './tableValues'

const knownReaches = new WeakMap<Facts, Map<string, Reach>>()

/**
 * Where a government tells of its district and of its own office, which of both its tables tell:
 * what comes nearest to them.
 */
export function reachesOfTables(texts: ReadText[], facts: Facts): Map<string, Reach> {
  const known = knownReaches.get(facts)
  if (known) return known
  const reaches = findReaches(texts, facts)
  knownReaches.set(facts, reaches)
  return reaches
}

function findReaches(texts: ReadText[], facts: Facts): Map<string, Reach> {
  const said = texts.flatMap(({ reading }) => reading.statements)
    .filter(({ reach, kind, value }) => reach !== undefined && kind !== undefined && value > 0)
  const reaches = new Map<string, Reach>()
  for (const family of new Set(said.map(familyOf))) {
    const nearest = (reach: Reach): number => Math.min(...said.filter((one) =>
      reachOf(one) === reach && familyOf(one) === family).map((one) => distance(one, facts)))
    const [own, whole] = [nearest('own'), nearest('whole')]
    if (Number.isFinite(own) && Number.isFinite(whole)) {
      reaches.set(family, own < whole ? 'own' : 'whole')
    }
  }
  return reaches
}

const MAY_BE_OWN = Math.log(1.6)

/**
 * The tables of a government may be those of its own office, and in the report of its office those
 * of the district: a figure of the other is compared only where it comes near them.
 */
export function isOfTables(statement: Statement, reaches: Map<string, Reach>, facts: Facts): boolean {
  const told = reachOf(statement)
  if (told === undefined) return true
  const reach = reaches.get(familyOf(statement))
  const isOfOffice = isOffice(facts.report.agency.name)
  if (isOfOffice ? told === 'whole' : reach === undefined && statement.reach === 'own') {
    return distance(statement, facts) < MAY_BE_OWN
  }
  return statement.isApart !== true && (reach ?? told) === told
}

function reachOf({ reach }: Statement): Reach | undefined {
  return reach === 'self' ? 'own' : reach
}

/** How far a figure is from the tables, as a ratio. */
function distance({ kind, value }: Statement, facts: Facts): number {
  const values = cellsOf(kind, facts.edition).map((source) => tableValue(source, facts) ?? 0)
  return values.length === 0
    ? Infinity
    : Math.min(...values.map((table) => Math.abs(Math.log((table + 0.5) / (value + 0.5)))))
}

/** What a government tells of its district or of its own office together. */
function familyOf({ kind }: Statement): string {
  if (kind === undefined) return 'applications'
  return kind.table === 'disclosure' ? kind.row : kind.table
}
