/** Files as they come out of bad copies, editors and curious hands. */
import type { Random } from '../random'

/** The bytes with one to four injuries: changed, cut out, doubled, swapped, cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result: Uint8Array = Uint8Array.from(bytes)
  for (let injury = 0; injury <= random.upTo(3); injury += 1) result = injure(result, random)
  return result
}

function injure(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.upTo(Math.max(0, bytes.length - 1))
  const length = 1 + random.upTo(random.pick([1, 8, 200]))
  const [head, middle, tail] = [
    bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length),
  ]
  return random.pick([
    () => join(head, middle.map((byte) => byte ^ (1 << random.upTo(7))), tail),
    () => join(head, tail),
    () => join(head, middle, middle, tail),
    () => join(tail, head, middle),
    () => head.slice(),
    () => join(head, Uint8Array.from({ length }, () => random.upTo(255)), tail),
  ])()
}

function join(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}

const ODD = [
  null, 0, -1, 1e300, '', '二十', [], {}, true, { text: 3 }, [[]], '<script>', '9'.repeat(400),
]

/** The value with one place somewhere inside replaced, dropped or renamed. */
export function mutateValue(value: unknown, random: Random): unknown {
  if (random.upTo(5) === 0 || typeof value !== 'object' || value === null) return random.pick(ODD)
  const keys = Object.keys(value)
  const key = keys[random.upTo(Math.max(0, keys.length - 1))]
  if (key === undefined) return random.pick(ODD)
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) => (String(index) === key
      ? mutateValue(inner, random) : inner))
  }
  const { [key]: inner, ...rest } = value as Record<string, unknown>
  if (random.upTo(9) === 0) return rest
  return { ...rest, [random.upTo(19) === 0 ? `${key}x` : key]: mutateValue(inner, random) }
}
