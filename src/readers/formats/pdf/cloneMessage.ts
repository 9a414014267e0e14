/**
 * Stands in for `structuredClone`, which Chromium has from 98 on, where pdfjs
 * passes messages to itself: objects, lists, maps and sets are copied, all else
 * is handed over as it is, for both ends are one thread and the sender lets go
 * of its bytes.
 */
export function cloneMessage(message: unknown): unknown {
  const known = new Map<object, unknown>()
  /** The copy is known before its parts are made: they may lead back to it. */
  const keep = <Copy>(value: object, empty: Copy): Copy => {
    known.set(value, empty)
    return empty
  }
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (known.has(value)) return known.get(value)
    if (Array.isArray(value)) return copyList(value, keep(value, []), copy)
    if (value instanceof Map) return copyMap(value, keep(value, new Map()), copy)
    if (value instanceof Set) {
      const to = keep(value, new Set())
      for (const item of value) to.add(copy(item))
      return to
    }
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
      ? copyObject(value, keep(value, {}), copy) : value
  }
  return copy(message)
}

type Copier = (value: unknown) => unknown

function copyList(from: unknown[], to: unknown[], copy: Copier): unknown[] {
  for (const item of from) to.push(copy(item))
  return to
}

function copyMap(
  from: Map<unknown, unknown>, to: Map<unknown, unknown>, copy: Copier,
): Map<unknown, unknown> {
  for (const [key, item] of from) to.set(copy(key), copy(item))
  return to
}

function copyObject(
  from: object, to: Record<string, unknown>, copy: Copier,
): Record<string, unknown> {
  for (const [key, item] of Object.entries(from)) to[key] = copy(item)
  return to
}
