/**
 * Which lines of two texts differ: the longest common run of lines stays, what is left over between
 * is paired in order.
 */

interface Keyed { key: string }
/**
 * A line of the first text and what stands in its place in the second; undefined where nothing
 * does.
 */
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
    return Array.from(
      { length: Math.max(gone.length, come.length) },
      (_, index): Pair<Line> => [gone[index], come[index]],
    )
  })
}

/** Places of common lines in both texts, in reading order: the longest run. */
export function commonLines(before: Keyed[], after: Keyed[]): [number, number][] {
  const [inBefore, inAfter] = [
    new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key)),
  ]
  // A line the other text has nowhere is in no common run; without such lines most texts are short.
  const lefts = before.flatMap(({ key }, index) => (inAfter.has(key) ? [index] : []))
  const rights = after.flatMap(({ key }, index) => (inBefore.has(key) ? [index] : []))
  const isSame: Same =
    (left, right) => before[lefts[left] ?? -1]?.key === after[rights[right] ?? -1]?.key
  return longestRun(lefts.length, rights.length, isSame)
    .map(([left, right]) => [lefts[left] ?? 0, rights[right] ?? 0])
}

type Same = (left: number, right: number) => boolean

function longestRun(height: number, width: number, isSame: Same): [number, number][] {
  const kept: [number, number][] = []
  let [left, right] = [0, 0]
  if (height * width > MOST_STEPS) {
    for (; left < Math.min(height, width); left += 1) {
      if (isSame(left, left)) kept.push([left, left])
    }
    return kept
  }
  const lengthAt = measureRuns(height, width, isSame)
  while (left < height && right < width) {
    if (isSame(left, right)) kept.push([left++, right++])
    else if (lengthAt(left + 1, right) >= lengthAt(left, right + 1)) left += 1
    else right += 1
  }
  return kept
}

type LengthAt = (left: number, right: number) => number

/** How many lines both texts have in common from a place on. */
function measureRuns(height: number, width: number, isSame: Same): LengthAt {
  const lengths = new Uint16Array((height + 1) * (width + 1))
  const lengthAt: LengthAt = (left, right) => lengths[left * (width + 1) + right] ?? 0
  for (let left = height - 1; left >= 0; left -= 1) {
    for (let right = width - 1; right >= 0; right -= 1) {
      lengths[left * (width + 1) + right] = isSame(left, right)
        ? lengthAt(left + 1, right + 1) + 1
        : Math.max(lengthAt(left + 1, right), lengthAt(left, right + 1))
    }
  }
  return lengthAt
}
