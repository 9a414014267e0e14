/**
 * The goals, one line each: ours beside a peer or beside the floor nothing can go below. Lines are
 * put aside as they are measured, and `npm run bench` ends with all of them as a table.
 */
import { appendFileSync, rmSync } from 'node:fs'
import { GOALS_FILE, readGoals, tableOf, type GoalLine } from './goalTable'

/** Keeps a line for the table, and prints it. */
export function noteGoal(line: GoalLine): void {
  appendFileSync(GOALS_FILE, `${JSON.stringify(line)}\n`)
  console.log(`${line.what}: ${line.ours}; ${line.beside}; goal ${line.goal}: `
    + `${line.isReached ? 'reached' : 'not reached'}`)
}

/** vitest calls it before the first bench. */
export function setup(): void {
  rmSync(GOALS_FILE, { force: true })
}

/** And this behind the last: the table, as Markdown. */
export function teardown(): void {
  const lines = readGoals()
  if (lines.length > 0) console.log(`\n${tableOf(lines)}\n`)
}

/** Middle and quarters of many measurements of one thing. */
export interface Quartiles { low: number; middle: number; high: number }

export type Costs<Name extends string> = Record<Name, Quartiles>

/**
 * Processor milliseconds of each task, measured in turns in this one process, so that what the
 * machine does besides falls on all of them alike. The first third warms up. Processor time has
 * steps of some milliseconds on some systems: a task should take longer.
 */
export async function measureInTurns<Name extends string>(
  tasks: Record<Name, () => unknown>, turns: number,
): Promise<Costs<Name>> {
  const names = Object.keys(tasks) as Name[]
  const costs = new Map(names.map((name) => [name, [] as number[]]))
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) {
      const start = process.cpuUsage()
      await tasks[name]()
      const { user, system } = process.cpuUsage(start)
      if (turn >= turns / 3) costs.get(name)?.push((user + system) / 1000)
    }
  }
  return Object.fromEntries(names.map((name) => [name, quartilesOf(costs.get(name) ?? [])])) as
    Costs<Name>
}

function quartilesOf(values: number[]): Quartiles {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
  return { low: at(0.25), middle: at(0.5), high: at(0.75) }
}

/** `12.3（11.8–13.1）ms`: the middle and the quarters around it, for one of `count` in a task. */
export function inMs({ low, middle, high }: Quartiles, count = 1): string {
  const [a, b, c] = [low, middle, high].map((value) => (value / count).toFixed(2))
  return `${b}（${a}–${c}）ms`
}

/** `1.23 倍` */
export function times(one: Quartiles, other: Quartiles): string {
  return `${(one.middle / other.middle).toFixed(2)} 倍`
}
