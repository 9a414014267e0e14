/** Places in the saved text as positions in the editor's document. */
import type { Node } from '@tiptap/pm/model'
import type { TextSpan } from '../../../model/textSpan'

export interface DocRange { from: number; to: number }

/** Where the words stand; null where the document has no such place. */
export function rangeOfSpan(doc: Node, { block, cell, from, to }: TextSpan): DocRange | null {
  if (block < 0 || block >= doc.childCount) return null
  const node = doc.child(block)
  const start = startOfChild(doc, block)
  const place = node.type.name === 'table' ? cell && cellIn(node, start, cell) : { node, start }
  if (!place) return null
  const [first, last] = [from, to].map((offset) => positionIn(place, offset))
  return first === undefined || last === undefined || from > to ? null : { from: first, to: last }
}

/** `start` lies before the node. */
interface Placed { node: Node; start: number }

/** A node never changes: where its children begin is counted once for all the places asked for. */
const starts = new WeakMap<Node, number[]>()

function startOfChild(parent: Node, index: number): number {
  const known = starts.get(parent) ?? [0]
  if (known.length === 1) parent.forEach((child, offset) => known.push(offset + child.nodeSize))
  starts.set(parent, known)
  return known[index] ?? 0
}

function cellIn(
  table: Node, start: number, [row, place]: readonly [number, number],
): Placed | undefined {
  const line = table.maybeChild(row)
  const node = line?.maybeChild(place)
  if (!line || !node) return undefined
  return { node, start: start + 1 + startOfChild(table, row) + 1 + startOfChild(line, place) }
}

/** An offset in the text of a block, or of a cell, whose paragraphs are joined by line breaks. */
function positionIn({ node, start }: Placed, offset: number): number | undefined {
  if (node.isTextblock) return offset <= node.content.size ? start + 1 + offset : undefined
  let rest = offset
  let at = start + 1
  for (const line of node.children) {
    if (rest <= line.content.size) return at + 1 + rest
    rest -= line.content.size + 1
    at += line.nodeSize
  }
  return undefined
}
