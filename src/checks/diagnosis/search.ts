/**
 * The cheapest sets of moves that together explain every equation that fails.
 * Moves with the same effect on every equation cannot be told apart by any
 * figure; they stand as one class. The search goes by the failing equation the
 * fewest classes reach, and is bounded in steps, so it always ends the same way.
 */
import { COST, WINDOW } from './costs'
import type { Move, Shove } from './judge'
import { holds, type System } from './system'

/** Moves with one effect, the cheapest first. */
export interface MoveClass { effect: Shove[]; moves: Move[]; cost: number }

/** Classes by their places in the list given. */
export interface Solution {
  classes: number[]
  cost: number
  /** Nothing is left over. */
  isWhole: boolean
}

const MOST_MOVES = 3
const MOST_STEPS = 6000

/** Groups moves by their effect. */
export function classify(moves: Move[]): MoveClass[] {
  const byEffect = new Map<string, Move[]>()
  for (const move of moves) {
    const key = move.effect.map(({ equation, by }) => `${equation}:${by}`).join()
    byEffect.set(key, [...(byEffect.get(key) ?? []), move])
  }
  return [...byEffect.values()].map((alike) => {
    const sorted = alike.sort((a, b) => a.cost - b.cost || comparePlaces(a, b))
    return { effect: sorted[0]?.effect ?? [], moves: sorted, cost: sorted[0]?.cost ?? 0 }
  })
}

/** In reading order of the first cell changed, then the next. */
function comparePlaces(a: Move, b: Move): number {
  const differing = a.deltas.findIndex(({ cell }, at) => cell !== b.deltas[at]?.cell)
  return (a.deltas[differing]?.cell ?? 0) - (b.deltas[differing]?.cell ?? 0)
}

interface State {
  system: System
  classes: MoveClass[]
  /** Classes that move an equation, the most promising first. */
  reaching: number[][]
  residuals: number[]
  chosen: number[]
  /** Failing equations nobody is to explain. */
  left: Set<number>
  best: number
  steps: number
  found: Map<string, Solution>
}

/**
 * Solutions by cost, none dearer than the best by more than the window; equations that cannot be
 * explained are left over.
 */
export function findSolutions(system: System, classes: MoveClass[]): Solution[] {
  const state: State = {
    system, classes, reaching: system.equations.map(() => []), residuals: [...system.residuals],
    chosen: [], left: new Set(),
    best: system.failing.length * COST.leftOver, steps: 0, found: new Map(),
  }
  // What a class saves against leaving its equations over, the most first.
  const saving = classes.map(({ cost, moves }) => COST.leftOver * (moves[0]?.mends ?? 0) - cost)
  const rank = classes.map((_, at) => at).sort((a, b) => (saving[b] ?? 0) - (saving[a] ?? 0) || a - b)
  rank.forEach((at) =>
    classes[at]?.effect.forEach(({ equation }) => state.reaching[equation]?.push(at)))
  explore(state, 0)
  return [...state.found.values()].filter(({ cost }) => cost <= state.best + WINDOW)
    .sort((a, b) => a.cost - b.cost || compareLists(a.classes, b.classes))
}

function compareLists(a: number[], b: number[]): number {
  const differing = a.findIndex((value, at) => value !== b[at])
  return a.length - b.length || (a[differing] ?? 0) - (b[differing] ?? 0)
}

function explore(state: State, cost: number): void {
  state.steps += 1
  if (state.steps > MOST_STEPS || cost > state.best + WINDOW) return
  const open = state.system.failing.filter((equation) =>
    !state.left.has(equation) && isFailing(state, equation))
  if (open.length === 0) {
    const broken = state.system.equations.filter((_, equation) =>
      isFailing(state, equation) && !state.system.isFailing[equation]).length
    const whole = cost + broken * COST.brokenZeros
    const classes = [...state.chosen].sort((a, b) => a - b)
    const key = classes.join()
    const known = state.found.get(key)
    if (!known || whole < known.cost) {
      state.found.set(key, { classes, cost: whole, isWhole: state.left.size === 0 })
    }
    state.best = Math.min(state.best, whole)
    return
  }
  const equation =
    open.reduce((fewest, other) => (reach(state, other) < reach(state, fewest) ? other : fewest))
  if (state.chosen.length < MOST_MOVES) {
    for (const at of state.reaching[equation] ?? []) tryClass(state, at, cost)
  }
  state.left.add(equation)
  explore(state, cost + COST.leftOver)
  state.left.delete(equation)
}

function reach(state: State, equation: number): number {
  return state.reaching[equation]?.length ?? 0
}

function isFailing({ system, residuals }: State, equation: number): boolean {
  return !holds(system.equations[equation], residuals[equation] ?? 0)
}

function tryClass(state: State, at: number, cost: number): void {
  const tried = state.classes[at]
  if (!tried || cost + tried.cost > state.best + WINDOW || state.chosen.includes(at)) return
  if (state.chosen.some((other) => overlaps(state.classes[other], tried))) return
  const before = countOpen(state, tried)
  shove(state, tried, 1)
  if (countOpen(state, tried) < before) {
    state.chosen.push(at)
    explore(state, cost + tried.cost)
    state.chosen.pop()
  }
  shove(state, tried, -1)
}

/** How many of the equations to be explained the class moves and do not hold now. */
function countOpen(state: State, { effect }: MoveClass): number {
  return effect.filter(({ equation }) =>
    state.system.isFailing[equation] && isFailing(state, equation)).length
}

function overlaps(a: MoveClass | undefined, b: MoveClass): boolean {
  const cells = new Set(a?.moves[0]?.deltas.map(({ cell }) => cell))
  return b.moves[0]?.deltas.some(({ cell }) => cells.has(cell)) ?? false
}

function shove({ residuals }: State, { effect }: MoveClass, direction: 1 | -1): void {
  for (const { equation, by } of effect) {
    residuals[equation] = (residuals[equation] ?? 0) + direction * by
  }
}
