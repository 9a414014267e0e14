/**
 * Undo and redo over whole reports. Reports are immutable and share structure,
 * so a step costs what changed. Changes with the same `merge` key within a
 * second are one step (typing in one cell, one paragraph).
 */
import type { Report } from '../../model/report'

export interface Step { label: string; before: Report; merge: string; time: number }
export interface History { past: Step[]; future: Step[] }

const MOST_STEPS = 500
const MERGE_WITHIN_MS = 1000

/** No steps yet. */
export function emptyHistory(): History {
  return { past: [], future: [] }
}

/** Remembers the state before a change; a fresh change ends redo. */
export function remember(history: History, step: Step): History {
  const last = history.past.at(-1)
  const merges = last && step.merge !== '' && last.merge === step.merge
    && step.time - last.time < MERGE_WITHIN_MS && history.future.length === 0
  const past = merges
    ? [...history.past.slice(0, -1), { ...last, time: step.time }]
    : [...history.past, step].slice(-MOST_STEPS)
  return { past, future: [] }
}

/**
 * One step back (or forward with `direction` redo) from the report as it is now; null where there
 * is none.
 */
export function travel(
  history: History, now: Report, direction: 'undo' | 'redo',
): { history: History; report: Report; label: string } | null {
  const [from, to] = direction === 'undo'
    ? [history.past, history.future] : [history.future, history.past]
  const step = from.at(-1)
  if (!step) return null
  const rest = from.slice(0, -1)
  const back = [...to, { ...step, before: now, merge: '' }]
  const next = direction === 'undo' ? { past: rest, future: back } : { past: back, future: rest }
  return { history: next, report: step.before, label: step.label }
}
