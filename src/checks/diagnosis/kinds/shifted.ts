/**
 * Figures that lie one cell off, as after a bad paste. Along a line of cells,
 * from the one left empty to the one written over, each figure goes back by
 * one; the figure written over is worked out from an equation of its line.
 * Lines beside each other that lie off alike are one block.
 */
import { COST } from '../costs'
import type { Delta, Offer } from '../judge'
import { neighboursOf } from '../neighbours'
import type { System } from '../system'

/** Tries every stretch of every row and column in both directions, alone and with its neighbours. */
export function offerShifts(system: System, offer: Offer): void {
  for (const ids of neighboursOf(system.facts.edition).grids) {
    const grid = ids.map((row) => row.map((id) => system.places.get(id) ?? -1))
    const columns = (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? -1))
    for (const { lines, ahead, back } of [{ lines: grid, ahead: '左', back: '右' }, { lines: columns, ahead: '上', back: '下' }] as const) {
      offerBlocks(system, lines, (proposal, atLeast) => offer({ ...proposal, toward: ahead }, atLeast))
      offerBlocks(system, lines.map((line) => [...line].reverse()), (proposal, atLeast) => offer({ ...proposal, toward: back }, atLeast))
    }
  }
}

/** One line put back: what changes, whether anything at all, and how many figures move. */
interface PutBack { deltas: Delta[]; moved: number }

function offerBlocks(system: System, lines: number[][], offer: Offer): void {
  const length = lines[0]?.length ?? 0
  const solve = createSolver(system, lines)
  for (let empty = 0; empty < length - 1; empty += 1) {
    for (let lost = empty + 1; lost < length; lost += 1) {
      const backs = lines.map((line) => putBack(system, line, { empty, lost, solve }))
      if (backs.some((back) => back && back.deltas.length > 0)) offerRuns(backs, offer)
    }
  }
}

/** All runs of neighbouring lines that can be put back; a run begins and ends with a line that changes. */
function offerRuns(backs: (PutBack | undefined)[], offer: Offer): void {
  for (let first = 0; first < backs.length; first += 1) {
    if (!backs[first]?.deltas.length) continue
    const deltas: Delta[] = []
    let moved = 0
    for (let last = first; last < backs.length; last += 1) {
      const back = backs[last]
      if (!back) break
      if (back.deltas.length === 0) continue
      deltas.push(...back.deltas)
      moved += back.moved
      if (moved > 1) offer({ kind: 'shifted', cost: COST.shifted + (moved > 2 ? 0 : COST.weakShift), deltas: [...deltas] }, 2)
    }
  }
}

interface Stretch { empty: number; lost: number; solve: Solver }

/** Undefined where the line cannot have been pasted so: a cell that is no entry, or something other than a gap where the gap must be. */
function putBack(system: System, line: number[], { empty, lost, solve }: Stretch): PutBack | undefined {
  const stretch = line.slice(empty, lost + 1)
  if (stretch.includes(-1)) return undefined
  const values = stretch.map((cell) => system.values[cell] ?? 0)
  if (values[0] !== 0 && values[0] !== values[1]) return undefined
  if (values.every((value) => value === 0)) return { deltas: [], moved: 0 }
  const deltas = stretch.slice(0, -1).map((cell, at) => ({ cell, by: (values[at + 1] ?? 0) - (values[at] ?? 0) })).filter(({ by }) => by !== 0)
  const last = stretch.at(-1) ?? -1
  const by = solve(last, deltas, -(values.at(-1) ?? 0))
  if (by !== 0) deltas.push({ cell: last, by })
  return { deltas, moved: values.slice(1).filter((value) => value !== 0).length }
}

/** By how much the cell written over changes, or `otherwise`, which makes it 0. */
type Solver = (cell: number, deltas: Delta[], otherwise: number) => number

/** Equations that run along the lines tell what was written over. */
function createSolver(system: System, lines: number[][]): Solver {
  const lineOf = new Map(lines.flatMap((line, at) => line.map((cell) => [cell, at] as const)))
  const isAlong = system.equations.map(() => true)
  const seen = new Map<number, number>()
  system.touches.forEach((touches, cell) => touches.forEach(({ equation }) => {
    const line = lineOf.get(cell) ?? -1
    if (seen.has(equation) && seen.get(equation) !== line) isAlong[equation] = false
    seen.set(equation, line)
  }))
  return (cell, deltas, otherwise) => {
    for (const { equation, factor } of system.touches[cell] ?? []) {
      if (!isAlong[equation]) continue
      const by = -(residualAfter(system, equation, deltas)) / factor
      if (Number.isInteger(by) && by >= otherwise) return by
    }
    return otherwise
  }
}

function residualAfter(system: System, equation: number, deltas: Delta[]): number {
  let residual = system.residuals[equation] ?? 0
  for (const { cell, by } of deltas) {
    for (const touch of system.touches[cell] ?? []) if (touch.equation === equation) residual += touch.factor * by
  }
  return residual
}
