/** Which lines of two texts differ: the longest common run of lines stays, what is left over between is paired in order. */

interface Keyed { key: string }
/** A line of the first text and what stands in its place in the second; undefined where nothing does. */
export type Pair<Line> = [before: Line | undefined, after: Line | undefined]

/** Texts beyond this are compared line by line in order. */
const MOST_STEPS = 4_000_000

/** Pairs of differing lines in reading order; none where both texts are the same. */
export function pairLines<Line extends Keyed>(before: Line[], after: Line[]): Pair<Line>[] {
  const ends: [number, number][] = [...commonLines(before, after), [before.length, after.length]]
  let [left, right] = [0, 0]
  return ends.flatMap(([nextLeft, nextRight]) => {
    const [gone, come] = [before.slice(left, nextLeft), after.slice(right, nextRight)]
    left = nextLeft + 1
    right = nextRight + 1
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index): Pair<Line> => [gone[index], come[index]])
  })
}

/** Places of common lines in both texts, in reading order: the longest run. */
export function commonLines(before: Keyed[], after: Keyed[]): [number, number][] {
  const isSame = (left: number, right: number): boolean => before[left]?.key === after[right]?.key
  if (before.length * after.length > MOST_STEPS) return before.flatMap((_, index): [number, number][] => (isSame(index, index) ? [[index, index]] : []))
  const lengthAt = measureRuns(before.length, after.length, isSame)
  const kept: [number, number][] = []
  let [left, right] = [0, 0]
  while (left < before.length && right < after.length) {
    if (isSame(left, right)) kept.push([left++, right++])
    else if (lengthAt(left + 1, right) >= lengthAt(left, right + 1)) left += 1
    else right += 1
  }
  return kept
}

type LengthAt = (left: number, right: number) => number

/** How many lines both texts have in common from a place on. */
function measureRuns(height: number, width: number, isSame: (left: number, right: number) => boolean): LengthAt {
  const lengths = new Uint16Array((height + 1) * (width + 1))
  const lengthAt: LengthAt = (left, right) => lengths[left * (width + 1) + right] ?? 0
  for (let left = height - 1; left >= 0; left -= 1) {
    for (let right = width - 1; right >= 0; right -= 1) {
      lengths[left * (width + 1) + right] = isSame(left, right) ? lengthAt(left + 1, right + 1) + 1 : Math.max(lengthAt(left + 1, right), lengthAt(left, right + 1))
    }
  }
  return lengthAt
}
