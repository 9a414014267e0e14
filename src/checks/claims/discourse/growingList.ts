/**
 * A list that grows at its end without changing: whoever holds an earlier one sees what it was.
 * Versions share their blocks, so that adding to a long list does not copy it.
 */
export interface GrowingList<T> {
  readonly blocks: readonly (readonly T[])[]
  readonly length: number
}

export const NO_ITEMS: GrowingList<never> = { blocks: [], length: 0 }

const BLOCK = 128

/** The list with one more. */
export function added<T>({ blocks, length }: GrowingList<T>, item: T): GrowingList<T> {
  const last = blocks[blocks.length - 1]
  return {
    blocks: last === undefined || last.length === BLOCK
      ? [...blocks, [item]] : [...blocks.slice(0, -1), [...last, item]],
    length: length + 1,
  }
}

/** The list with another item in that place. */
export function replaced<T>(list: GrowingList<T>, place: number, item: T): GrowingList<T> {
  if (itemAt(list, place) === item) return list
  const blocks = list.blocks.slice()
  const block = (blocks[Math.floor(place / BLOCK)] ?? []).slice()
  block[place % BLOCK] = item
  blocks[Math.floor(place / BLOCK)] = block
  return { blocks, length: list.length }
}

/** Undefined where the list does not reach. */
export function itemAt<T>({ blocks }: GrowingList<T>, place: number): T | undefined {
  return blocks[Math.floor(place / BLOCK)]?.[place % BLOCK]
}

/** All of it. */
export function itemsOf<T>({ blocks }: GrowingList<T>): readonly T[] {
  return blocks.length > 1 ? blocks.flat() : blocks[0] ?? []
}

/** The last few, in order. */
export function lastItems<T>(list: GrowingList<T>, count: number): T[] {
  const items: T[] = []
  for (let place = Math.max(0, list.length - count); place < list.length; place += 1) {
    const item = itemAt(list, place)
    if (item !== undefined) items.push(item)
  }
  return items
}
