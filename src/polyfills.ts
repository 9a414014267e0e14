/** Gaps of Chromium 87–91 that libraries and we step into. */
if (!Array.prototype.at) {
  const at = function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
    const position = Math.trunc(index) || 0
    return this[position < 0 ? this.length + position : position]
  }
  for (const kind of [Array, String]) Object.defineProperty(kind.prototype, 'at', { value: at, writable: true, configurable: true })
}
