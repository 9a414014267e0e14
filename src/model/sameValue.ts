/** True where two values of plain data say the same; a key without a value counts as none. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = keysOf(one)
  if (keys.length !== keysOf(other).length) return false
  return keys.every((key) => Object.prototype.hasOwnProperty.call(other, key)
    && sameValue((one as Plain)[key], (other as Plain)[key]))
}

type Plain = Record<string, unknown>

function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => (value as Plain)[key] !== undefined)
}
