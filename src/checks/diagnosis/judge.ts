/**
 * Moves: changes of cells that mend at least one equation and break none that holds on evidence.
 */
import type { DiagnosisKind } from '../../model/diagnosis'
import { holds, type System } from './system'

/**
 * By how much a cell, told by its place in the system, would change; 0 writes a 0 into a blank
 * cell.
 */
export interface Delta { cell: number; by: number }

/** By how much the difference of an equation would change. */
export interface Shove { equation: number; by: number }

export interface Move {
  kind: DiagnosisKind
  cost: number
  deltas: Delta[]
  effect: Shove[]
  /** Equations that hold after it and did not before. */
  mends: number
  /** Of figures pasted one cell off: where they go back to. */
  toward?: Toward
}

export type Toward = '左' | '右' | '上' | '下'

/** Takes a proposed move; `atLeast` equations it must mend, 1 unless told. */
export type Offer = (
  proposal: Pick<Move, 'kind' | 'cost' | 'deltas' | 'toward'>, atLeast?: number,
) => void

/** Moves that change the same cells to the same figures are kept once, the cheapest. */
export function collectMoves(system: System, generate: (offer: Offer) => void): Move[] {
  const judge = createJudge(system)
  const found = new Map<string, Move>()
  generate((proposal, atLeast = 1) => {
    const verdict = judge(proposal.deltas)
    if (!verdict || verdict.mends < atLeast) return
    const deltas = proposal.deltas.filter(({ cell, by }) => by !== 0 || system.blank[cell])
      .sort((a, b) => a.cell - b.cell)
    const key = deltas.map(({ cell, by }) => `${cell}:${by}`).join()
    const known = found.get(key)
    if (!known || proposal.cost < known.cost) found.set(key, { ...proposal, deltas, ...verdict })
  })
  return [...found.values()]
}

export type Judge = (deltas: Delta[]) => Pick<Move, 'effect' | 'mends'> | undefined

/**
 * Undefined for changes below 0, changes that mend nothing, and those that break an equation that
 * holds on evidence.
 */
export function createJudge(system: System): Judge {
  const shoves = new Float64Array(system.equations.length)
  const touched: number[] = []
  return (deltas) => {
    if (deltas.some(({ cell, by }) => (system.values[cell] ?? 0) + by < 0)) return undefined
    touched.length = 0
    for (const { cell, by } of deltas) {
      for (const { equation, factor } of system.touches[cell] ?? []) {
        touched.push(equation)
        shoves[equation] = (shoves[equation] ?? 0) + factor * by
      }
    }
    return sumUp(system, shoves, touched)
  }
}

/** Reads the shoves and leaves them at 0. */
function sumUp(system: System, shoves: Float64Array, touched: number[]): ReturnType<Judge> {
  let isSound = true
  let doesMend = false
  for (const equation of touched) {
    const by = shoves[equation] ?? 0
    const change = by === 0 ? 'neither' : compare(system, equation, by)
    if (change === 'breaks') isSound = false
    if (change === 'mends') doesMend = true
  }
  const effect = isSound && doesMend ? listShoves(shoves, touched) : undefined
  for (const equation of touched) shoves[equation] = 0
  return effect && {
    effect,
    mends: effect.filter(({ equation, by }) => compare(system, equation, by) === 'mends').length,
  }
}

function listShoves(shoves: Float64Array, touched: number[]): Shove[] {
  return [...new Set(touched)].sort((a, b) => a - b)
    .map((equation) => ({ equation, by: shoves[equation] ?? 0 })).filter(({ by }) => by !== 0)
}

function compare(
  { equations, residuals, weak }: System, place: number, by: number,
): 'mends' | 'breaks' | 'neither' {
  const residual = residuals[place] ?? 0
  const held = holds(equations[place], residual)
  const isHolding = holds(equations[place], residual + by)
  if (held === isHolding) return 'neither'
  if (isHolding) return 'mends'
  return weak[place] ? 'neither' : 'breaks'
}
