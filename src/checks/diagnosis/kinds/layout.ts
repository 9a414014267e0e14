/** Cells laid out in parallel lines, and where the equations lie in them. */
import type { System } from '../system'

export interface Layout {
  system: System
  /** Places of cells; -1 for one that cannot be changed. */
  lines: number[][]
  length: number
  /**
   * By equation: the line all its cells lie on, or the position in it; -1 where they lie on
   * several.
   */
  lineOf: number[]
  positionOf: number[]
}

/** Works out where each equation lies. */
export function layOut(system: System, lines: number[][]): Layout {
  const lineOf: number[] = []
  const positionOf: number[] = []
  const seen = new Set<number>()
  lines.forEach((cells, line) => cells.forEach((cell, position) => {
    for (const { equation } of system.touches[cell] ?? []) {
      lineOf[equation] = !seen.has(equation) || lineOf[equation] === line ? line : -1
      positionOf[equation] = !seen.has(equation) || positionOf[equation] === position
        ? position : -1
      seen.add(equation)
    }
  }))
  return { system, lines, length: lines[0]?.length ?? 0, lineOf, positionOf }
}
