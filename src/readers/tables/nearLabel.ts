/**
 * A label with a typo, or one half of it, told from all others: one or two
 * characters away, or cut off at one end, and no other label as near.
 */
import { coreOf } from './labelForms'

/** Shorter labels differ by one character and mean something else: 规章, 其他, 总计. */
const SHORTEST = 3
const SHORTEST_PIECE = 4
const SHORTEST_THINNED = 5
/** Of the letters of a label so many must be there. */
const MOSTLY = 0.55
/** From this length on two characters may be wrong. */
const LONG = 8
const LONGEST = 60
/** `（单位：元）` is no misprint of `（单位：万元）`. */
const UNIT = /[万亿]?元/

/** The one label of `cores` that is meant; undefined where none or several may be. */
export function findNear(label: string, cores: readonly string[]): string | undefined {
  const wanted = coreOf(label)
  // A short label, 规章 perhaps, with a remark of the agency's own behind it; a number in front may
  // mean another row.
  const isRemarked = label.startsWith(`${wanted}(`) && !UNIT.test(label)
  if (isRemarked && cores.includes(wanted)) return wanted
  if (wanted.length < SHORTEST || wanted.length > LONGEST) return undefined
  const near = cores.map((core) => ({ core, distance: distanceTo(wanted, core) }))
    .filter(({ distance }) => distance <= allowed(wanted))
  const least = Math.min(...near.map(({ distance }) => distance))
  const nearest = near.filter(({ distance }) => distance === least)
  if (nearest.length > 0) return nearest.length === 1 ? nearest[0]?.core : undefined
  return findWhole(wanted, cores) ?? findThinned(wanted, cores)
}

/** The only label with letters left out, where most of them are there. */
function findThinned(wanted: string, cores: readonly string[]): string | undefined {
  if (wanted.length < SHORTEST_THINNED || UNIT.test(wanted)) return undefined
  const whole =
    cores.filter((core) => wanted.length >= MOSTLY * core.length && isThinned(wanted, core))
  return whole.length === 1 ? whole[0] : undefined
}

/** True where all letters of a text stand in the other in their order. */
function isThinned(text: string, whole: string): boolean {
  let at = 0
  for (const letter of text) {
    at = whole.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function allowed(label: string): number {
  return label.length >= LONG ? 2 : 1
}

function distanceTo(wanted: string, core: string): number {
  if (UNIT.exec(wanted)?.[0] !== UNIT.exec(core)?.[0]) return Number.POSITIVE_INFINITY
  if (core.length < SHORTEST + 1 || Math.abs(core.length - wanted.length) > 2) {
    return Number.POSITIVE_INFINITY
  }
  return editDistance(wanted, core)
}

/** The only label that begins or ends with the piece. */
function findWhole(piece: string, cores: readonly string[]): string | undefined {
  if (piece.length < SHORTEST_PIECE || UNIT.test(piece)) return undefined
  const wholes =
    cores.filter((core) => !UNIT.test(core) && (core.startsWith(piece) || core.endsWith(piece)))
  return wholes.length === 1 ? wholes[0] : undefined
}

/** Characters to change, insert or drop; for short texts. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1)
      line.push(Math.min(change, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}

/** How many letters two short texts have in common, in the same order. */
export function commonLetters(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, () => 0)
  for (const letter of one) {
    const line = [0]
    for (let column = 1; column <= other.length; column += 1) {
      const longest = Math.max(above[column] ?? 0, line[column - 1] ?? 0)
      line.push(letter === other[column - 1] ? (above[column - 1] ?? 0) + 1 : longest)
    }
    above = line
  }
  return above[other.length] ?? 0
}
