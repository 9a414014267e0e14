/**
 * From solutions to single suggestions: moves that stand for themselves one by one, those that need
 * each other together.
 */
import type { DiagnosisKind } from '../../model/diagnosis'
import type { Move } from './judge'
import type { MoveClass, Solution } from './search'
import { holds, type System } from './system'

/** What is suggested: moves made together; other moves do the same to every equation. */
export interface Suggestion {
  kind: DiagnosisKind
  moves: Move[]
  alike: Move[][]
  /** Of the whole solution with it. */
  cost: number
}

/** Of combinations that cannot be told apart only so many are listed. */
const MOST_ALIKE = 40

/** Every suggestion of every solution; the same one may come more than once. */
export function listSuggestions(
  system: System, classes: MoveClass[], solutions: Solution[],
): Suggestion[] {
  return solutions.flatMap((solution) => {
    const chosen = solution.classes.flatMap((at) => classes[at] ?? [])
    const suggestions = groupDependent(system, chosen)
      .flatMap((group) => suggestGroup(group, solution.cost))
    return suggestions.filter((suggestion) => solution.isWhole
      ? isClear(suggestion) : isTelling(system, suggestion))
  })
}

/** Three errors, each of which could be elsewhere, tell nothing. */
function isClear({ moves, alike }: Suggestion): boolean {
  return moves.length <= 2 || alike.length === 0
}

/**
 * Where not everything is explained, any figure of a sum could mend that sum:
 * that tells nothing. Nor does what takes another sum further from its total.
 */
function isTelling(system: System, suggestion: Suggestion): boolean {
  return isClear(suggestion) && suggestion.moves.every((move) =>
    (move.kind !== 'wrongCell' || move.mends > 1) && !worsens(system, move))
}

function worsens({ residuals }: System, { effect }: Move): boolean {
  return effect.some(({ equation, by }) =>
    Math.abs((residuals[equation] ?? 0) + by) > Math.abs(residuals[equation] ?? 0))
}

/** Classes that mend an equation only together come into one group. */
function groupDependent(system: System, chosen: MoveClass[]): MoveClass[][] {
  const groups = new Map(chosen.map((one) => [one, [one]]))
  for (const equation of system.failing) {
    const touching =
      chosen.filter(({ effect }) => effect.some((shove) => shove.equation === equation))
    if (touching.length < 2 || touching.some((one) => mendsAlone(system, one, equation))) continue
    const joined = [...new Set(touching.flatMap((one) => groups.get(one) ?? []))]
    joined.forEach((one) => groups.set(one, joined))
  }
  return [...new Set(groups.values())]
}

function mendsAlone(
  { equations, residuals }: System, { effect }: MoveClass, equation: number,
): boolean {
  const by = effect.find((shove) => shove.equation === equation)?.by ?? 0
  return holds(equations[equation], (residuals[equation] ?? 0) + by)
}

/** One suggestion per kind of error; of classes in need of each other the likeliest kinds alone. */
function suggestGroup(group: MoveClass[], cost: number): Suggestion[] {
  const [only, another] = group
  if (!only) return []
  if (another) return [suggestTogether(group, cost)]
  return splitByKind(only.moves).flatMap((moves) => {
    const [first, ...others] = moves
    return first ? [{
      kind: first.kind, moves: [first], alike: others.map((move) => [move]),
      cost: cost + first.cost - only.cost,
    }] : []
  })
}

function splitByKind(moves: Move[]): Move[][] {
  const kinds = new Map<DiagnosisKind, Move[]>()
  for (const move of moves) kinds.set(move.kind, [...(kinds.get(move.kind) ?? []), move])
  return [...kinds.values()]
}

function suggestTogether(group: MoveClass[], cost: number): Suggestion {
  const choices = group.map(({ moves }) => splitByKind(moves)[0] ?? [])
  const [first = [], ...others] = choices.reduce<Move[][]>((combined, moves) =>
    combined.flatMap((chosen) => moves.map((move) => [...chosen, move])).slice(0, MOST_ALIKE), [[]])
  return { kind: 'several', moves: first, alike: others, cost }
}
