/** Gaps of Chromium 87–96 that libraries and we step into. */
if (!Array.prototype.at) {
  const at = function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
    const position = Math.trunc(index) || 0
    return this[position < 0 ? this.length + position : position]
  }
  for (const kind of [Array, String]) {
    Object.defineProperty(kind.prototype, 'at', { value: at, writable: true, configurable: true })
  }
}

/** The text editor looks for the last transaction with it at every key. */
if (!('findLast' in Array.prototype)) {
  const findLast = function findLast<Item>(
    this: Item[], matches: (item: Item, index: number, list: Item[]) => unknown,
  ): Item | undefined {
    for (let index = this.length - 1; index >= 0; index -= 1) {
      const item = this[index] as Item
      if (matches(item, index, this)) return item
    }
    return undefined
  }
  Object.defineProperty(Array.prototype, 'findLast', {
    value: findLast, writable: true, configurable: true,
  })
}

/** Libraries for listeners and hashes ask with it. */
if (!Reflect.has(Object, 'hasOwn')) {
  const hasOwn = (owner: object, name: PropertyKey): boolean =>
    Object.prototype.hasOwnProperty.call(owner, name)
  Object.defineProperty(Object, 'hasOwn', { value: hasOwn, writable: true, configurable: true })
}

/** Locked-down browsers set it to nothing instead of leaving it out; libraries look for its name. */
if (!globalThis.ResizeObserver) Reflect.deleteProperty(globalThis, 'ResizeObserver')
