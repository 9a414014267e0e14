/**
 * What probably went wrong where equations fail: the smallest changes that
 * balance all of them, the likeliest first. The equations are a sparse linear
 * system; what fails tells which rows and columns a fault lies in. Moves (one
 * figure, two cells, a line put back) are proposed from there, judged against
 * all equations, and the cheapest sets that explain everything are found by a
 * bounded search. Deterministic; a few milliseconds.
 */
import type { Diagnosis } from '../../model/diagnosis'
import type { CellId } from '../../model/template'
import type { Facts } from '../base/facts'
import { failingEquations } from '../equations/relations'
import { listSuggestions, type Suggestion } from './combine'
import { COST } from './costs'
import { collectMoves, type Move } from './judge'
import { hasOpenCarryOver, offerCarryOver } from './kinds/carryOver'
import { offerShifts } from './kinds/shifted'
import { findUnfilledTotals } from './kinds/unfilledTotals'
import { offerWrongCells } from './kinds/wrongCell'
import { offerWrongPlaces } from './kinds/wrongPlace'
import { isPutAside } from './putAside'
import { classify, findSolutions } from './search'
import { mendedBy, settleChanges, type Wish } from '../equations/settle'
import type { LastStep } from './lastStep'
import { buildSystem, type System } from './system'
import { gatherUnits } from './units'
import { weigh, type Proposed } from './weigh'
import { composeExplanation, composeTitle } from './wording'

const MOST_SHOWN = 6
/** A table this far off is not one with a slip in it. */
const MOST_FAILING = 45

/**
 * Suggestions for the failing equations of the report, best first; none where nothing fails or
 * nothing explains it. `last` tells what the clerk changed last, where that is known.
 */
export function diagnose(facts: Facts, last?: LastStep): Diagnosis[] {
  return weigh(facts, propose(facts), last)
}

function propose(facts: Facts): Proposed[] {
  const failing =
    [...failingEquations(facts)].filter((equation) => !isPutAside(equation, facts)).length
  if (failing > MOST_FAILING || (failing === 0 && !hasOpenCarryOver(facts))) return []
  const unfilled = findUnfilledTotals(facts)
  const system = buildSystem(facts, new Set(unfilled.flat()))
  const classes = classify(collectMoves(system, (offer) => {
    const units = gatherUnits(system)
    offerWrongCells(system, units, offer)
    offerWrongPlaces(system, units, offer)
    offerCarryOver(system, offer)
    offerShifts(system, offer)
  }))
  const solutions = findSolutions(system, classes)
  const suggested = listSuggestions(system, classes, solutions)
    .map((suggestion) => toldFrom(system, suggestion))
  const extra = unfilled.length * COST.unfilledTotals
  const totals = unfilled.map((cells) => toldFromTotals(cells, solutions[0]?.cost ?? 0))
  const drafts = [...totals, ...suggested.map((told) => ({ ...told, cost: told.cost + extra }))]
  // In order, each change once, only what mends something and breaks nothing.
  const soundDrafts = failing > 0 ? drafts : drafts.filter(({ kind }) => kind === 'carryOver')
  const kept: Proposed[] = []
  const seen = new Set<string>()
  for (const draft of soundDrafts.sort((a, b) => a.cost - b.cost || a.own - b.own)) {
    if (kept.length === MOST_SHOWN) break
    const fresh = draft.choices.filter((choice) => !seen.has(keyOf(choice)))
    if (fresh.length === 0 || fresh[0] !== draft.choices[0]) continue
    fresh.forEach((choice) => seen.add(keyOf(choice)))
    const diagnosis = complete(facts, draft, fresh)
    if (diagnosis) kept.push(diagnosis)
  }
  return kept
}

/** A suggestion on its way to words: cells with their new figures. */
interface Draft extends Pick<Diagnosis, 'kind' | 'cost'> {
  /** Of the suggestion alone; decides between parts of one explanation. */
  own: number
  choices: Choice[]
}

interface Choice {
  wishes: Wish[]
  parts: { kind: Move['kind']; toward?: Move['toward']; wishes: Wish[] }[]
}

function toldFrom(system: System, { kind, moves, alike, cost }: Suggestion): Draft {
  return {
    kind, cost, own: moves.reduce((sum, move) => sum + move.cost, 0),
    choices: [moves, ...alike].map((chosen) => choiceFrom(system, chosen)),
  }
}

function choiceFrom(system: System, moves: Move[]): Choice {
  const parts = moves.map(({ kind, toward, deltas }) => ({
    kind, toward, wishes: deltas.map(({ cell, by }) => ({
      cell: system.cells[cell] ?? '', value: (system.values[cell] ?? 0) + by,
    })),
  }))
  return { wishes: parts.flatMap(({ wishes }) => wishes), parts }
}

function toldFromTotals(cells: CellId[], cost: number): Draft {
  const wishes = cells.map((cell) => ({ cell, value: null }))
  return {
    kind: 'unfilledTotals', cost: cost + COST.unfilledTotals, own: COST.staleTotal + 0.1,
    choices: [{ wishes, parts: [{ kind: 'unfilledTotals', wishes }] }],
  }
}

function keyOf({ wishes }: Choice): string {
  return wishes.map(({ cell, value }) => `${cell}=${value ?? 'Σ'}`).sort().join()
}

function complete(facts: Facts, { kind, cost }: Draft, choices: Choice[]): Proposed | undefined {
  const [first, ...alike] = choices.map((choice) => describe(facts, choice))
  const mends = first && mendedBy(facts, first.changes)
  if (!first || !mends?.length) return undefined
  const id = `${kind}:${first.changes.map(({ cell, to }) => `${cell}=${to}`).join()}`
  const explanation = composeExplanation(kind, mends.length)
  return {
    id, kind, ...first, explanation, mends, cost, alike, parts: choices[0]?.parts.length ?? 1,
  }
}

function describe(facts: Facts, { parts, wishes }: Choice): Pick<Diagnosis, 'title' | 'changes'> {
  const changes = settleChanges(facts, wishes)
  const titles = parts.map(({ kind, toward, wishes: own }) => composeTitle({
    kind, toward, changes: changes.filter(({ cell }) => own.some((other) => other.cell === cell)),
  }, facts))
  return { title: titles.join('，并'), changes }
}
