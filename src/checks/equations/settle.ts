/** What a change would really do, by the very equations the findings come from. */
import type { DiagnosisChange } from '../../model/diagnosis'
import { countFigure, formatFigure, type Figure } from '../../model/figure'
import type { CellId, Edition } from '../../model/template'
import { evaluateEquation, isAllZero, type Equation } from './equation'
import { sumParts, type Facts } from '../base/facts'
import { equationsByCell, totalsByCell } from './relations'

/** A cell with its new figure; `null` puts a total back to Σ. */
export interface Wish { cell: CellId; value: number | null }

/**
 * The changes as the report takes them: a total whose every sum gives its new figure goes back to
 * Σ.
 */
export function settleChanges(facts: Facts, wishes: Wish[]): DiagnosisChange[] {
  const hasTotals = wishes.some(({ cell }) => facts.cells.get(cell)?.sums.length)
  const after = hasTotals ? factsAfter(facts, wishes) : facts
  return wishes.map(({ cell, value }) => {
    const to = value === null ? formatFigure(after.figure(cell)) : String(value)
    const isSum = value === null || isSumOfParts(cell, value, after)
    return { cell, from: formatFigure(facts.figure(cell)), to, text: isSum ? null : to }
  })
}

/**
 * Ids of the findings the changes take away; undefined where they break an equation that holds on
 * evidence.
 */
export function mendedBy(facts: Facts, changes: DiagnosisChange[]): string[] | undefined {
  const after = factsAfter(
    facts, changes.map(({ cell, text }) => ({ cell, value: text === null ? null : Number(text) })),
  )
  const mended: string[] = []
  for (const equation of equationsOn(touchedBy(facts, changes), facts.edition)) {
    const [before, now] = [
      evaluateEquation(equation, facts).state, evaluateEquation(equation, after).state,
    ]
    const isBroken = before === 'pass' && now === 'fail'
    if (isBroken && !isAllZero(equation, facts)) return undefined
    if (now === 'pass' && (before === 'fail' || before === 'pending')) mended.push(equation.id)
  }
  return mended
}

/** The cells changed, and the totals without an entry that follow them. */
export function touchedBy({ report, edition }: Facts, changes: DiagnosisChange[]): ReadonlySet<CellId> {
  const touched = new Set<CellId>()
  for (const { cell } of changes) touched.add(cell)
  for (const cell of touched) {
    for (const total of totalsByCell(edition).get(cell) ?? []) {
      if (!report.cells[total]) touched.add(total)
    }
  }
  return touched
}

/** The equations any of the cells stands in, in the order of all. */
function equationsOn(cells: ReadonlySet<CellId>, edition: Edition): Equation[] {
  const byCell = equationsByCell(edition)
  const places = known.get(edition)
    ?? new Map([...new Set([...byCell.values()].flat())].map((equation, at) => [equation, at]))
  known.set(edition, places)
  const found = new Set<Equation>()
  for (const cell of cells) for (const equation of byCell.get(cell) ?? []) found.add(equation)
  return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}

/** The facts with the wishes granted, totals that follow solved anew; its report stays as it is. */
function factsAfter(facts: Facts, wishes: Wish[]): Facts {
  const wished = new Map(wishes.map(({ cell, value }) => [cell, value]))
  const solved = new Map<CellId, Figure>()
  const solve = (cell: CellId): Figure => {
    const value = wished.get(cell)
    if (typeof value === 'number') return countFigure(value)
    const parts = facts.cells.get(cell)?.sums[0]
    const isFollowing = parts !== undefined && (value === null || !facts.report.cells[cell])
    return isFollowing ? sumParts(parts, figure) : facts.figure(cell)
  }
  const figure = (cell: CellId): Figure => {
    const known = solved.get(cell) ?? solve(cell)
    solved.set(cell, known)
    return known
  }
  return { ...facts, figure }
}

function isSumOfParts(cell: CellId, value: number, facts: Facts): boolean {
  const sums = facts.cells.get(cell)?.sums ?? []
  return sums.length > 0 && sums.every((parts) => {
    const sum = sumParts(parts, facts.figure)
    return sum.state === 'known' && sum.value === value
  })
}

const known = new WeakMap<Edition, Map<Equation, number>>()
