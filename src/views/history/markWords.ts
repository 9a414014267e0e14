/** Which words of a paragraph went and which came. */
import { commonLines } from '../../language/pairLines'

export interface Piece { text: string; kind: 'same' | 'gone' | 'come' }

/** Less in common than this, and it is another paragraph. */
const LEAST_COMMON = 0.35

/**
 * The pieces in reading order; the whole texts one after the other where they have little in
 * common.
 */
export function markWords(before: string, after: string): Piece[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  const kept = commonLines(was.map((key) => ({ key })), is.map((key) => ({ key })))
  const common = kept.reduce((sum, [left]) => sum + (was[left]?.length ?? 0), 0)
  if (common < Math.min(before.length, after.length) * LEAST_COMMON) {
    return whole(before, 'gone').concat(whole(after, 'come'))
  }
  return joinPieces(was, is, [...kept, [was.length, is.length]])
}

/** Numbers and Latin words hold together, every other character stands for itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\d.,]+|[A-Za-z]+|[\s\S]/gu) ?? []
}

function joinPieces(was: string[], is: string[], ends: [number, number][]): Piece[] {
  const pieces: Piece[] = []
  let [left, right] = [0, 0]
  for (const [nextLeft, nextRight] of ends) {
    pieces.push(
      ...whole(was.slice(left, nextLeft).join(''), 'gone'),
      ...whole(is.slice(right, nextRight).join(''), 'come'),
    )
    pieces.push(...whole(was[nextLeft] ?? '', 'same'))
    left = nextLeft + 1
    right = nextRight + 1
  }
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged[merged.length - 1]
    if (last?.kind === piece.kind) last.text += piece.text
    else merged.push({ ...piece })
  }
  return merged
}

function whole(text: string, kind: Piece['kind']): Piece[] {
  return text === '' ? [] : [{ text, kind }]
}
