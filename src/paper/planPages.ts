/**
 * Where pages end. The document comes as a row of atoms: lines of text, rows of
 * tables, whole images. A page takes as many as fit and ends at the last place
 * where a break is allowed; where none is, it ends anyway, so nothing is lost.
 */

/**
 * `before` tells whether a page may (`free`), should not (`avoid`) or must (`force`) start here.
 */
export interface Atom {
  height: number
  before: 'free' | 'avoid' | 'force'
  /** What is repeated above it where a page starts here: the head of its table. */
  repeated?: number
}

/** Rounding of the browser: 22 lines must fit into the 版心. */
const TOLERANCE = 1

/**
 * The index of the first atom of every page; heights in the unit of `room`. No atoms: one blank
 * page.
 */
export function planPages(atoms: Atom[], room: number): number[] {
  const starts = [0]
  for (let next = endOfPage(atoms, 0, room); next < atoms.length; next = endOfPage(
    atoms, next, room,
  )) starts.push(next)
  return starts
}

function endOfPage(atoms: Atom[], start: number, room: number): number {
  let used = (atoms[start]?.height ?? 0) + (atoms[start]?.repeated ?? 0)
  let lastFree = start
  for (let index = start + 1; index < atoms.length; index += 1) {
    const { before, height } = atoms[index] as Atom
    if (before === 'force') return index
    if (before === 'free') lastFree = index
    used += height
    if (used > room + TOLERANCE) return lastFree > start ? lastFree : index
  }
  return atoms.length
}
