/**
 * Tells a step that changes much at once (全部填 0, a pasted table, another edition) or takes a
 * picture away from typing.
 */
import { blockText, type Narrative } from '../../model/narrative'
import type { Report } from '../../model/report'
import { isSamePicture } from '../repository/pictureKey'

const MANY_CELLS = 3
const MANY_CHARACTERS = 300

/** True where the state before deserves to be kept by itself. */
export function isLargeChange(before: Report, now: Report): boolean {
  return before.edition !== now.edition || changedCells(before, now) >= MANY_CELLS
    || (before.images !== now.images
      && Object.entries(before.images).some(([name, old]) => !isSamePicture(old, now.images[name])))
    || ([1, 5, 6] as const)
      .some((part) => isRewritten(before.narratives[part], now.narratives[part]))
}

function changedCells(before: Report, now: Report): number {
  if (before.cells === now.cells) return 0
  const gone = Object.keys(before.cells).filter((cell) => now.cells[cell] === undefined).length
  return gone + Object.keys(now.cells)
    .filter((cell) => now.cells[cell]?.text !== before.cells[cell]?.text).length
}

/** Much text that was there is gone; adding is no loss. Blocks both states share cost one look. */
function isRewritten(before: Narrative, now: Narrative): boolean {
  if (before === now) return false
  const kept = new Set(now)
  const lost = before.filter((block) => !kept.has(block))
  const had = new Set(before)
  const come = now.filter((block) => !had.has(block)).map(blockText)
  const left = new Set(come)
  const gone = lost.map(blockText).filter((text) => !left.has(text))
  const shrunk = sizeOf(lost.map(blockText)) - sizeOf(come)
  return sizeOf(gone) >= MANY_CHARACTERS && (gone.length > 1 || shrunk >= MANY_CHARACTERS)
}

function sizeOf(texts: string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
