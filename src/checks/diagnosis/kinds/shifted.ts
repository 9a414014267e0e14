/**
 * Figures that lie one cell off, as after a bad paste. Along a line of cells,
 * from the one left empty to the one written over, each figure goes back by
 * one; the figure written over is worked out from an equation of its line.
 * Lines beside each other that lie off alike are one block. A stretch grows
 * cell by cell and is given up at the first cell whose own equation would not
 * hold after.
 */
import { COST } from '../costs'
import type { Delta, Offer } from '../judge'
import { neighboursOf } from '../neighbours'
import { holds, type System } from '../system'
import { layOut, type Layout } from './layout'
import { solveLost } from './writtenOver'

/** Fewer equations do not speak for so large an error. */
const LEAST_MENDED = 3

const LEAST_TELLING = 2

/**
 * Tries every stretch of every row and column in both directions, alone and with its neighbours.
 */
export function offerShifts(system: System, offer: Offer): void {
  if (system.failing.length < LEAST_MENDED) return
  for (const ids of neighboursOf(system.facts.edition).grids) {
    const grid = ids.map((row) => row.map((id) => system.places.get(id) ?? -1))
    const columns = (grid[0] ?? []).map((_, at) => grid.map((row) => row[at] ?? -1))
    for (const { lines, ahead, back } of [
      { lines: grid, ahead: '左', back: '右' }, { lines: columns, ahead: '上', back: '下' },
    ] as const) {
      offerRuns(
        layOut(system, lines), (proposal) => offer({ ...proposal, toward: ahead }, LEAST_MENDED),
      )
      offerRuns(
        layOut(system, lines.map((line) => [...line].reverse())),
        (proposal) => offer({ ...proposal, toward: back }, LEAST_MENDED),
      )
    }
  }
}

/** What each cell of a layout would do in a stretch; the same for all runs that hold its line. */
interface Cells {
  /**
   * By line and position: the change of the cell before, were this figure to go back; null where
   * there is no cell, undefined where nothing changes.
   */
  pulls: (Delta | undefined | null)[][]
  gaps: boolean[][]
}

/** Every run of neighbouring lines, from every gap. */
function offerRuns(layout: Layout, offer: Offer): void {
  const { system, lines, length } = layout
  const cells: Cells = {
    pulls: lines.map((line) => line.map((_, position) => pullBack(system, line, position))),
    gaps: lines.map((line) => line.map((_, position) => isGap(system, line, position))),
  }
  for (let first = 0; first < lines.length; first += 1) {
    // Where every line of the run has a gap; a longer run has no others.
    let shared = Array.from({ length: Math.max(0, length - 1) }, (_, empty) => empty)
    for (let last = first; last < lines.length && shared.length > 0; last += 1) {
      shared = shared.filter((empty) => cells.gaps[last]?.[empty] === true)
      for (const empty of shared) {
        // Later gaps reach still less.
        if (!isPromising(layout, { first, last, empty })) break
        grow({ layout, cells, first, last, empty, offer })
      }
    }
  }
}

/**
 * Enough equations fail across such a run behind its gap; of those along a line one is spent on
 * what was written over.
 */
function isPromising(
  { system, lineOf, positionOf }: Layout,
  { first, last, empty }: { first: number; last: number; empty: number },
): boolean {
  const along = new Map<number, number>()
  let count = 0
  for (const equation of system.failing) {
    const line = lineOf[equation] ?? -1
    const position = positionOf[equation] ?? -1
    if (line < 0) count += position < 0 || position >= empty ? 1 : 0
    else if (line >= first && line <= last) along.set(line, (along.get(line) ?? 0) + 1)
  }
  along.forEach((failing) => { count += failing - 1 })
  return count >= LEAST_TELLING
}

interface Growth {
  layout: Layout
  cells: Cells
  first: number
  last: number
  empty: number
  offer: Offer
}

/** Lets the stretch grow from its gap and offers it at every length. */
function grow({ layout, cells, first, last, empty, offer }: Growth): void {
  const { system, length } = layout
  const run = layout.lines.slice(first, last + 1)
  const deltas: Delta[] = []
  const reached = new Set<number>()
  let moved = 0
  for (let lost = empty + 1; lost < length; lost += 1) {
    const fresh = pullsAt(cells, { first, last }, lost)
    if (!fresh || breaksAt(layout, fresh, lost - 1)) return
    deltas.push(...fresh)
    moved += run.reduce((count, line) => (valueAt(system, line, lost) === 0 ? count : count + 1), 0)
    for (const { cell } of fresh) noteFailing(system, cell, reached)
    if (moved > 1 && countReached(system, run, { lost, reached }) >= LEAST_MENDED) {
      const cost = COST.shifted + (moved > 2 ? 0 : COST.weakShift)
      for (const over of solveLost(layout, run, { lost, deltas })) {
        offer({ kind: 'shifted', cost, deltas: [...deltas, ...over] })
      }
    }
  }
}

function pullsAt(
  { pulls }: Cells, { first, last }: { first: number; last: number }, lost: number,
): Delta[] | null {
  const fresh: Delta[] = []
  for (let line = first; line <= last; line += 1) {
    const pull = pulls[line]?.[lost]
    if (pull === null) return null
    if (pull) fresh.push(pull)
  }
  return fresh
}

function noteFailing({ touches, isFailing }: System, cell: number, reached: Set<number>): void {
  for (const { equation } of touches[cell] ?? []) if (isFailing[equation]) reached.add(equation)
}

/** How many failing equations the stretch could mend, those of the cells written over with it. */
function countReached(
  system: System, run: number[][], { lost, reached }: { lost: number; reached: Set<number> },
): number {
  const all = new Set(reached)
  for (const line of run) noteFailing(system, placeAt(line, lost), all)
  return all.size
}

/** The figure at `lost` goes one cell back. */
function pullBack(system: System, line: number[], lost: number): Delta | undefined | null {
  if (placeAt(line, lost) < 0 || lost === 0) return null
  const cell = placeAt(line, lost - 1)
  const by = valueAt(system, line, lost) - valueAt(system, line, lost - 1)
  return by !== 0 || system.blank[cell] ? { cell, by } : undefined
}

function placeAt(line: number[], position: number): number {
  return line[position] ?? -1
}

function valueAt({ values }: System, line: number[], position: number): number {
  return values[placeAt(line, position)] ?? 0
}

/** The gap is blank, 0, or holds what was copied into the next cell. */
function isGap({ values }: System, line: number[], empty: number): boolean {
  const cell = placeAt(line, empty)
  return cell >= 0 && (values[cell] === 0 || values[cell] === values[placeAt(line, empty + 1)])
}

/**
 * True where an equation that lies wholly at this position changes and does not hold then; one of
 * nothing but zeros may.
 */
function breaksAt({ system, positionOf }: Layout, fresh: Delta[], position: number): boolean {
  if (fresh.length === 0) return false
  const shoves = new Map<number, number>()
  for (const { cell, by } of fresh) {
    for (const { equation, factor } of system.touches[cell] ?? []) {
      if (positionOf[equation] === position) {
        shoves.set(equation, (shoves.get(equation) ?? 0) + factor * by)
      }
    }
  }
  for (const [equation, by] of shoves) if (by !== 0 && isBroken(system, equation, by)) return true
  return false
}

function isBroken(system: System, equation: number, by: number): boolean {
  const mayBreak = system.weak[equation] === true && system.isFailing[equation] !== true
  return !mayBreak && !holds(system.equations[equation], (system.residuals[equation] ?? 0) + by)
}
