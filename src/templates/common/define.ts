/** Tiny builders for editions; data files read like the printed form. */
import type { AxisNode } from '../../model/template'

/** A line of cells. */
export function leaf(key: string, label: string, options: Partial<AxisNode> = {}): AxisNode {
  return { key, label, ...options }
}

/** A heading over lines. */
export function group(key: string, label: string, children: AxisNode[]): AxisNode {
  return { key, label, children }
}

/** The line that sums all other lines below the same heading. */
export function total(key: string, label: string): AxisNode {
  return { key, label, isTotal: true }
}
