/** What a shift wrote over: the figures that stood where its last cells went. */
import type { Delta } from '../judge'
import type { System } from '../system'
import type { Layout } from './layout'

/** Of so many lines without a total of their own each is tried. */
const MOST_UNTOLD = 4

/**
 * What was written over, by an equation along its line; of the lines without one all are 0, or all
 * but one, told by any equation.
 */
export function solveLost(
  { system, lineOf }: Layout, run: number[][], { lost, deltas }: { lost: number; deltas: Delta[] },
): Delta[][] {
  const cells = run.map((line) => line[lost] ?? -1)
  const solved = cells.flatMap((cell) =>
    solve(system, cell, { deltas, counts: (equation) => (lineOf[equation] ?? -1) >= 0 }) ?? [])
  const others = cells.filter((cell) => !solved.some((delta) => delta.cell === cell))
  const emptied = others.map((cell) => ({ cell, by: -(system.values[cell] ?? 0) }))
  const ways = others.slice(0, MOST_UNTOLD).flatMap((cell) => {
    const rest = [...solved, ...emptied.filter((delta) => delta.cell !== cell)]
    const told = solve(system, cell, { deltas: [...deltas, ...rest], counts: () => true })
    return told ? [[...rest, told]] : []
  })
  return [[...solved, ...emptied], ...ways]
    .map((way) => way.filter(({ cell, by }) => by !== 0 || system.blank[cell]))
}

interface Known { deltas: Delta[]; counts: (equation: number) => boolean }

/** The change of the cell the first equation that counts asks for, after all other changes. */
function solve(system: System, cell: number, { deltas, counts }: Known): Delta | undefined {
  for (const { equation, factor } of system.touches[cell] ?? []) {
    const by = counts(equation) ? -residualAfter(system, equation, deltas) / factor : Number.NaN
    if (Number.isInteger(by) && by >= -(system.values[cell] ?? 0)) return { cell, by }
  }
  return undefined
}

function residualAfter(system: System, equation: number, deltas: Delta[]): number {
  let residual = system.residuals[equation] ?? 0
  for (const { cell, by } of deltas) {
    for (const touch of system.touches[cell] ?? []) {
      if (touch.equation === equation) residual += touch.factor * by
    }
  }
  return residual
}
