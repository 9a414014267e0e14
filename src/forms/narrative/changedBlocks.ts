/**
 * What an edit changed, block by block: an edited document shares every block that stayed the same.
 */
import type { Node } from '@tiptap/pm/model'

export interface ChangedBlocks {
  /**
   * Indexes of the blocks in the document after the edit; `to` is the first that is the same again.
   */
  from: number
  to: number
  /** Where block `from` begins. */
  at: number
}

/** Blocks of `after` that are not those of `before`; one look at each block, whatever it holds. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const shorter = Math.min(before.childCount, after.childCount)
  let from = 0
  let at = 0
  while (from < shorter && before.child(from) === after.child(from)) {
    at += after.child(from).nodeSize
    from += 1
  }
  let same = 0
  const last = (doc: Node): Node => doc.child(doc.childCount - 1 - same)
  while (same < shorter - from && last(before) === last(after)) same += 1
  return { from, to: after.childCount - same, at }
}
