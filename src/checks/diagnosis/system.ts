/**
 * The equations of a report as a linear system over the cells that hold an
 * entry. A total that follows its parts is no unknown: it is replaced by them,
 * so changing a part moves every equation its totals stand in.
 */
import type { CellId } from '../../model/template'
import { isAllZero, type CellTerm, type Equation } from '../equations/equation'
import type { Facts } from '../base/facts'
import { equationsOf } from '../equations/relations'
import { isPutAside } from './putAside'

/** How an equation's difference moves when the cell grows by 1. */
export interface Touch { equation: number; factor: number }

export interface System {
  facts: Facts
  /** Cells that may be changed, in reading order; all other arrays go by their places. */
  cells: CellId[]
  places: Map<CellId, number>
  values: number[]
  /** Blank, though read as 0. */
  blank: boolean[]
  touches: Touch[][]
  equations: Equation[]
  /** Left side less right side. */
  residuals: number[]
  /** Nothing but zeros: that it holds is no evidence. */
  weak: boolean[]
  /** Places of the equations that do not hold, and the same by equation. */
  failing: number[]
  isFailing: boolean[]
}

/** With more blank cells in a table it is still being filled in, and blanks mean nothing. */
const MOST_BLANK = 7

/**
 * `following`: totals taken for Σ though they have an entry. Equations that wait for figures are
 * left out; a few blanks are read as 0.
 */
export function buildSystem(facts: Facts, following: ReadonlySet<CellId>): System {
  const system: System = {
    facts, cells: [], places: new Map(), values: [], blank: [], touches: [], equations: [],
    residuals: [], weak: [], failing: [], isFailing: [],
  }
  placeCells(system, following)
  // The changeable cells a cell stands for; undefined where any of them has no figure.
  const known = new Map<CellId, number[] | undefined>()
  const leavesOf: LeafFinder = (cell) => {
    const own = system.places.get(cell)
    if (own !== undefined) return [own]
    if (known.has(cell)) return known.get(cell)
    const parts = !system.facts.report.cells[cell] || following.has(cell)
      ? system.facts.cells.get(cell)?.sums[0] ?? [] : []
    const leaves = parts.map(leavesOf)
    const all = parts.length > 0 && leaves.every((leaf) => leaf !== undefined)
      ? leaves.flatMap((leaf) => leaf ?? []) : undefined
    known.set(cell, all)
    return all
  }
  for (const rule of facts.edition.rules) {
    for (const equation of equationsOf(rule, facts.edition)) {
      if (!isPutAside(equation, facts)) addEquation(system, equation, leavesOf)
    }
  }
  system.isFailing = system.residuals.map((residual, at) => !holds(system.equations[at], residual))
  system.failing = system.isFailing.flatMap((isFailing, at) => (isFailing ? [at] : []))
  return system
}

/** True where the difference of both sides satisfies the relation. */
export function holds(equation: Equation | undefined, residual: number): boolean {
  return equation?.relation === '<=' ? residual <= 0 : residual === 0
}

function placeCells(system: System, following: ReadonlySet<CellId>): void {
  const { facts } = system
  const readsBlanks = blankReader(facts)
  for (const { id, kind, table, sums } of facts.cells.values()) {
    if (kind !== 'count' || following.has(id) || isFollowing(facts, id, sums)) continue
    const figure = facts.figure(id)
    if (figure.state === 'known') place(system, id, figure.value)
    else if (figure.state === 'blank' && readsBlanks(table)) place(system, id)
  }
}

function place(system: System, id: CellId, value?: number): void {
  system.places.set(id, system.cells.length)
  system.cells.push(id)
  system.values.push(value ?? 0)
  system.blank.push(value === undefined)
  system.touches.push([])
}

/** True for a total without an entry. */
function isFollowing(facts: Facts, id: CellId, sums: CellId[][]): boolean {
  return sums.length > 0 && !facts.report.cells[id]
}

/** Tells of a table whether its blanks are few enough to be read as 0. */
function blankReader(facts: Facts): (table: string) => boolean {
  const blanks = new Map<string, number>()
  for (const { id, table, sums } of facts.cells.values()) {
    if (!isFollowing(facts, id, sums) && facts.figure(id).state === 'blank') {
      blanks.set(table, (blanks.get(table) ?? 0) + 1)
    }
  }
  return (table) => (blanks.get(table) ?? 0) <= MOST_BLANK
}

type LeafFinder = (cell: CellId) => number[] | undefined

function addEquation(system: System, equation: Equation, leavesOf: LeafFinder): void {
  const factors = new Map<number, number>()
  let residual = 0
  const add = (term: CellTerm, factor: number): boolean => {
    const leaves = term.last ? [] : leavesOf(term.cell)
    const last = term.last ? lastValue(term, system.facts) : 0
    residual += factor * (last ?? 0)
    leaves?.forEach((leaf) => factors.set(leaf, (factors.get(leaf) ?? 0) + factor))
    return leaves !== undefined && last !== undefined
  }
  const isKnown = equation.left.every((term) => add(term, term.sign))
    && equation.right.every((term) => add(term, -term.sign))
  if (!isKnown) return
  const own = system.equations.length
  for (const [cell, factor] of factors) {
    residual += factor * (system.values[cell] ?? 0)
    if (factor !== 0) system.touches[cell]?.push({ equation: own, factor })
  }
  system.equations.push(equation)
  system.residuals.push(residual)
  system.weak.push(isAllZero(equation, system.facts))
}

function lastValue(term: CellTerm, facts: Facts): number | undefined {
  const figure = facts.last(term.cell)
  return figure?.state === 'known' ? figure.value : undefined
}
