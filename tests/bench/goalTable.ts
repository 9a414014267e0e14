/** The lines a bench put aside, and the table they make. */
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface GoalLine {
  what: string
  ours: string
  /** What it is measured beside, with its own figure. */
  beside: string
  goal: string
  isReached: boolean
}

export const GOALS_FILE = join(tmpdir(), 'bench-goals.jsonl')

/** Of the last bench, in the order they were measured; none where none was. */
export function readGoals(): GoalLine[] {
  if (!existsSync(GOALS_FILE)) return []
  return readFileSync(GOALS_FILE, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoalLine)
}

const HEAD = '| 项目 | 本程序 | 对照 | 目标 | |\n|---|---|---|---|---|'

/** As Markdown, without a line break at the end. */
export function tableOf(lines: GoalLine[]): string {
  return [HEAD, ...lines.map(rowOf)].join('\n')
}

function rowOf({ what, ours, beside, goal, isReached }: GoalLine): string {
  return `| ${[what, ours, beside, goal, isReached ? '达到' : '没有达到'].join(' | ')} |`
}

/**
 * A page with the lines in its table of goals: those it has already are put in their places, new ones
 * behind; undefined where the page has no such table.
 */
export function putIntoPage(page: string, lines: GoalLine[]): string | undefined {
  const start = page.indexOf(`${HEAD}\n`)
  if (start === -1) return undefined
  const end = page.indexOf('\n\n', start)
  const rows = new Map(page.slice(start + HEAD.length + 1, end).split('\n')
    .map((row) => [row.split(' | ')[0]?.slice(2) ?? '', row]))
  for (const line of lines) rows.set(line.what, rowOf(line))
  return page.slice(0, start) + [HEAD, ...rows.values()].join('\n') + page.slice(end)
}
